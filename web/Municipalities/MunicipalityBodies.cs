using System.Text.Json.Serialization;
using Grants.Domain.Municipalities;
using Grants.Workflows.Municipalities;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Municipalities;

/// <summary>A municipality as the register has it today, with what administrators have completed.</summary>
/// <param name="Office">The number of the office that it belongs to.</param>
/// <param name="LanguageForm"><c>bokmål</c>, <c>nynorsk</c> or <c>nøytral</c>.</param>
/// <param name="RegistryMailbox">The address that formal letters go to (postmottak).</param>
public sealed record MunicipalityBody(
    string Number, string Name, string County, string? Office, int Population, string PopulationDate, string LanguageForm,
    string? OrganisationNumber, IReadOnlyList<string> MailDomains, string? RegistryMailbox, string ValidFrom, string? ValidTo)
{
    internal static MunicipalityBody Of(Municipality row, Register register, LocalDate on) => new(
        row.Number.ToString(), row.Name, row.County, register.OfficeOf(row.Number, on)?.Number.ToString(), row.Population, Day(row.PopulationDate),
        row.LanguageForm.Word(), row.OrganisationNumber?.ToString(), row.MailDomains, row.RegistryMailbox, Day(row.ValidFrom),
        row.ValidTo is { } to ? Day(to) : null);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <summary>A page of municipalities. <paramref name="Next"/> goes into <c>after</c>; null on the last page.</summary>
public sealed record MunicipalitiesBody(IReadOnlyList<MunicipalityBody> Items, string? Next);

/// <summary>What an administrator has completed of a municipality, from a day.</summary>
public sealed record CompletionBody(
    string From, string? To, string? OrganisationNumber, IReadOnlyList<string> MailDomains, string? RegistryMailbox, string LanguageForm, string CompletedAt)
{
    internal static CompletionBody Of(CompletionRow row) => new(
        LocalDatePattern.Iso.Format(row.Completion.From), row.Completion.To is { } to ? LocalDatePattern.Iso.Format(to) : null,
        row.Completion.OrganisationNumber?.ToString(), row.Completion.MailDomains, row.Completion.RegistryMailbox, row.Completion.LanguageForm.Word(),
        row.At.ToString());
}

/// <summary>All of a municipality's completions, the first first.</summary>
public sealed record CompletionsBody(IReadOnlyList<CompletionBody> Items);

/// <summary>An office (Statsforvalter) or an organiser of networks.</summary>
/// <param name="Counties">The numbers of its counties; none for an organiser.</param>
public sealed record OfficeBody(string Number, string Name, IReadOnlyList<string> Counties);

/// <summary>All of them, in alphabetical order.</summary>
public sealed record OfficesBody(IReadOnlyList<OfficeBody> Items);

/// <summary>What a check of a register file found.</summary>
/// <param name="Rows">How many rows hold by themselves.</param>
public sealed record RegisterCheckBody(int Rows, IReadOnlyList<RegisterFaultBody> Faults);

/// <summary>What is wrong in a cell; the line is counted from 1.</summary>
public sealed record RegisterFaultBody(int Line, string Column, string Text);

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MunicipalitiesBody))]
[JsonSerializable(typeof(MunicipalityBody))]
[JsonSerializable(typeof(RegisterCompletionForm))]
[JsonSerializable(typeof(CompletionBody))]
[JsonSerializable(typeof(CompletionsBody))]
[JsonSerializable(typeof(OfficesBody))]
[JsonSerializable(typeof(RegisterCheckBody))]
internal sealed partial class MunicipalitiesJson : JsonSerializerContext;
