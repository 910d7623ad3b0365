using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>Every municipality was a member of the named learning network at the receipt (where the call requires a network).</summary>
internal sealed class NetworkMembers : ICriterion
{
    public CriterionId Id => CriterionId.NetworkMembers;

    public Phrase Title { get; } = new("Kommunene er med i læringsnettverket", "Kommunane er med i læringsnettverket");

    public Phrase Source(Call call) => call.RequiresNetwork
        ? new(
            "Utlysningen: alle kommunene må være medlemmer av læringsnettverket når søknaden kommer.",
            "Utlysinga: alle kommunane må vere medlemmer av læringsnettverket når søknaden kjem.")
        : new("Utlysningen stiller ikke krav om læringsnettverk.", "Utlysinga stiller ikkje krav om læringsnettverk.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        if (!circumstances.Call.RequiresNetwork)
            return Verdict.Met("Utlysningen krever ikke at kommunene er med i et læringsnettverk.", "Utlysinga krev ikkje at kommunane er med i eit læringsnettverk.");
        if (string.IsNullOrWhiteSpace(application.NetworkId))
            return Verdict.NotMet(new Remark(
                new("Velg hvilket læringsnettverk kommunene er med i.", "Vel kva læringsnettverk kommunane er med i."),
                new("Søknaden sier ikke hvilket læringsnettverk kommunene er med i.", "Søknaden seier ikkje kva læringsnettverk kommunane er med i.")));
        if (circumstances.NetworkMembers is not { } members)
            return Verdict.NotMet(Remark.Of(
                new($"Vi kjenner ikke læringsnettverket «{application.NetworkId}».", $"Vi kjenner ikkje læringsnettverket «{application.NetworkId}»."),
                new("Velg et som er registrert.", "Vel eitt som er registrert.")));
        if (!application.Municipalities.Any())
            return Verdict.NotMet(Remark.Of(
                new("Ingen kommuner er med ennå.", "Ingen kommunar er med enno."),
                new("Legg til kommunene som søker.", "Legg til kommunane som søkjer.")));

        var strangers = application.Municipalities.Where(municipality => !members.Contains(municipality)).ToImmutableArray();
        var network = circumstances.NetworkTitle ?? application.NetworkId;
        return strangers.IsEmpty
            ? Members(circumstances.List(application.Municipalities), network)
            : Strangers(circumstances.List(strangers), network, circumstances.ReceivedAt is not null);
    }

    private static Verdict Members(string names, string network) =>
        Verdict.Met($"{names} er med i «{network}».", $"{names} er med i «{network}».");

    private static Verdict Strangers(string names, string network, bool received) => Verdict.NotMet(received
        ? Remark.Of(
            new($"{names} var ikke med i «{network}» da søknaden kom.", $"{names} var ikkje med i «{network}» då søknaden kom."),
            new("Er det feil, må den som driver nettverket rette det.", "Er det feil, må den som driv nettverket rette det."))
        : Remark.Of(
            new($"{names} er ikke med i «{network}».", $"{names} er ikkje med i «{network}»."),
            new(
                "Meld dere inn hos den som driver nettverket, eller velg et annet.",
                "Meld dykk inn hos den som driv nettverket, eller vel eit anna.")));
}
