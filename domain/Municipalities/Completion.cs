using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Municipalities;

/// <summary>
/// What an administrator has completed of a municipality from one day to another, both inclusive. It stands over what the register's
/// file says of it; the file stays as it is.
/// </summary>
/// <param name="To">Null as long as no end is known.</param>
public sealed record Completion(
    MunicipalityNumber Number,
    LocalDate From,
    LocalDate? To,
    OrganisationNumber? OrganisationNumber,
    ImmutableArray<string> MailDomains,
    string? RegistryMailbox,
    LanguageForm LanguageForm)
{
    public static bool IsMailDomain(string text) => MailNames.IsDomain(text);

    public static bool IsMailbox(string text) => MailNames.IsMailbox(text);

    /// <summary>
    /// A municipality's completions with one more, or another one from the same day. One that went on ends the day before; the new one
    /// ends the day before the next.
    /// </summary>
    public static ImmutableArray<Completion> Put(IEnumerable<Completion> known, Completion added)
    {
        var others = known.Where(one => one.From != added.From).OrderBy(one => one.From).ToArray();
        var before = others.Where(one => one.From < added.From).Select(one => one with { To = Earlier(one.To, added.From.PlusDays(-1)) });
        var after = others.Where(one => one.From > added.From).ToArray();
        return [.. before, after.Length > 0 ? added with { To = Earlier(added.To, after[0].From.PlusDays(-1)) } : added, .. after];
    }

    /// <summary>The file's rows with the completions over them.</summary>
    internal static ImmutableArray<Municipality> Over(IEnumerable<Municipality> rows, IEnumerable<Completion> completions)
    {
        var of = completions.OrderBy(one => one.From).ToLookup(one => one.Number);
        return [.. rows.SelectMany(row => of[row.Number].Aggregate<Completion, IEnumerable<Municipality>>([row], (pieces, one) => pieces.SelectMany(one.Over)))];
    }

    /// <summary>What a register with these completions would have of mail domains that two municipalities share.</summary>
    public static ImmutableArray<Objection> Clashes(Register file, IEnumerable<Completion> completions)
    {
        var rows = Over(file.Rows, completions);
        return
        [
            .. SharedDomains.In(rows).Select(clash => Objection.Invalid(
                "mailDomains", "shared-domain",
                $"E-postdomenet {clash.Domain} er i bruk av både {rows[clash.Earlier].Name} og {rows[clash.Later].Name} på samme tid.",
                $"E-postdomenet {clash.Domain} er i bruk av både {rows[clash.Earlier].Name} og {rows[clash.Later].Name} på same tid.")),
        ];
    }

    private IEnumerable<Municipality> Over(Municipality row)
    {
        var (from, to) = (LocalDate.Max(From, row.ValidFrom), Earlier(To, row.ValidTo));
        if (to < from || row.ValidTo < From)
        {
            yield return row;
            yield break;
        }

        if (row.ValidFrom < from) yield return row with { ValidTo = from.PlusDays(-1) };
        yield return row with
        {
            OrganisationNumber = OrganisationNumber,
            MailDomains = MailDomains,
            RegistryMailbox = RegistryMailbox,
            LanguageForm = LanguageForm,
            ValidFrom = from,
            ValidTo = to,
        };
        if (to is { } last && (row.ValidTo is null || last < row.ValidTo)) yield return row with { ValidFrom = last.PlusDays(1) };
    }

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) =>
        one is not { } a ? other : other is not { } b ? a : LocalDate.Min(a, b);
}
