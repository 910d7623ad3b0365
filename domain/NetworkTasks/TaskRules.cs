using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.NetworkTasks.TaskCommand;
using static Grants.Domain.NetworkTasks.TaskEvent;

namespace Grants.Domain.NetworkTasks;

/// <summary>What may happen to a task. The organiser of the network gives tasks; who has one says when it is done.</summary>
public static class TaskRules
{
    /// <param name="organiser">The network's.</param>
    public static Outcome Decide(NetworkTask? state, TaskCommand command, OrganisationNumber organiser, Actor by, Instant now)
    {
        if (!May(state, command, organiser, by)) return Outcome.Refuse(NotYours);
        return (state, command) switch
        {
            (null, Give give) => IsPast(give.Content, now) ? Outcome.Refuse(DueIsPast) : Outcome.Of(new WasGiven(now, give.Content, by.Person)),
            // The same request again is one, sent twice.
            (not null, Give) => Outcome.Nothing,
            ({ State: TaskState.Done }, Finish) or ({ State: TaskState.Dropped }, Drop) or ({ State: TaskState.Open }, TakeUpAgain) => Outcome.Nothing,
            (not null, TakeUpAgain) => Outcome.Of(new WasTakenUpAgain(now, by.Person)),
            ({ State: not TaskState.Open }, _) => Outcome.Refuse(HasEnded),
            ({ } task, Change change) when change.Content == task.Content => Outcome.Nothing,
            ({ } task, Change change) => change.Content.Due != task.Content.Due && IsPast(change.Content, now)
                ? Outcome.Refuse(DueIsPast)
                : Outcome.Of(new WasChanged(now, change.Content, by.Person)),
            (not null, Finish) => Outcome.Of(new WasDone(now, by.Person)),
            (not null, Drop) => Outcome.Of(new WasDropped(now, by.Person)),
            _ => throw new UnreachableException($"{command.GetType().Name} needs a task."),
        };
    }

    private static bool May(NetworkTask? state, TaskCommand command, OrganisationNumber organiser, Actor by) =>
        by.Organises(organiser) || (command is Finish && state?.Content.Owner == by.Person);

    private static bool IsPast(TaskContent content, Instant now) => content.Due < Oslo.DateOf(now);

    private static Objection DueIsPast { get; } = Objection.Invalid("due", "due-past", "Velg i dag eller en senere dag.", "Vel i dag eller ein seinare dag.");

    private static Objection HasEnded { get; } = Objection.Conflict(
        "task-ended", "Oppgaven er avsluttet. Ta den opp igjen før du endrer den.", "Oppgåva er avslutta. Ta henne opp igjen før du endrar henne.");

    private static Objection NotYours { get; } = Objection.Forbidden(
        "not-your-task", "Bare arrangøren og den som har oppgaven, kan gjøre dette.", "Berre arrangøren og den som har oppgåva, kan gjere dette.");
}
