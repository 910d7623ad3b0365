namespace Grants.Domain.NetworkTasks;

/// <summary>What somebody wants done with a task.</summary>
public abstract record TaskCommand
{
    private TaskCommand() { }

    public sealed record Give(TaskContent Content) : TaskCommand;

    public sealed record Change(TaskContent Content) : TaskCommand;

    /// <summary>It is done.</summary>
    public sealed record Finish : TaskCommand;

    /// <summary>Nobody does it any more.</summary>
    public sealed record Drop : TaskCommand;

    /// <summary>It was not done after all, or is to be done again.</summary>
    public sealed record TakeUpAgain : TaskCommand;
}
