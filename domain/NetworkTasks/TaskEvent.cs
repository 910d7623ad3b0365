using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkTasks;

/// <summary>What happens to a task.</summary>
public abstract record TaskEvent(Instant At) : CaseEvent(At)
{
    public sealed record WasGiven(Instant At, TaskContent Content, PersonId By) : TaskEvent(At);

    /// <summary>It comes of what a gathering decided.</summary>
    public sealed record WasGivenByMinutes(Instant At, TaskContent Content, TaskOrigin Origin, PersonId By) : TaskEvent(At);

    public sealed record WasChanged(Instant At, TaskContent Content, PersonId By) : TaskEvent(At);

    public sealed record WasDone(Instant At, PersonId By) : TaskEvent(At);

    public sealed record WasDropped(Instant At, PersonId By) : TaskEvent(At);

    public sealed record WasTakenUpAgain(Instant At, PersonId By) : TaskEvent(At);

    /// <param name="Giving">Which time it was that somebody got it.</param>
    public sealed record OwnerWasTold(Instant At, int Giving) : TaskEvent(At);

    /// <param name="On">The day that the reminder was for; later ones that it stands for too are not sent.</param>
    public sealed record OwnerWasReminded(Instant At, LocalDate On) : TaskEvent(At);
}
