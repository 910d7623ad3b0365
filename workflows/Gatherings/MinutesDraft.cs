using Grants.Domain.Gatherings;

namespace Grants.Workflows.Gatherings;

/// <summary>Minutes that are being written, as their row.</summary>
/// <param name="Edition">From 1, and one more each time that they are saved or approved: what an ETag shows; 0 before.</param>
/// <param name="Minutes">Null when what was written has been approved.</param>
internal sealed record MinutesDraft(int Edition, Minutes? Minutes)
{
    public static MinutesDraft None { get; } = new(0, null);
}

/// <summary>Minutes as the organiser goes on writing them.</summary>
/// <param name="Edition">What a change is made from.</param>
/// <param name="IsDraft">Something is written that is not approved.</param>
public sealed record MinutesWork(int Edition, bool IsDraft, MinutesForm Form);
