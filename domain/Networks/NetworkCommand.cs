namespace Grants.Domain.Networks;

/// <summary>What an organiser wants done with a network.</summary>
public abstract record NetworkCommand
{
    private NetworkCommand() { }

    public sealed record SetUp(Network Network) : NetworkCommand;

    public sealed record Change(Network Network) : NetworkCommand;

    /// <summary>Lists it for everyone.</summary>
    public sealed record Publish : NetworkCommand;
}
