using System.Collections.Concurrent;
using System.Threading.Channels;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Local.Hosting;

/// <summary>
/// Runs the cases whose alarms are due, several side by side, and those that somebody wakes at once. The alarm rows are the truth:
/// what a crash interrupted is due again.
/// </summary>
/// <param name="runner">With all that cases need, which the port does not wait for.</param>
public sealed partial class AlarmLoop(
    Lazy<CaseRunner> runner, AlarmBook alarms, Readiness readiness, IClock clock, TimeProvider machine, ILogger<AlarmLoop> log)
    : BackgroundService, IWaker
{
    private const int SideBySide = 8;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(10);

    private readonly Channel<(CaseId Id, string? Alarm)> work = Channel.CreateUnbounded<(CaseId, string?)>();
    private readonly ConcurrentDictionary<string, bool> queued = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<CaseId, long> faulted = [];

    public ValueTask Wake(CaseId id, CancellationToken stop)
    {
        Enqueue(id, null);
        return ValueTask.CompletedTask;
    }

    public async Task Look(CaseId id, CancellationToken stop)
    {
        await runner.Value.Look(id, stop);
        Enqueue(id, null);
    }

    /// <summary>Runs everything that is due at the clock's instant, and what that makes due, until nothing is.</summary>
    public async Task RunDue(CancellationToken stop)
    {
        while (true)
        {
            var due = new List<(CaseId Id, string Alarm)>();
            await foreach (var one in alarms.Due(clock.GetCurrentInstant(), stop))
                if (!IsPausing(one.Id)) due.Add(one);
            if (due.Count is 0) return;
            await Parallel.ForEachAsync(
                due, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
                async (one, token) => await Run(one.Id, one.Alarm, token));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Wait(stoppingToken);
        var workers = Enumerable.Range(0, SideBySide).Select(_ => Work(stoppingToken)).Append(Watch(stoppingToken));
        await Task.WhenAll(workers);
    }

    private async Task Watch(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Tick, machine);
        do
        {
            try
            {
                await foreach (var (id, alarm) in alarms.Due(clock.GetCurrentInstant(), stop))
                    if (!IsPausing(id)) Enqueue(id, alarm);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store may be back at the next tick; the alarms wait in it.
                LookFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    private async Task Work(CancellationToken stop)
    {
        await foreach (var (id, alarm) in work.Reader.ReadAllAsync(stop))
        {
            queued.TryRemove(Name(id, alarm), out _);
            await Run(id, alarm, stop);
        }
    }

    private async Task Run(CaseId id, string? alarm, CancellationToken stop)
    {
        try
        {
            await runner.Value.Run(id, alarm, stop);
            faulted.TryRemove(id, out _);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Its alarm row stays, so it is due again after a pause.
            faulted[id] = machine.GetTimestamp();
            RunFailed(id.ToString(), fault);
        }
    }

    private void Enqueue(CaseId id, string? alarm)
    {
        if (queued.TryAdd(Name(id, alarm), true)) work.Writer.TryWrite((id, alarm));
    }

    private bool IsPausing(CaseId id) =>
        faulted.TryGetValue(id, out var since) && machine.GetElapsedTime(since) < PauseAfterFault;

    private static string Name(CaseId id, string? alarm) => $"{id}/{alarm}";

    [LoggerMessage(Level = LogLevel.Error, Message = "The case {Case} could not be taken forward; it is tried again.")]
    private partial void RunFailed(string @case, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The alarms could not be read; they are read again.")]
    private partial void LookFailed(Exception fault);
}
