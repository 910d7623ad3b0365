using NodaTime;

namespace Grants.Workflows.Running;

/// <summary>A step that fails, as its row: tried again with longer pauses, and handed to a person when it keeps failing.</summary>
/// <param name="TryAt">When it is tried again.</param>
public sealed record Trouble(string Case, string Step, int Attempts, string Error, Instant Since, Instant TryAt)
{
    private const int AttemptsAlone = 5;

    /// <summary>Whether it has failed so often that a person has to look at it.</summary>
    public bool NeedsAPerson => Attempts >= AttemptsAlone;

    /// <summary>What it is known by among all: of <c>[0-9a-z.~-]</c>.</summary>
    public string Id => $"{Case}~{Cases.Keys.Slug(Step)}";

    /// <summary>1, 2, 4 … minutes, a day at the most.</summary>
    public static Duration Pause(int attempts) =>
        Duration.FromMinutes(Math.Min(1L << Math.Min(attempts - 1, 11), 24 * 60));
}
