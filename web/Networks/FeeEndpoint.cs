using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Networks;

/// <summary>What it costs a municipality to take part in a network, in kroner.</summary>
/// <param name="Population">The inhabitants that the fee is taken from.</param>
/// <param name="BoardAndLodging">About what board and lodging come to for all persons at all gatherings that are not digital.</param>
public sealed record FeeView(int Population, string PopulationDate, long Fee, long BoardAndLodging);

/// <summary><c>GET /api/networks/{id}/fee</c></summary>
internal static class FeeEndpoint
{
    private const int MostPersons = 200;

    private static readonly Phrase WrongPersons = new($"Antallet personer må være et tall fra 0 til {MostPersons}.", $"Talet på personar må vere frå 0 til {MostPersons}.");

    private static readonly Phrase WrongMunicipality = new("Oppgi de fire sifrene i kommunenummeret.", "Oppgje dei fire siffera i kommunenummeret.");

    private static readonly Phrase NoMunicipality = new("Det finnes ingen kommune med dette nummeret.", "Det finst ingen kommune med dette nummeret.");

    private static readonly Phrase NoPopulation = new(
        "Registeret har ikke folketallet til kommunen fra den datoen som avgiften regnes av.", "Registeret har ikkje folketalet til kommunen frå den datoen som avgifta blir rekna av.");

    private static readonly Problem NoRegistration = new(409, "no-registration", new("Nettverket tar ikke imot påmeldinger her.", "Nettverket tek ikkje imot påmeldingar her."));

    public static async Task<IResult> Read(
        string networkId, string? municipality, string? persons, NetworkDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (!ChosenId.Is(networkId) || (await desk.Open(networkId, stop)).State is not { } network) return KnownProblems.NotFound;
        var (fee, problem) = Of(network, municipality, persons, register, Oslo.DateOf(clock.GetCurrentInstant()));
        return fee is null ? problem! : TypedResults.Json(fee, NetworksJson.Default.FeeView);
    }

    /// <summary>The fee, or why there is none.</summary>
    public static (FeeView? Fee, Problem? Problem) Of(NetworkCase network, string? municipality, string? persons, Register register, LocalDate today)
    {
        if (network.Terms is not { } terms) return (null, NoRegistration);
        if (!MunicipalityNumber.TryParse(municipality, out var number)) return (null, new Problem(422, "unknown-municipality", WrongMunicipality).At("municipality"));
        if (register.Rows.All(row => row.Number != number)) return (null, new Problem(422, "unknown-municipality", NoMunicipality).At("municipality"));
        var count = 1;
        if (persons is not null && (!int.TryParse(persons, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count > MostPersons))
            return (null, new Problem(422, "out-of-range", WrongPersons).At("persons"));
        return terms.PopulationOf(number, register, today) is { } population
            ? (View(terms, population, count), null)
            : (null, new Problem(422, "unknown-municipality", NoPopulation).At("municipality"));
    }

    private static FeeView View(RegistrationTerms terms, Population population, int persons)
    {
        var all = terms.Gatherings.Select(gathering => gathering.Number).ToArray();
        return new(
            population.Count, LocalDatePattern.Iso.Format(population.On), terms.Fees.Of(population.Count),
            terms.EstimateBoardAndLodging(Enumerable.Repeat(all, persons)));
    }
}
