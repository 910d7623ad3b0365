using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Calls.CallCommand;
using static Grants.Domain.Calls.CallEvent;

namespace Grants.Domain.Calls;

/// <summary>What may happen to a call. What applicants relied on does not change once it is open.</summary>
public static class CallRules
{
    public static Outcome Decide(CallCase? state, CallCommand command, Actor by, Instant now) =>
        MayNot(state, command, by) is { } objection ? Outcome.Refuse(objection) : Decide(state, command, by.Person, now);

    /// <summary>An administrator of the call's office sets it up and changes it; an approver releases its decisions.</summary>
    private static Objection? MayNot(CallCase? state, CallCommand command, Actor by)
    {
        var role = command is Release ? StaffRole.Approver : StaffRole.Administrator;
        if (by is not Actor.Staff staff || !staff.Is(role)) return Permission.NotYourRole;
        var office = state?.Call.Office ?? (command as SetUp)?.Call.Office;
        return office is null || office == staff.Office ? null : Permission.NotYourOffice;
    }

    private static Outcome Decide(CallCase? state, CallCommand command, PersonId by, Instant now) => (state, command) switch
    {
        (null, SetUp setUp) => CallFaults.Of(setUp.Call) is { IsEmpty: false } faults
            ? new Outcome.Refused(faults)
            : Outcome.Of(new WasSetUp(now, setUp.Call, by)),
        (not null, SetUp) => Outcome.Refuse(Taken),
        ({ } call, Change change) => Decide(call, change, by, now),
        ({ PublishedAt: not null }, Publish) => Outcome.Nothing,
        ({ } call, Publish) => Deadline.IsKept(call.Call.DeadlineAt, now) ? Outcome.Of(new WasPublished(now, by)) : Outcome.Refuse(DeadlineIsPast),
        ({ } call, MoveDeadline move) => Decide(call, move, by, now),
        ({ ReleasedAt: not null }, Release) => Outcome.Nothing,
        ({ } call, Release) => Deadline.IsKept(call.Call.DeadlineAt, now) ? Outcome.Refuse(DeadlineIsNotPast) : Outcome.Of(new WasReleased(now, by)),
        _ => throw new UnreachableException($"{command.GetType().Name} needs a call."),
    };

    private static Outcome Decide(CallCase state, Change change, PersonId by, Instant now)
    {
        var faults = CallFaults.Of(change.Call);
        if (!faults.IsEmpty) return new Outcome.Refused(faults);
        if (change.Call.SaysTheSameAs(state.Call)) return Outcome.Nothing;
        if (state.IsOpen(now) && Broken(state.Call, change.Call).ToArray() is { Length: > 0 } broken) return Outcome.Refuse(broken);
        if (change.Call.Pot < state.Ledger.Committed + state.Ledger.Proposed) return Outcome.Refuse(PotIsSpent);
        return Outcome.Of(new WasChanged(now, change.Call, by));
    }

    private static Outcome Decide(CallCase state, MoveDeadline move, PersonId by, Instant now)
    {
        if (string.IsNullOrWhiteSpace(move.Reason))
            return Outcome.Refuse(Objection.Invalid("reason", "reason-missing", "Skriv hvorfor fristen flyttes. Alle med utkast får vite det.", "Skriv kvifor fristen blir flytta. Alle med utkast får vite det."));
        if (move.Deadline <= state.Call.Deadline || Deadline.Effective(move.Deadline, state.Call.DeadlineMovesToWorkingDay) <= now)
            return Outcome.Refuse(Objection.Invalid("deadline", "deadline-not-later", "Den nye fristen må være senere enn den gamle, og fram i tid.", "Den nye fristen må vere seinare enn den gamle, og fram i tid."));
        return Outcome.Of(new DeadlineWasMoved(now, move.Deadline, move.Reason, by));
    }

    /// <summary>What stands firm for a call as it is now, by the API's names of its fields: what applicants relied on, once it is open.</summary>
    public static ImmutableHashSet<string> Fixed(CallCase call, Instant now) =>
        call.IsOpen(now) ? [.. ReliedOn.Select(one => one.Field), DeadlineField] : [];

    /// <summary>What makes a call no call, whether it is set up yet or not.</summary>
    public static ImmutableArray<Objection> FaultsOf(Call call) => CallFaults.Of(call);

    /// <summary>An open call's fields that a change would have to leave alone.</summary>
    private static IEnumerable<Objection> Broken(Call before, Call after) =>
        ReliedOn.AddRange(Promised).Where(one => !one.Stays(before, after)).Select(one => Open with { Field = one.Field })
            .Concat(after.DeadlineAt == before.DeadlineAt ? [] : [DeadlineMovesForItself]);

    private const string DeadlineField = "deadline";

    /// <summary>Limits, conditions and criteria. The office's own plans (when it decides and pays, how many score) can change, and so can the words.</summary>
    private static readonly ImmutableArray<(string Field, Func<Call, Call, bool> Stays)> ReliedOn =
    [
        ("office", (before, after) => after.Office == before.Office),
        ("minimumAmount", (before, after) => after.MinimumAmount == before.MinimumAmount),
        ("maximumAmount", (before, after) => after.MaximumAmount == before.MaximumAmount),
        ("opensAt", (before, after) => after.OpensAt == before.OpensAt),
        ("projectsStart", (before, after) => after.ProjectsStart == before.ProjectsStart),
        ("useBy", (before, after) => after.UseBy == before.UseBy),
        ("minimumMunicipalities", (before, after) => after.MinimumMunicipalities == before.MinimumMunicipalities),
        ("requiresNetwork", (before, after) => after.RequiresNetwork == before.RequiresNetwork),
        ("requiresExpertBody", (before, after) => after.RequiresExpertBody == before.RequiresExpertBody),
        ("requiresRiskAssessment", (before, after) => after.RequiresRiskAssessment == before.RequiresRiskAssessment),
        ("assessment", (before, after) => after.Assessment.SequenceEqual(before.Assessment)),
        ("activities", (before, after) => after.Activities.SequenceEqual(before.Activities)),
    ];

    /// <summary>What is promised can grow and is not taken away: days to complete, time to report, the right to appeal.</summary>
    private static readonly ImmutableArray<(string Field, Func<Call, Call, bool> Stays)> Promised =
    [
        ("reportDue", (before, after) => IsNotEarlier(after.ReportDue, before.ReportDue)),
        ("completionDays", (before, after) => after.CompletionDays >= before.CompletionDays),
        ("appeal.allowed", (before, after) => after.Appeal.Allowed || !before.Appeal.Allowed),
    ];

    /// <summary>Without a day there is nothing to report by.</summary>
    private static bool IsNotEarlier(LocalDate? after, LocalDate? before) => after is null || before is { } day && after >= day;

    private static Objection DeadlineMovesForItself { get; } = Objection.Conflict(
        "call-open",
        "Utlysningen er åpen. Fristen flyttes for seg, til et senere tidspunkt og med en begrunnelse til alle som har utkast.",
        "Utlysinga er open. Fristen blir flytta for seg, til eit seinare tidspunkt og med ei grunngjeving til alle som har utkast.") with
    { Field = DeadlineField };

    public static Objection Taken { get; } = Objection.Conflict(
        "call-exists", "Det finnes allerede en utlysning med denne id-en. Velg en annen.", "Det finst alt ei utlysing med denne id-en. Vel ein annan.");

    private static Objection Open { get; } = Objection.Conflict(
        "call-open",
        "Utlysningen er åpen. Grenser, vilkår og kriterier kan ikke endres, og det som er lovet, kan ikke tas bort.",
        "Utlysinga er open. Grenser, vilkår og kriterium kan ikkje endrast, og det som er lova, kan ikkje takast bort.");

    private static Objection PotIsSpent { get; } = Objection.Conflict(
        "pot-spent", "Det er allerede foreslått eller gitt mer enn den nye potten.", "Det er alt gjort framlegg om eller gjeve meir enn den nye potten.");

    private static Objection DeadlineIsPast { get; } = Objection.Conflict(
        "deadline-past", "Fristen er ute. Sett en ny frist før du kunngjør.", "Fristen er ute. Set ein ny frist før du kunngjer.");

    private static Objection DeadlineIsNotPast { get; } = Objection.Conflict(
        "before-the-deadline", "Vedtakene kan sendes når fristen er ute.", "Vedtaka kan sendast når fristen er ute.");
}
