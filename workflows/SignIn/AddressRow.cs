using System.Collections.Immutable;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>
/// What is under way for one address: when it was last written to, and which links and codes are good. An address that nobody knows
/// has a row too, so that nothing tells the two apart.
/// </summary>
internal sealed record AddressRow(ImmutableArray<Instant> Asked, ImmutableArray<OpenSignIn> Open)
{
    private const int MostInAnHour = 10;

    private static readonly Duration Pause = Duration.FromSeconds(30);
    private static readonly Duration Hour = Duration.FromHours(1);

    public static AddressRow New { get; } = new([], []);

    /// <summary>Whether there is nothing left to remember.</summary>
    public bool IsOver(Instant now) => At(now) is { Asked.IsEmpty: true, Open.IsEmpty: true };

    /// <summary>Without what time has ended.</summary>
    public AddressRow At(Instant now) => new([.. Asked.Where(at => at > now - Hour)], [.. Open.Where(open => open.Until > now)]);

    public bool MayAsk(Instant now) => Asked.Length < MostInAnHour && !Asked.Any(at => at > now - Pause);

    public AddressRow With(OpenSignIn open, Instant now) => new(Asked.Add(now), Open.Add(open));

    public AddressRow Without(OpenSignIn open) => this with { Open = Open.Remove(open) };

    /// <summary>A wrong code counts for all that are open: nobody knows which one was meant.</summary>
    public AddressRow WithWrongCode() => this with { Open = [.. Open.Select(open => open with { Wrong = open.Wrong + 1 }).Where(open => !open.IsSpent)] };
}
