using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Domain.NetworkWork;

/// <summary>What an organiser wants done with a network's papers.</summary>
public abstract record WorkCommand
{
    private WorkCommand() { }

    public sealed record SetSteeringGroup(ImmutableArray<Seat> Seats) : WorkCommand;

    /// <param name="Change">What is new in it, in a line.</param>
    public sealed record WritePlan(KeptText Text, string Change) : WorkCommand;

    public sealed record WriteReport(int Year, KeptText Text) : WorkCommand;
}
