using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>What is due in a registration (saksgang): its place copied from the network's roster, its fee claimed, and its people told of what has changed.</summary>
public static class RegistrationProcedure
{
    /// <param name="own">The own part of the registration's case id.</param>
    public static Next Next(RegistrationCase registration, string own, NetworkCase network, Register register, Instant now)
    {
        if (Moved(registration, own, network.Roster, now) is { } moved) return new([new RegistrationStep.Record(moved)], null);
        if (ClaimProcedure.Next(registration, network, register, now) is { } claim) return new([claim], null);
        return Notice(registration, network, now) is { } notice ? new([new RegistrationStep.Tell(notice)], null) : Cases.Next.Look(ClaimProcedure.LookAgain(registration, now));
    }

    /// <summary>Another registration of the municipality has taken its line in the roster when it ended; then it stays as it ended.</summary>
    private static RegistrationEvent.PlaceWasSet? Moved(RegistrationCase registration, string own, Roster roster, Instant now) =>
        roster.Of(registration.Registration.Municipality) is { } entry && entry.Registration == own
        && (entry.State != registration.Place || entry.OfferedUntil != registration.OfferedUntil)
            ? new(now, entry.State, entry.OfferedUntil)
            : null;

    private static RegistrationNotice? Notice(RegistrationCase registration, NetworkCase network, Instant now)
    {
        var receipt = registration.Told.FirstOrDefault(notice => notice.Kind is RegistrationNoticeKind.Receipt);
        if (receipt is null) return registration.Places is 0 ? null : new(RegistrationNoticeKind.Receipt, registration.Places);
        RegistrationNotice place = new(RegistrationNoticeKind.Place, registration.Places);
        if (registration.Places > receipt.About && !registration.HasTold(place)) return place;
        if (ClaimProcedure.Notice(registration, now) is { } claim) return claim;
        if (registration.Place is PlaceState.Withdrawn or PlaceState.Declined or PlaceState.Cancelled) return null;
        return OfNetwork(registration, network);
    }

    private static RegistrationNotice? OfNetwork(RegistrationCase registration, NetworkCase network)
    {
        if (!network.Roster.IsStarted && network.Roster.Extensions > registration.Extensions
            && Untold(registration, RegistrationNoticeKind.Deadline, network.Roster.Extensions) is { } deadline) return deadline;
        if (HasWaitedThroughStart(registration, network.Roster) && Untold(registration, RegistrationNoticeKind.StartedWithout, 1) is { } started) return started;
        return network.GatheringMoves > registration.GatheringMoves ? Untold(registration, RegistrationNoticeKind.Gatherings, network.GatheringMoves) : null;
    }

    /// <summary>Who came on a day before the start has been promised to hear of it; who comes on the day itself or later is told where they stand by the receipt.</summary>
    private static bool HasWaitedThroughStart(RegistrationCase registration, Roster roster) =>
        roster.StartedOn > Oslo.DateOf(registration.ReceivedAt) && !roster.HasHad(registration.Registration.Municipality)
        && registration.Place is (PlaceState.WaitingForHost or PlaceState.WaitingList or PlaceState.Offered);

    private static RegistrationNotice? Untold(RegistrationCase registration, RegistrationNoticeKind kind, int about) =>
        new RegistrationNotice(kind, about) is var notice && registration.HasTold(notice) ? null : notice;
}

/// <summary>What can be due in a registration.</summary>
public abstract record RegistrationStep : Step
{
    /// <summary>The event is the step.</summary>
    public sealed record Record(RegistrationEvent Event) : RegistrationStep;

    /// <summary>The claim gets its number in its organiser's books.</summary>
    public sealed record NumberClaim : RegistrationStep;

    public sealed record Tell(RegistrationNotice Notice) : RegistrationStep
    {
        public override string Name => Notice.ToString();
    }
}
