using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Calls;

/// <summary>What is due in a call (saksgang): invitations, reminders to those that have not answered, and to the office before its decisions.</summary>
public static class CallProcedure
{
    private static readonly ImmutableArray<int> DaysBefore = [14, 7, 1];

    public static Next Next(CallCase call, Instant now)
    {
        if (call.PublishedAt is not { } publishedAt) return Cases.Next.Finished;
        if (!call.IsOpen(now)) return Cases.Next.Look(call.Call.OpensAtInstant);
        var decisions = Oslo.EndOf(call.Call.DecisionsBy);
        var open = Instant.Max(publishedAt, call.Call.OpensAtInstant);
        var due = Steps(call, open, decisions, now).Where(step => !call.HasSaid(step.Message)).ToImmutableArray();
        return new([.. due], Cases.Next.Earliest(
            Reminders.NextAfter(call.Call.DeadlineAt, DaysBefore, now), Reminders.NextAfter(decisions, DaysBefore, now)));
    }

    private static IEnumerable<CallStep> Steps(CallCase call, Instant open, Instant decisions, Instant now)
    {
        var deadline = call.Call.DeadlineAt;
        if (Deadline.IsKept(deadline, now)) yield return new CallStep.Invite(After(call, CallMessages.Invitation));
        if (Latest(deadline, open, now) is { } days)
        {
            var message = CallMessages.Reminder(call.Moves, days);
            yield return new CallStep.RemindMunicipalities(days, message, After(call, message));
        }

        if (Latest(decisions, open, now) is { } left)
        {
            var message = CallMessages.OfficeReminder(left);
            yield return new CallStep.RemindOffice(left, message, After(call, message));
        }

        if (call.Moves > 0) yield return new CallStep.WakeApplications(CallMessages.Move(call.Moves), After(call, CallMessages.Move(call.Moves)));
        if (call.ReleasedAt is not null) yield return new CallStep.WakeApplications(CallMessages.Release, After(call, CallMessages.Release));
    }

    /// <summary>The latest reminder that applies; none that fell due before the call was open.</summary>
    private static int? Latest(Instant deadline, Instant open, Instant now) =>
        Reminders.LatestDue(deadline, DaysBefore, now) is { } days && Reminders.DueAt(Oslo.DateOf(deadline), days) > open ? days : null;

    private static string After(CallCase call, string message) => call.Messages.GetValueOrDefault(message, "");
}
