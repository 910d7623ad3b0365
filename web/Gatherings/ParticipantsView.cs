using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Spreadsheets;
using Grants.Workflows.Gatherings;
using NodaTime;

namespace Grants.Web.Gatherings;

/// <summary>Who comes to a gathering, and who was there.</summary>
public sealed record ParticipantsView(IReadOnlyList<ParticipantView> Items)
{
    private static readonly Phrase[] Columns =
        [new("Kommune", "Kommune"), new("Navn", "Namn"), new("Rolle", "Rolle"), new("E-post", "E-post"), new("Til stede", "Til stades"), new("Uten påmelding", "Utan påmelding")];

    internal static ParticipantsView Of(ImmutableArray<Attender> people, Register register, LocalDate today) => new(
    [
        .. people.Select(one => new ParticipantView(
            one.Person.Value, one.Municipality.ToString(), register.Known(one.Municipality, today).Name, one.Name, one.Role, one.Email, one.IsPresent, one.IsExtra)),
    ]);

    /// <summary>The same as a table for spreadsheets.</summary>
    internal byte[] ToCsv(Language language) => CsvTable.Write(
        Columns.Select(column => column.In(language)),
        Items.Select(one => (string[])
        [
            one.MunicipalityName, one.Name ?? "", one.Role ?? "", one.Email ?? "", one.Present switch { true => new Phrase("Ja", "Ja").In(language), false => new Phrase("Nei", "Nei").In(language), _ => "" },
            one.Extra ? new Phrase("Ja", "Ja").In(language) : "",
        ]));
}

/// <summary>Somebody who comes.</summary>
/// <param name="Present">Left out until somebody has said.</param>
/// <param name="Extra">They came without standing in the registration.</param>
public sealed record ParticipantView(string Person, string Municipality, string MunicipalityName, string? Name, string? Role, string? Email, bool? Present, bool Extra);
