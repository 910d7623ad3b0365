using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.Cases;

/// <summary>
/// What is due in a case now, and when to look again. It never names a step whose event is in the log, so performing what is due
/// until nothing is due always ends, and doing it twice changes nothing.
/// </summary>
public sealed record Next(ImmutableArray<Step> Due, Instant? LookAgain)
{
    public static Next Finished { get; } = new([], null);

    public static Next Look(Instant? at) => new([], at);

    /// <summary>Both parts' dues, and the earlier of their instants.</summary>
    public Next And(Next other) => new(Due.AddRange(other.Due), Earliest(LookAgain, other.LookAgain));

    public static Instant? Earliest(Instant? one, Instant? other) =>
        one is null ? other : other is null ? one : Instant.Min(one.Value, other.Value);
}
