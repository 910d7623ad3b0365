using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Local.Hosting;

/// <summary>Takes a rehearsal's clock from alarm to alarm, so that everything that fell due happens in its order.</summary>
public sealed class Stepping(RehearsalClock clock, AlarmBook alarms, AlarmLoop loop)
{
    public async Task To(Instant target, CancellationToken stop)
    {
        while (await alarms.First(stop) is { } first && first <= target)
        {
            clock.StepTo(first);
            await loop.RunDue(stop);
        }

        clock.StepTo(target);
    }
}
