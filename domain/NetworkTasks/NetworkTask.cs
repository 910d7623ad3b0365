using System.Diagnostics;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.NetworkTasks.TaskEvent;

namespace Grants.Domain.NetworkTasks;

/// <summary>A task (oppgave) of a network as it stands: somebody does something by a day.</summary>
/// <param name="FirstGivenAt">When somebody got it first.</param>
/// <param name="GivenAt">When its owner got it as it is now, or its day.</param>
public sealed record NetworkTask(TaskContent Content, Instant FirstGivenAt, Instant GivenAt)
{
    /// <summary>The version of what people edit, from 1: what an ETag shows.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>How often somebody got it, or got another day for it; each time they are told.</summary>
    public int Givings { get; init; } = 1;

    /// <summary>The giving that its owner has been told of; 0 for none.</summary>
    public int Told { get; init; }

    /// <summary>The day for which its owner was reminded last, since they got it.</summary>
    public LocalDate? RemindedOn { get; init; }

    /// <summary>Null for one that the organiser gave.</summary>
    public TaskOrigin? Origin { get; init; }

    public TaskState State { get; init; }

    /// <summary>When it was done or dropped.</summary>
    public Instant? EndedAt { get; init; }

    public PersonId? EndedBy { get; init; }

    public static NetworkTask Evolve(NetworkTask? state, TaskEvent happened) => (state, happened) switch
    {
        (null, WasGiven e) => new(e.Content, e.At, e.At),
        (null, WasGivenByMinutes e) => new(e.Content, e.At, e.At) { Origin = e.Origin },
        ({ } task, WasChanged e) => task.With(e),
        ({ } task, WasDone e) => task with { State = TaskState.Done, EndedAt = e.At, EndedBy = e.By },
        ({ } task, WasDropped e) => task with { State = TaskState.Dropped, EndedAt = e.At, EndedBy = e.By },
        ({ } task, WasTakenUpAgain e) => task.GivenAgain(e.At) with { State = TaskState.Open, EndedAt = null, EndedBy = null },
        ({ } task, OwnerWasTold e) => task with { Told = e.Giving },
        ({ } task, OwnerWasReminded e) => task with { RemindedOn = e.On },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a task")}."),
    };

    private NetworkTask With(WasChanged change)
    {
        var isForSomebody = change.Content.Owner != Content.Owner || change.Content.Due != Content.Due;
        return (isForSomebody ? GivenAgain(change.At) : this) with { Content = change.Content, Edition = Edition + 1 };
    }

    private NetworkTask GivenAgain(Instant at) => this with { GivenAt = at, Givings = Givings + 1, RemindedOn = null };
}

/// <summary>Where a task is.</summary>
public enum TaskState
{
    Open,
    Done,

    /// <summary>Nobody does it any more.</summary>
    Dropped,
}
