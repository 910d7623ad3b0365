using Grants.Local.Hosting;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>What people do in the demo, each thing at its time. Between them everything falls due as it would have.</summary>
internal sealed class DemoScript
{
    private readonly List<(Instant At, Func<CancellationToken, Task> Act)> acts = [];

    public IEnumerable<Instant> Times => acts.Select(one => one.At);

    public void At(Instant at, Func<CancellationToken, Task> act) => acts.Add((at, act));

    public async Task Play(Stepping stepping, CancellationToken stop)
    {
        // The sort is stable: what was written first of one instant happens first.
        foreach (var (at, act) in acts.OrderBy(one => one.At))
        {
            await stepping.To(at, stop);
            await act(stop);
        }
    }
}
