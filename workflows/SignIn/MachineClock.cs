using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>The machine's own clock: sign-in and sessions follow it, never the clock of a rehearsal.</summary>
internal static class MachineClock
{
    public static Instant Now(this TimeProvider machine) => Instant.FromDateTimeOffset(machine.GetUtcNow());
}
