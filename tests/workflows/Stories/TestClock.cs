using NodaTime;

namespace Grants.Workflows.Tests.Stories;

/// <summary>A clock that stands until a test moves it; it never goes back.</summary>
internal sealed class TestClock(Instant start) : IClock
{
    private Instant now = start;

    public Instant GetCurrentInstant() => now;

    public void MoveTo(Instant instant) => now = Instant.Max(now, instant);
}
