using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Applications.ApplicationStep;

namespace Grants.Domain.Applications;

/// <summary>A decision is released on approval, or together with the call's others when the call says so; then its letter is written.</summary>
public static class Releasing
{
    public static Next Next(ApplicationCase state, Surroundings around, Instant now) => state.Decision switch
    {
        { Approved: not null, ReleasedAt: null } decision when MayGo(around) =>
            new([new Record(new DecisionEvent.WasReleased(now), Deciding.Settle(decision, around.Case, now))], null),
        { ReleasedAt: not null, Letter: null } decision => new([new IssueLetter(decision.Number)], null),
        _ => Cases.Next.Finished,
    };

    /// <summary>Whether an approved decision goes out at once: the call releases each by itself, or has released its decisions already.</summary>
    public static bool MayGo(Surroundings around) => !around.Call.Call.ReleaseTogether || around.Call.ReleasedAt is not null;
}
