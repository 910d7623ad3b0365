using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>Enough different municipalities apply together, the lead included (the call's minimum).</summary>
internal sealed class SeveralMunicipalities : ICriterion
{
    public CriterionId Id => CriterionId.SeveralMunicipalities;

    public Phrase Title { get; } = new("Flere kommuner sammen", "Fleire kommunar saman");

    public Phrase Source(Call call) => IsRequiredBy(call)
        ? new(
            $"Utlysningen: minst {Written.Number(call.MinimumMunicipalities)} kommuner må søke sammen, søkerkommunen medregnet.",
            $"Utlysinga: minst {Written.Number(call.MinimumMunicipalities)} kommunar må søkje saman, søkjarkommunen medrekna.")
        : new("Utlysningen: en kommune kan søke alene.", "Utlysinga: ein kommune kan søkje åleine.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        var minimum = circumstances.Call.MinimumMunicipalities;
        var municipalities = application.Municipalities.Distinct().ToImmutableArray();
        var lacking = Written.Number(minimum - municipalities.Length);
        var names = circumstances.List(municipalities);
        return !IsRequiredBy(circumstances.Call)
                ? Verdict.Met("Utlysningen krever ikke at flere kommuner søker sammen.", "Utlysinga krev ikkje at fleire kommunar søkjer saman.")
            : municipalities.Length >= minimum
                ? Verdict.Met(
                    $"{names} søker sammen. Det er {Written.Number(municipalities.Length)} kommuner, og minst {Written.Number(minimum)} må være med.",
                    $"{names} søkjer saman. Det er {Written.Number(municipalities.Length)} kommunar, og minst {Written.Number(minimum)} må vere med.")
            : municipalities.IsEmpty
                ? Verdict.NotMet(Remark.Of(
                    new("Ingen kommuner er med ennå.", "Ingen kommunar er med enno."),
                    new($"Legg til minst {Written.Number(minimum)}.", $"Legg til minst {Written.Number(minimum)}.")))
                : Verdict.NotMet(Only(names, lacking, Written.Number(minimum)));
    }

    private static Remark Only(string names, string lacking, string minimum) => new(
        new(
            $"Bare {names} er med. Legg til minst {lacking} til; minst {minimum} kommuner må søke sammen.",
            $"Berre {names} er med. Legg til minst {lacking} til; minst {minimum} kommunar må søkje saman."),
        new(
            $"Bare {names} er med. Minst {minimum} kommuner må søke sammen.",
            $"Berre {names} er med. Minst {minimum} kommunar må søkje saman."));

    private static bool IsRequiredBy(Call call) => call.MinimumMunicipalities > 1;
}
