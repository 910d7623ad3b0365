using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.Registrations.RosterEvent;

namespace Grants.Domain.Registrations;

/// <summary>
/// What the organiser chooses when the registration closes. The program proposes and never chooses. A network can be cancelled after its
/// start too; what was claimed is credited then.
/// </summary>
internal static class Closings
{
    public static Outcome Decide(NetworkCase network, RegistrationTerms terms, RosterCommand.Close close, PersonId by, Instant now) =>
        (close.Choice, network.Roster) switch
        {
            _ when network.PublishedAt is null => Outcome.Refuse(RosterObjections.NotOpen),
            (Closing.Cancel, { CancelledAt: not null }) or (Closing.Start, { IsStarted: true }) => Outcome.Nothing,
            (_, { CancelledAt: not null }) => Outcome.Refuse(RosterObjections.Cancelled),
            (Closing.Cancel, _) => Outcome.Of(new NetworkWasCancelled(now, by)),
            (_, { IsStarted: true }) => Outcome.Refuse(RosterObjections.AlreadyStarted),
            (Closing.Start, var roster) => Start(roster, terms, by, now),
            (Closing.Extend, _) => Extend(terms, close.Until, by, now),
            _ => throw new UnreachableException($"{close.Choice} is not known."),
        };

    private static Outcome Start(Roster roster, RegistrationTerms terms, PersonId by, Instant now) =>
        Deadline.IsKept(terms.DeadlineAt, now) ? Outcome.Refuse(RosterObjections.DeadlineIsNotPast)
        : roster.In < terms.MinimumMunicipalities ? Outcome.Refuse(RosterObjections.TooFew(roster.In, terms.MinimumMunicipalities))
        : Outcome.Of(new NetworkStarted(now, Oslo.DateOf(now), by));

    private static Outcome Extend(RegistrationTerms terms, LocalDateTime? until, PersonId by, Instant now) =>
        until is { } later && later > terms.Deadline && Oslo.At(later) > now
            ? Outcome.Of(new DeadlineWasExtended(now, later, by))
            : Outcome.Refuse(RosterObjections.UntilIsNotLater);
}
