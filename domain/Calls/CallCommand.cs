using NodaTime;

namespace Grants.Domain.Calls;

/// <summary>What an administrator or approver wants done with a call.</summary>
public abstract record CallCommand
{
    private CallCommand() { }

    public sealed record SetUp(Call Call) : CallCommand;

    public sealed record Change(Call Call) : CallCommand;

    public sealed record Publish : CallCommand;

    public sealed record MoveDeadline(LocalDateTime Deadline, string Reason) : CallCommand;

    public sealed record Release : CallCommand;
}
