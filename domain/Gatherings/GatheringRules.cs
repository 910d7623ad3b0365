using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Gatherings.GatheringCommand;
using static Grants.Domain.Gatherings.GatheringEvent;

namespace Grants.Domain.Gatherings;

/// <summary>What may happen to a gathering.</summary>
public static class GatheringRules
{
    public static Outcome Decide(GatheringCase state, GatheringSurroundings around, GatheringCommand command, Actor by, Instant now)
    {
        if (MayNot(around.Network.Network, command, by) is { } objection) return Outcome.Refuse(objection);
        if (around.Network.Roster.CancelledAt is not null) return Outcome.Refuse(GatheringObjections.Cancelled);
        return command switch
        {
            SetProgramme set => Decide(state, around, set, by.Person, now),
            SendProgramme when state.Programme is null || around.Programme is { Slots.IsEmpty: true } => Outcome.Refuse(GatheringObjections.NoProgramme),
            SendProgramme when !around.Gathering.IsFixed => Outcome.Refuse(GatheringObjections.HasNoDays),
            // A programme that has moved is another one than what was sent: it becomes an edition of its own, and goes out again.
            SendProgramme { Text: { } moved } when around.HasMoved => Outcome.Of(new ProgrammeWasSet(now, moved, by.Person), new ProgrammeWasSent(now, by.Person)),
            SendProgramme => state.SentEdition == state.Edition ? Outcome.Nothing : Outcome.Of(new ProgrammeWasSent(now, by.Person)),
            ProposeDates propose => DateRules.Decide(propose, around, by.Person, now),
            AnswerDates answer => DateRules.Decide(state, answer, around, by.Person, now),
            FixDates fix => DateRules.Decide(state, fix, around, by.Person, now),
            MarkAttendance when !HasBegun(around, now) => Outcome.Refuse(GatheringObjections.NotBegun),
            MarkAttendance mark => mark.Marks.IsEmpty ? Outcome.Nothing : Outcome.Of(new AttendanceWasMarked(now, mark.Marks, by.Person)),
            ApproveMinutes approve => Decide(state, around, approve, by.Person, now),
            _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
        };
    }

    private static Outcome Decide(GatheringCase state, GatheringSurroundings around, SetProgramme set, PersonId by, Instant now) =>
        ProgrammeFaults.Of(set.Slots, around.Gathering) is { IsEmpty: false } faults ? new Outcome.Refused(faults)
        : state.Programme?.Content == set.Text.Content ? Outcome.Nothing
        : Outcome.Of(new ProgrammeWasSet(now, set.Text, by));

    /// <summary>What was sent is never written again: from the second version on it says what it changes.</summary>
    private static Outcome Decide(GatheringCase state, GatheringSurroundings around, ApproveMinutes approve, PersonId by, Instant now) =>
        !HasBegun(around, now) ? Outcome.Refuse(GatheringObjections.NothingHeld)
        : approve.Minutes.IsEmpty ? Outcome.Refuse(GatheringObjections.EmptyMinutes)
        : state.Minutes.LastOrDefault()?.Text.Content == approve.Text.Content ? Outcome.Nothing
        : !state.Minutes.IsEmpty && string.IsNullOrWhiteSpace(approve.Minutes.Changes) ? Outcome.Refuse(GatheringObjections.ChangesMissing)
        : Outcome.Of(new MinutesWereApproved(now, state.Minutes.Length + 1, approve.Text, by));

    private static bool HasBegun(GatheringSurroundings around, Instant now) => around.Gathering.Starts <= Oslo.DateOf(now);

    /// <summary>The organiser does it all, on the telephone too; a municipality answers for itself.</summary>
    private static Objection? MayNot(Network network, GatheringCommand command, Actor by) => (by, command) switch
    {
        (Actor.Staff staff, _) when staff.Is(StaffRole.Organiser) => staff.Office == network.Organiser ? null : RosterObjections.NotYourNetwork,
        (Actor.Contact contact, AnswerDates answer) => contact.Municipality == answer.Municipality ? null : RosterObjections.NotYourMunicipality,
        _ => Permission.NotYourRole,
    };
}
