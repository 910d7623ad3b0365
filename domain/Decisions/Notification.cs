using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Decisions;

/// <summary>How a municipality is told of a decision (underretning, forvaltningsloven § 27).</summary>
/// <param name="Round">1 for the first time it is sent.</param>
/// <param name="Since">When it came to stand so.</param>
/// <param name="Messages">The keys of the mails that can notify it: to contacts and to the registry mailbox. One that arrives is enough.</param>
/// <param name="AppealUntil">The last day to appeal, counted from this; null when it did not arrive, or the call's decisions cannot be appealed.</param>
/// <param name="To">The corrected contact that it is sent to again; null the first time.</param>
public sealed record Notification(
    int Round, NotificationState State, Instant Since, ImmutableArray<string> Messages, LocalDate? AppealUntil, PersonId? To);

/// <summary>Where it has come.</summary>
public enum NotificationState
{
    /// <summary>A person has asked for it to be sent again.</summary>
    ToBeSent,

    /// <summary>By e-mail; it counts as arrived on the day, unless every mail comes back.</summary>
    Sent,

    /// <summary>Every mail came back: the municipality is not notified, and the appeal time does not run.</summary>
    Failed,

    /// <summary>In another way, on a day that a person has entered.</summary>
    Arrived,
}
