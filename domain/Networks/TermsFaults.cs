using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>What makes terms of registration that nobody could register on, or that would give no fee.</summary>
internal static class TermsFaults
{
    private const int MostDays = 365;
    private const int MostHours = 24 * 30;

    public static IEnumerable<Objection> Of(RegistrationTerms terms, Register register, LocalDate today) =>
        [.. OfFee(terms, register), .. OfPlaces(terms), .. OfGatherings(terms), .. OfInvites(terms, register, today)];

    private static IEnumerable<Objection> OfFee(RegistrationTerms terms, Register register)
    {
        if (!terms.Fees.IsWhole)
            yield return Objection.Invalid(
                "fees", "fee-table-has-holes",
                "Skriv avgiftene i stigende rekkefølge etter folketall. Den siste har ingen øvre grense.",
                "Skriv avgiftene i stigande rekkjefølgje etter folketal. Den siste har inga øvre grense.");
        if (terms.PopulationDate is { } date && register.Rows.All(row => row.PopulationDate != date))
            yield return Objection.Invalid(
                "populationDate", "unknown-population-date",
                "Registeret har ingen folketall fra denne datoen.", "Registeret har ingen folketal frå denne datoen.");
        if (terms.FeeDueDays is < 1 or > MostDays) yield return OutOfRange("feeDueDays", 1, MostDays);
        if (terms.OfferHours is < 1 or > MostHours) yield return OutOfRange("offerHours", 1, MostHours);
    }

    private static IEnumerable<Objection> OfPlaces(RegistrationTerms terms)
    {
        if (terms.MinimumMunicipalities < 1)
            yield return Objection.Invalid(
                "minimumMunicipalities", "too-few", "Minst én kommune må være med.", "Minst éin kommune må vere med.");
        if (terms.MaximumMunicipalities < terms.MinimumMunicipalities)
            yield return Objection.Invalid(
                "maximumMunicipalities", "less-than-the-minimum",
                "Det må være plass til minst så mange kommuner som nettverket trenger.", "Det må vere plass til minst så mange kommunar som nettverket treng.");
    }

    private static IEnumerable<Objection> OfGatherings(RegistrationTerms terms)
    {
        for (var place = 0; place < terms.Gatherings.Length; place++)
        {
            var gathering = terms.Gatherings[place];
            if (gathering.Number != place + 1)
                yield return Objection.Invalid(
                    $"gatherings[{place}].number", "out-of-order", "Nummerer samlingene fra 1, i rekkefølge.", "Nummerer samlingane frå 1, i rekkjefølgje.");
            if (gathering.Ends < gathering.Starts)
                yield return Objection.Invalid(
                    $"gatherings[{place}].ends", "ends-before-it-begins",
                    "Samlingen må slutte samme dag som den begynner, eller senere.", "Samlinga må slutte same dag som ho byrjar, eller seinare.");
        }
    }

    private static IEnumerable<Objection> OfInvites(RegistrationTerms terms, Register register, LocalDate today)
    {
        var known = register.On(today).SelectMany(municipality => (string[])[municipality.Number.ToString(), municipality.CountyNumber]).ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < terms.Invites.Length; place++)
            if (!known.Contains(terms.Invites[place]))
                yield return Objection.Invalid(
                    $"invites[{place}]", "unknown-municipality",
                    $"Det finnes ingen kommune og intet fylke med nummer {terms.Invites[place]}.", $"Det finst ingen kommune og ikkje noko fylke med nummer {terms.Invites[place]}.");
    }

    private static Objection OutOfRange(string field, int least, int most) =>
        Objection.Invalid(field, "out-of-range", $"Skriv et tall fra {least} til {most}.", $"Skriv eit tal frå {least} til {most}.");
}
