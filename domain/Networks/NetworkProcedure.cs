using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using NodaTime;
using NodaTime.Text;

namespace Grants.Domain.Networks;

/// <summary>
/// What is due in a network (saksgang): invitations, reminders to those that have not answered, places that have become free, and the
/// organiser's choice when the deadline has passed.
/// </summary>
public static class NetworkProcedure
{
    /// <summary>So many days before the deadline those that have not answered are reminded.</summary>
    public static ImmutableArray<int> DaysBefore { get; } = [14, 7, 1];

    /// <summary>So many days before the deadline the organiser hears that too few have registered.</summary>
    public const int WarningDays = 7;

    /// <summary>As many as are invited in one step.</summary>
    public const int MostInAStep = 60;

    private static readonly Duration Second = Duration.FromSeconds(1);

    public static Next Next(NetworkCase network, Register register, Instant now)
    {
        if (network.PublishedAt is not { } published || network.Terms is not { } terms) return Cases.Next.Finished;
        if (RosterRules.Settled(network, now) is { IsEmpty: false } settled) return new([new NetworkStep.Settle(settled)], null);
        var due = Steps(network, terms, register, published, now).Where(step => step is not NetworkStep.ToMany many || !network.HasSaid(many.Message));
        return new([.. due], LookAgain(network, terms, now));
    }

    /// <summary>The invited that have neither registered nor said no, by number.</summary>
    public static IEnumerable<Municipality> Unanswered(NetworkCase network, RegistrationTerms terms, Register register, Instant now) =>
        terms.Invited(register, Oslo.DateOf(now)).Where(municipality => network.Roster.Of(municipality.Number) is null);

    private static IEnumerable<NetworkStep> Steps(NetworkCase network, RegistrationTerms terms, Register register, Instant published, Instant now)
    {
        if (network.Wakes > 0) yield return After(network, $"wake-{network.Wakes}", (message, after) => new NetworkStep.WakeRegistrations(message, after));
        if (network.Roster is { IsStarted: true } or { CancelledAt: not null }) yield break;
        var deadline = LocalDatePattern.Iso.Format(terms.Deadline.Date);
        if (!Deadline.IsKept(terms.DeadlineAt, now))
        {
            if (RosterRules.Proposal(network, now) is { } proposal) yield return new NetworkStep.ProposeClosing(proposal, $"closing-{deadline}");
            yield break;
        }

        if (NotInvited(network, terms, register, now) is { IsEmpty: false } uninvited) yield return new NetworkStep.Invite(uninvited);
        if (network.Roster.Extensions > 0)
            yield return After(network, $"more-time-{network.Roster.Extensions}", (message, after) => new NetworkStep.TellOfMoreTime(message, after));
        if (LatestReminder(network, terms, published, now) is { } days)
            yield return After(network, string.Create(CultureInfo.InvariantCulture, $"reminder-{deadline}-{days}"), (message, after) => new NetworkStep.RemindMunicipalities(days, message, after));
        if (network.Roster.In < terms.MinimumMunicipalities && Reminders.DueAt(terms.Deadline.Date, WarningDays) is var warn && warn <= now && warn > Since(network, published))
            yield return new NetworkStep.WarnOfTooFew($"too-few-{deadline}");
    }

    /// <summary>The latest reminder that applies; none that fell due before the reader heard of the deadline.</summary>
    private static int? LatestReminder(NetworkCase network, RegistrationTerms terms, Instant published, Instant now) =>
        Reminders.LatestDue(terms.DeadlineAt, DaysBefore, now) is { } days && Reminders.DueAt(terms.Deadline.Date, days) > Since(network, published) ? days : null;

    private static Instant Since(NetworkCase network, Instant published) => network.Roster.ExtendedAt ?? published;

    private static ImmutableArray<Municipality> NotInvited(NetworkCase network, RegistrationTerms terms, Register register, Instant now) =>
        [.. terms.Invited(register, Oslo.DateOf(now)).Where(municipality => !network.Invited.Contains(municipality.Number)).Take(MostInAStep)];

    private static NetworkStep After(NetworkCase network, string message, Func<string, string, NetworkStep> step) =>
        step(message, network.Messages.GetValueOrDefault(message, ""));

    private static Instant? LookAgain(NetworkCase network, RegistrationTerms terms, Instant now)
    {
        var offers = network.Roster.Active.Select(entry => entry.OfferedUntil).OfType<Instant>().Select(until => (Instant?)(until + Second)).Min();
        if (network.Roster is { IsStarted: true } or { CancelledAt: not null }) return offers;
        var closing = terms.DeadlineAt + Second;
        var deadline = Cases.Next.Earliest(Reminders.NextAfter(terms.DeadlineAt, DaysBefore, now), closing > now ? closing : null);
        return Cases.Next.Earliest(offers, deadline);
    }
}
