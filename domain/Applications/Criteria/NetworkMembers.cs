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
            return Verdict.NotMet("Velg hvilket læringsnettverk kommunene er med i.", "Vel kva læringsnettverk kommunane er med i.");
        if (circumstances.NetworkMembers is not { } members)
            return Verdict.NotMet(
                $"Vi kjenner ikke læringsnettverket «{application.NetworkId}». Velg et som er registrert.",
                $"Vi kjenner ikkje læringsnettverket «{application.NetworkId}». Vel eitt som er registrert.");
        if (!application.Municipalities.Any())
            return Verdict.NotMet("Ingen kommuner er med ennå. Legg til kommunene som søker.", "Ingen kommunar er med enno. Legg til kommunane som søkjer.");

        var strangers = application.Municipalities.Where(municipality => !members.Contains(municipality)).ToImmutableArray();
        return strangers.IsEmpty
            ? Members(application, circumstances)
            : Strangers(circumstances.List(strangers), application.NetworkId, circumstances.ReceivedAt is not null);
    }

    private static Verdict Members(Application application, Circumstances circumstances)
    {
        var names = circumstances.List(application.Municipalities);
        return Verdict.Met(
            $"{names} er med i læringsnettverket «{application.NetworkId}».",
            $"{names} er med i læringsnettverket «{application.NetworkId}».");
    }

    private static Verdict Strangers(string names, string network, bool received) =>
        received
            ? Verdict.NotMet(
                $"{names} var ikke med i læringsnettverket «{network}» da søknaden kom. Er det feil, må den som driver nettverket rette det.",
                $"{names} var ikkje med i læringsnettverket «{network}» då søknaden kom. Er det feil, må den som driv nettverket rette det.")
            : Verdict.NotMet(
                $"{names} er ikke med i læringsnettverket «{network}». Meld dere inn hos den som driver nettverket, eller velg et annet.",
                $"{names} er ikkje med i læringsnettverket «{network}». Meld dykk inn hos den som driv nettverket, eller vel eit anna.");
}
