using System.Collections.Immutable;
using Grants.Domain.Networks;
using Grants.Workflows.Forms;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Networks;

/// <summary>Understands the terms of registration in a network's form, and writes them back.</summary>
internal static class TermsReader
{
    private const int TextLength = 5_000;
    private const int MostRows = 100;
    private const int MostInvites = 500;
    private const int Minimum = 2;
    private const int DueDays = 30;
    private const int Hours = 48;

    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    /// <summary>Null when the form has none, or some that cannot be understood.</summary>
    public static RegistrationTerms? Read(NetworkForm form, Fields fields)
    {
        if (!HasAny(form)) return null;
        var deadline = fields.Needed("registrationDeadline", fields.Time("registrationDeadline", form.RegistrationDeadline));
        ImmutableArray<FeeBracket> fees = [.. fields.Rows("fees", form.Fees, MostRows, (field, row) => new FeeBracket(
            row.UpTo, fields.Needed($"{field}.fee", fields.Amount($"{field}.fee", row.Fee)) ?? 0))];
        return new(
            deadline ?? default, new(fees), fields.Date("populationDate", form.PopulationDate),
            fields.Amount("boardAndLodgingPerPersonPerGathering", form.BoardAndLodgingPerPersonPerGathering) ?? 0,
            form.MinimumMunicipalities ?? Minimum, form.MaximumMunicipalities, form.HostMunicipalityMustParticipate ?? false,
            form.ApprovedForOuFunding ?? false, fields.Amount("ouCeiling", form.OuCeiling), form.FeeDueDays ?? DueDays, form.OfferHours ?? Hours,
            [.. fields.Rows("gatherings", form.Gatherings, MostRows, (field, row) => GatheringOf(field, row, fields)).OfType<PlannedGathering>()],
            Lines("roles", form.Roles, MostRows, fields), VisitOf(form.CouncilVisit, fields), Lines("invites", form.Invites, MostInvites, fields),
            fields.Text("populationNote", form.PopulationNote, TextLength), fields.Text("withdrawalTerms", form.WithdrawalTerms, TextLength),
            PaymentReader.Read(form, fields));
    }

    public static NetworkForm Write(NetworkForm form, RegistrationTerms terms) => form with
    {
        RegistrationDeadline = LocalDateTimePattern.GeneralIso.Format(terms.Deadline),
        Fees = [.. terms.Fees.Brackets.Select(bracket => new FeeForm(bracket.UpTo, bracket.Fee))],
        PopulationDate = Texts.Of(terms.PopulationDate),
        PopulationNote = terms.PopulationNote,
        BoardAndLodgingPerPersonPerGathering = terms.BoardAndLodging,
        MinimumMunicipalities = terms.MinimumMunicipalities,
        MaximumMunicipalities = terms.MaximumMunicipalities,
        HostMunicipalityMustParticipate = terms.HostMustParticipate,
        ApprovedForOuFunding = terms.ApprovedForOuFunding,
        OuCeiling = terms.OuCeiling,
        FeeDueDays = terms.FeeDueDays,
        OfferHours = terms.OfferHours,
        Gatherings = [.. terms.Gatherings.Select(Of)],
        Roles = [.. terms.Roles],
        CouncilVisit = terms.CouncilVisit is { } visit ? new(visit.Year, WordOf(visit.Season)) : null,
        Invites = [.. terms.Invites],
        WithdrawalTerms = terms.WithdrawalTerms,
        AccountNumber = terms.Payment?.Account?.ToString(),
        Payee = terms.Payment?.Payee,
        KidRule = terms.Payment is { } payment ? PaymentReader.WordOf(payment.KidRule) : null,
    };

    private static bool HasAny(NetworkForm form) =>
        (object?[])[
            form.RegistrationDeadline, form.Fees, form.PopulationDate, form.PopulationNote, form.BoardAndLodgingPerPersonPerGathering,
            form.MinimumMunicipalities, form.MaximumMunicipalities, form.HostMunicipalityMustParticipate, form.ApprovedForOuFunding, form.OuCeiling,
            form.FeeDueDays, form.OfferHours, form.Gatherings, form.Roles, form.CouncilVisit, form.Invites, form.WithdrawalTerms, form.AccountNumber, form.Payee, form.KidRule,
        ] is var fields && Array.Exists(fields, field => field is not null);

    private static GatheringForm Of(PlannedGathering gathering) => new(
        gathering.Number, gathering.Month is { } month ? Month.Format(month) : Texts.Of(gathering.Starts), Texts.Of(gathering.Ends), gathering.Place, gathering.Digital);

    private static PlannedGathering? GatheringOf(string field, GatheringForm form, Fields fields)
    {
        var number = fields.Needed($"{field}.number", form.Number);
        var place = fields.Line($"{field}.place", form.Place);
        var ends = fields.Date($"{field}.ends", form.Ends);
        if (Month.Parse(form.Starts?.Trim() ?? "") is { Success: true, Value: { Year: >= Fields.FirstYear and <= Fields.LastYear } month })
        {
            if (ends is not null)
                fields.Object(
                    $"{field}.ends", "month-has-no-end",
                    "Oppgi når samlingen begynner, før du oppgir når den slutter.", "Oppgje når samlinga byrjar, før du oppgjev når ho sluttar.");
            return number is { } known ? new(known, month, null, null, place, form.Digital ?? false) : null;
        }

        var starts = fields.Needed($"{field}.starts", fields.Date($"{field}.starts", form.Starts));
        return number is { } given && starts is { } first ? new(given, null, first, ends, place, form.Digital ?? false) : null;
    }

    private static ImmutableArray<string> Lines(string field, IReadOnlyList<string?>? lines, int most, Fields fields) =>
        [.. fields.Rows(field, lines, most, (place, line) => fields.Needed(place, fields.Line(place, line))).OfType<string>()];

    private static CouncilVisit? VisitOf(CouncilVisitForm? form, Fields fields)
    {
        if (form is null) return null;
        var year = fields.Needed("councilVisit.year", form.Year);
        if (year is < Fields.FirstYear or > Fields.LastYear)
        {
            fields.Object("councilVisit.year", "impossible-date", "Rett årstallet.", "Rett årstalet.");
            year = null;
        }

        foreach (var season in Enum.GetValues<Season>())
            if (form.Season == WordOf(season)) return year is { } known ? new(known, season) : null;
        fields.Object("councilVisit.season", "unknown-season", "Skriv spring (vår) eller autumn (høst).", "Skriv spring (vår) eller autumn (haust).");
        return null;
    }

    private static string WordOf(Season season) => season is Season.Spring ? "spring" : "autumn";
}
