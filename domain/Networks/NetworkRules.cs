using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Networks.NetworkCommand;
using static Grants.Domain.Networks.NetworkEvent;

namespace Grants.Domain.Networks;

/// <summary>What may happen to a network.</summary>
public static class NetworkRules
{
    public static Outcome Decide(NetworkCase? state, NetworkCommand command, Register register, Actor by, Instant now) => (state, command) switch
    {
        (null, SetUp setUp) => WithoutFaults(setUp.Network, register, now, () => Outcome.Of(new WasSetUp(now, setUp.Network, by.Person))),
        (not null, SetUp) => Outcome.Refuse(Taken),
        ({ Roster.CancelledAt: not null } network, Change change) when !change.Network.SaysTheSameAs(network.Network) => Outcome.Refuse(RosterRules.NetworkIsCancelled),
        ({ } network, Change change) when change.Network.Organiser != network.Network.Organiser => Outcome.Refuse(OtherOrganiser),
        ({ } network, Change change) => WithoutFaults(change.Network, register, now, () => change.Network.SaysTheSameAs(network.Network)
            ? Outcome.Nothing
            : network.PublishedAt is not null && Broken(network, change.Network).Concat(TooFewPlaces(network, change.Network)).ToArray() is { Length: > 0 } broken
                ? Outcome.Refuse(broken)
                : Outcome.Of(new WasChanged(now, change.Network, by.Person))),
        ({ PublishedAt: not null }, Publish) => Outcome.Nothing,
        ({ Terms.DeadlineAt: var deadline }, Publish) when !Deadline.IsKept(deadline, now) => Outcome.Refuse(DeadlineIsPast),
        (not null, Publish) => Outcome.Of(new WasPublished(now, by.Person)),
        _ => throw new UnreachableException($"{command.GetType().Name} needs a network."),
    };

    /// <summary>An invitation that nobody can answer in time is a mistake.</summary>
    private static Objection DeadlineIsPast { get; } = new(
        ObjectionKind.Conflict, "deadline-past",
        new("Påmeldingsfristen er ute. Sett en frist fram i tid før du publiserer.", "Påmeldingsfristen er ute. Set ein frist fram i tid før du publiserer."), "registrationDeadline");

    /// <summary>What municipalities have relied on since it was published: their fee, and the time to register.</summary>
    private static IEnumerable<Objection> Broken(NetworkCase state, Network changed)
    {
        if (state.Terms is not { } terms) yield break;
        if (changed.Registration is not { } after)
        {
            yield return Published(
                "registrationDeadline",
                "Kommunene er invitert. Vil du ikke ha påmelding likevel, avlyser du nettverket.",
                "Kommunane er inviterte. Vil du ikkje ha påmelding likevel, avlyser du nettverket.");
            yield break;
        }

        if (!terms.Fees.Brackets.SequenceEqual(after.Fees.Brackets)) yield return Published("fees");
        if (terms.PopulationDate != after.PopulationDate) yield return Published("populationDate");
        if (after.Deadline < terms.Deadline)
            yield return Published(
                "registrationDeadline",
                "Kommunene har fått vite fristen. Den kan bli senere, men ikke tidligere.", "Kommunane har fått vite fristen. Han kan bli seinare, men ikkje tidlegare.");
    }

    private static Objection Published(string field) => Published(
        field,
        "Kommunene har fått vite avgiften, og den kan ikke endres nå. Skal en kommune betale noe annet, retter du kravet til den.",
        "Kommunane har fått vite avgifta, og ho kan ikkje endrast no. Skal ein kommune betale noko anna, rettar du kravet til han.");

    private static Objection Published(string field, string bokmal, string nynorsk) =>
        new(ObjectionKind.Conflict, "network-published", new(bokmal, nynorsk), field);

    /// <summary>Those that have a place keep it, so there cannot be fewer places.</summary>
    private static IEnumerable<Objection> TooFewPlaces(NetworkCase state, Network changed)
    {
        if (changed.Registration?.MaximumMunicipalities is not { } most || most >= state.Roster.Taken || most >= state.Terms?.MaximumMunicipalities) yield break;
        var taken = state.Roster.Taken.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return new(
            ObjectionKind.Conflict, "places-taken",
            new($"{taken} kommuner har alt fått plass. Skriv {taken} eller mer.", $"{taken} kommunar har alt fått plass. Skriv {taken} eller meir."), "maximumMunicipalities");
    }

    private static Outcome WithoutFaults(Network network, Register register, Instant now, Func<Outcome> otherwise) =>
        NetworkFaults.Of(network, register, now) is { IsEmpty: false } faults ? new Outcome.Refused(faults) : otherwise();

    private static Objection Taken { get; } = Objection.Conflict(
        "network-exists", "Det finnes allerede et nettverk med denne id-en. Velg en annen.", "Det finst alt eit nettverk med denne id-en. Vel ein annan.");

    private static Objection OtherOrganiser { get; } = Objection.Invalid(
        "organiser", "organiser-fixed", "Nettverket kan ikke få en annen arrangør.", "Nettverket kan ikkje få ein annan arrangør.");
}
