using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>What happens to a network's gathering, beside its days, which are the network's.</summary>
public abstract record GatheringEvent(Instant At) : CaseEvent(At)
{
    public sealed record ProgrammeWasSet(Instant At, KeptText Programme, PersonId By) : GatheringEvent(At);

    /// <summary>The organiser chose to send the programme as it is to those who come.</summary>
    public sealed record ProgrammeWasSent(Instant At, PersonId By) : GatheringEvent(At);

    /// <summary>Those who are in are asked which of these days suit.</summary>
    /// <param name="Before">The gathering's first day until then; null when it had none.</param>
    public sealed record DatesWereProposed(Instant At, ImmutableArray<ProposedDays> Days, LocalDate AnswerBy, LocalDate? Before, PersonId By) : GatheringEvent(At);

    /// <param name="Suits">The places of the days that suit, from 1; empty when none does.</param>
    public sealed record DatesWereAnswered(Instant At, MunicipalityNumber Municipality, ImmutableArray<int> Suits, PersonId By) : GatheringEvent(At);

    /// <summary>The organiser chose; the network's log has the days.</summary>
    public sealed record DatesWereFixed(Instant At, int Choice, PersonId By) : GatheringEvent(At);

    /// <summary>Who was there, as many as one commit holds; the last mark of somebody counts.</summary>
    public sealed record AttendanceWasMarked(Instant At, ImmutableArray<AttendanceMark> Marks, PersonId By) : GatheringEvent(At);

    /// <summary>A version of the minutes is as it is to be, and is sent.</summary>
    public sealed record MinutesWereApproved(Instant At, int Version, KeptText Minutes, PersonId By) : GatheringEvent(At);

    /// <summary>What the gathering decided has become a task of the network.</summary>
    /// <param name="Decision">What the decision is known by.</param>
    /// <param name="Task">The own part of the task's id.</param>
    public sealed record TaskWasGiven(Instant At, string Decision, string Task) : GatheringEvent(At);

    /// <param name="Message">The stable name of the message.</param>
    /// <param name="Through">The recipient up to whom it has come; empty when it has reached everyone.</param>
    public sealed record MessageWentOut(Instant At, string Message, string Through) : GatheringEvent(At);
}
