using Grants.Local.Commands;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>Opens a rehearsal: makes what an empty folder lacks, and puts its clock where it is to be.</summary>
internal sealed class Rehearsal(DataFolder folder, RehearsalClock clock, Stepping stepping, AlarmLoop loop, Basics basics, Demo demo, TimeProvider machine)
{
    public async Task Open(Options options, CancellationToken stop)
    {
        var machineNow = Instant.FromDateTimeOffset(machine.GetUtcNow());
        if (await folder.Kind(stop) is null)
        {
            var now = options.AsOf ?? machineNow;
            // Time does not go back in a case, so what the demo has of old is made before what it has of today.
            clock.StandAt(options.Demo ? Demo.BeginsAt(now) : now);
            await basics.Make(stop);
            if (options.Demo) await demo.Make(now, stop);
            await folder.Make(FolderKind.Rehearsal, stop);
            if (options.AsOf is { } first) await folder.Give(first, stop);
            await stepping.To(now, stop);
        }
        else
        {
            await GoOn(options.AsOf, machineNow, stop);
        }

        await ClockKeeper.Extend(folder, clock, stop);
    }

    private async Task GoOn(Instant? asOf, Instant machineNow, CancellationToken stop)
    {
        var given = await folder.LastGiven(stop);
        var last = await folder.Last(stop) ?? given ?? machineNow;
        if (asOf < given) throw new UsageException("Øvelsen er allerede kommet lenger enn --as-of. Tiden går ikke tilbake; velg et senere tidspunkt.");
        clock.StandAt(last);
        await loop.RunDue(stop);
        // One that never was given a time follows the machine; the others go on from where they stood, or were on their way to.
        var target = asOf ?? (given is { } time ? Instant.Max(time, last) : machineNow);
        if (asOf is { } now) await folder.Give(now, stop);
        if (target > last) await stepping.To(target, stop);
    }
}
