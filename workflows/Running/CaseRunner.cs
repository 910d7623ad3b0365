using System.Collections.Concurrent;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Grants.Workflows.Running;

/// <summary>
/// Takes a case forward: performs what is due, sends what waits, and sets its alarm for the next time. Doing it again changes nothing.
/// </summary>
public sealed partial class CaseRunner(IRowStore rows, MessageSender sender, IEnumerable<ICasework> casework, IClock clock, ILogger<CaseRunner> logger)
{
    private readonly ICasework[] kinds = [.. casework];
    private readonly ConcurrentDictionary<CaseId, SemaphoreSlim> running = [];

    /// <summary>Performs what is due, without sending.</summary>
    public Task Look(CaseId id, CancellationToken stop) => Alone(id, () => Perform(id, stop), stop);

    /// <summary>Performs, sends, and sets the alarm.</summary>
    /// <param name="alarm">The alarm row that asked for it; it goes when the case has been seen to.</param>
    /// <returns>When the case is looked at again, as its alarm says; null when nothing is waited for but people.</returns>
    public Task<Instant?> Run(CaseId id, string? alarm, CancellationToken stop) => Alone(id, () => Settle(id, alarm, stop), stop);

    private Task<Looked> Perform(CaseId id, CancellationToken stop) =>
        kinds.FirstOrDefault(kind => kind.Takes(id)) is { } kind ? kind.Perform(id, stop) : Task.FromResult(new Looked(null, null));

    private async Task<Instant?> Settle(CaseId id, string? alarm, CancellationToken stop)
    {
        while (true)
        {
            var looked = await Perform(id, stop);
            var sending = await sender.Send(id, stop);
            foreach (var message in sending.Failed)
            {
                // The case knows first: a crash in between tries the message once more, and what is known is not told again.
                if (kinds.FirstOrDefault(kind => kind.Takes(id)) is { } kind) await kind.Failed(id, message, stop);
                await sender.Bury(id, message, stop);
                FailedForGood(message.Kind, id.ToString());
            }

            if (sending.Failed.Count > 0) continue;
            var again = Next.Earliest(looked.Again, sending.LookAgain);
            try
            {
                await SetAlarm(id, looked.Version, again, alarm, stop);
                return again;
            }
            catch (RowConflictException)
            {
                // Somebody decided something meanwhile: look once more.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The message {Kind} of the case {Case} failed for good.")]
    private partial void FailedForGood(string kind, string @case);

    private async Task SetAlarm(CaseId id, string? version, Instant? again, string? fired, CancellationToken stop)
    {
        var key = again is { } at ? Keys.Alarm(Instant.Max(at, clock.GetCurrentInstant()), id.Own) : null;
        var changes = new Dictionary<string, RowChange>(StringComparer.Ordinal);
        if (fired is not null) changes[fired] = new RowChange.Delete(fired);
        if (version is not null)
        {
            var row = await rows.Read(id.Partition, Keys.Snapshot(id.Own), stop);
            if (row is null || row.Version != version) throw new RowConflictException(id.Partition, Keys.Snapshot(id.Own));
            var snapshot = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Snapshot)!;
            if (snapshot.Alarm == key && fired == key) return;
            if (snapshot.Alarm != key)
            {
                if (snapshot.Alarm is { } old) changes[old] = new RowChange.Delete(old);
                changes[row.Key] = new RowChange.Replace(
                    row.Key, JsonSerializer.SerializeToUtf8Bytes(snapshot with { Alarm = key }, StoredJson.Default.Snapshot), version);
            }
        }

        if (key is not null) changes[key] = new RowChange.Put(key, ReadOnlyMemory<byte>.Empty);
        if (changes.Count > 0) await rows.Commit(id.Partition, [.. changes.Values], stop);
    }

    /// <summary>One at a time for a case; others go on side by side.</summary>
    private async Task<T> Alone<T>(CaseId id, Func<Task<T>> work, CancellationToken stop)
    {
        while (true)
        {
            var turn = running.GetOrAdd(id, _ => new SemaphoreSlim(1));
            await turn.WaitAsync(stop);
            try
            {
                if (!running.TryGetValue(id, out var current) || current != turn) continue;
                return await work();
            }
            finally
            {
                running.TryRemove(new(id, turn));
                turn.Release();
            }
        }
    }
}
