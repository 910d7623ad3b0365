using System.Diagnostics;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
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
        ({ } network, Change change) when change.Network.Organiser != network.Network.Organiser => Outcome.Refuse(OtherOrganiser),
        ({ } network, Change change) => WithoutFaults(change.Network, register, now, () => change.Network.SaysTheSameAs(network.Network)
            ? Outcome.Nothing
            : network.PublishedAt is not null && Broken(network, change.Network).ToArray() is { Length: > 0 } broken
                ? Outcome.Refuse(broken)
                : Outcome.Of(new WasChanged(now, change.Network, by.Person))),
        ({ PublishedAt: not null }, Publish) => Outcome.Nothing,
        (not null, Publish) => Outcome.Of(new WasPublished(now, by.Person)),
        _ => throw new UnreachableException($"{command.GetType().Name} needs a network."),
    };

    /// <summary>What municipalities have relied on since it was published: their fee, and the time to register.</summary>
    private static IEnumerable<Objection> Broken(NetworkCase state, Network changed)
    {
        if (state.Terms is not { } terms) yield break;
        if (changed.Registration is not { } after)
        {
            yield return Published("registrationDeadline");
            yield break;
        }

        if (!terms.Fees.Brackets.SequenceEqual(after.Fees.Brackets)) yield return Published("fees");
        if (terms.PopulationDate != after.PopulationDate) yield return Published("populationDate");
        if (after.Deadline < terms.Deadline) yield return Published("registrationDeadline");
    }

    private static Objection Published(string field) => new(
        ObjectionKind.Conflict, "network-published",
        new("Kommunene har fått vite dette, og det kan ikke endres nå.", "Kommunane har fått vite dette, og det kan ikkje endrast no."), field);

    private static Outcome WithoutFaults(Network network, Register register, Instant now, Func<Outcome> otherwise) =>
        NetworkFaults.Of(network, register, now) is { IsEmpty: false } faults ? new Outcome.Refused(faults) : otherwise();

    private static Objection Taken { get; } = Objection.Conflict(
        "network-exists", "Det finnes allerede et nettverk med denne id-en. Velg en annen.", "Det finst alt eit nettverk med denne id-en. Vel ein annan.");

    private static Objection OtherOrganiser { get; } = Objection.Invalid(
        "organiser", "organiser-fixed", "Nettverket kan ikke få en annen arrangør.", "Nettverket kan ikkje få ein annan arrangør.");
}
