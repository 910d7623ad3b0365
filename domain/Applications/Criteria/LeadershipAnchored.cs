using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>Every municipality, the lead too, names its leader, and each leader has said yes to what the application says now.</summary>
internal sealed class LeadershipAnchored : ICriterion
{
    public CriterionId Id => CriterionId.LeadershipAnchored;

    public Phrase Title { get; } = new("Forankret i ledelsen", "Forankra i leiinga");

    public Phrase Source(Call call) => new(
        "Utlysningen: prosjektet må være forankret i ledelsen i alle kommunene. Hver leder bekrefter det selv.",
        "Utlysinga: prosjektet må vere forankra i leiinga i alle kommunane. Kvar leiar stadfestar det sjølv.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        var lacks = Lacks(application, circumstances).ToImmutableArray();
        var awaited = Awaited(application, circumstances).ToImmutableArray();
        if (!lacks.IsEmpty)
            return Verdict.NotMet(lacks.AddRange(awaited));
        if (!awaited.IsEmpty)
            return Verdict.Unknown(awaited);

        var names = circumstances.List(application.Municipalities);
        return Verdict.Met($"Ledelsen i {names} har bekreftet at de deltar.", $"Leiinga i {names} har stadfesta at dei deltek.");
    }

    private static IEnumerable<Remark> Lacks(Application application, Circumstances circumstances)
    {
        if (application.Lead is null)
            yield return new(
                new(
                    "Velg hvilken kommune som søker, og oppgi hvem som leder kommunen.",
                    "Vel kva kommune som søkjer, og oppgi kven som leier kommunen."),
                new("Søknaden sier ikke hvilken kommune som søker.", "Søknaden seier ikkje kva kommune som søkjer."));

        var leaderless = application.Participants.Where(participant => participant.Leader is null).ToImmutableArray();
        if (!leaderless.IsEmpty)
        {
            var names = circumstances.List(leaderless.Select(participant => participant.Municipality));
            yield return new(
                new($"Oppgi navn og e-post til lederen i {names}.", $"Oppgi namn og e-post til leiaren i {names}."),
                new($"Lederen i {names} er ikke oppgitt.", $"Leiaren i {names} er ikkje oppgjeven."));
        }

        if (Standing(LeaderStanding.Declined, application, circumstances) is { Length: > 0 } declined)
            yield return Remark.Of(
                new($"Ledelsen i {declined} har sagt nei.", $"Leiinga i {declined} har sagt nei."),
                new("Snakk med dem, eller ta kommunen ut av søknaden.", "Snakk med dei, eller ta kommunen ut av søknaden."));
    }

    private static IEnumerable<Remark> Awaited(Application application, Circumstances circumstances)
    {
        if (Standing(null, application, circumstances) is { Length: > 0 } notAsked)
            yield return circumstances.ReceivedAt is null
                ? Remark.Of(
                    new($"Ledelsen i {notAsked} er ikke spurt ennå.", $"Leiinga i {notAsked} er ikkje spurd enno."),
                    new("Spør nå, eller la det skje når dere sender søknaden.", "Spør no, eller la det skje når de sender søknaden."))
                : Remark.Same($"Ledelsen i {notAsked} er ikke spurt ennå.", $"Leiinga i {notAsked} er ikkje spurd enno.");

        if (Standing(LeaderStanding.Asked, application, circumstances) is { Length: > 0 } asked)
            yield return new(
                new($"Vi venter på svar fra ledelsen i {asked}.", $"Vi ventar på svar frå leiinga i {asked}."),
                new($"Ledelsen i {asked} har ikke svart.", $"Leiinga i {asked} har ikkje svart."));

        if (Standing(LeaderStanding.Outdated, application, circumstances) is { Length: > 0 } outdated)
            yield return new(
                new(
                    $"Ledelsen i {outdated} må svare på nytt, fordi partnere, beløp eller egenfinansiering er endret.",
                    $"Leiinga i {outdated} må svare på nytt, fordi partnarar, beløp eller eigenfinansiering er endra."),
                new(
                    $"Ledelsen i {outdated} har ikke svart på nytt etter at partnere, beløp eller egenfinansiering ble endret.",
                    $"Leiinga i {outdated} har ikkje svart på nytt etter at partnarar, beløp eller eigenfinansiering vart endra."));
    }

    /// <summary>The names of those whose named leader stands so; null is one who has not been asked.</summary>
    private static string Standing(LeaderStanding? standing, Application application, Circumstances circumstances) =>
        circumstances.List(
            from participant in application.Participants
            where participant.Leader is not null && StandingOf(participant.Municipality, circumstances) == standing
            select participant.Municipality);

    private static LeaderStanding? StandingOf(MunicipalityNumber municipality, Circumstances circumstances) =>
        circumstances.Leaders.TryGetValue(municipality, out var standing) ? standing : null;
}
