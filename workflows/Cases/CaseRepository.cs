using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Cases;

/// <summary>Reads cases, and stages what a commit writes of them: events, snapshot and alarm, together with whatever belongs to them.</summary>
public sealed class CaseRepository(IRowStore rows, Places places)
{
    public IRowStore Rows => rows;

    public async Task<StoredCase<T>> Load<T>(CaseKind<T> kind, CaseId id, CancellationToken stop) where T : class
    {
        var row = await rows.Read(id.Partition, Keys.Snapshot(id.Own), stop);
        if (row is null) return new(id, kind.Start, 0, StoredEvent.Start, Instant.MinValue, null, null);
        var snapshot = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Snapshot)!;
        var state = snapshot.Schema == kind.Schema
            ? snapshot.State.Deserialize(kind.Json)
            : await Fold(kind, id, snapshot.Events, stop);
        return new(id, state, snapshot.Events, snapshot.Head, snapshot.Last, snapshot.Alarm, row.Version);
    }

    /// <summary>The log of a case, in order.</summary>
    public async IAsyncEnumerable<LoggedEvent> Log(CaseId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var sequence = 0;
        await foreach (var row in rows.Range(id.Partition, Keys.Events(id.Own), Keys.EndOf(Keys.Events(id.Own)), stop))
            yield return new(++sequence, StoredEvent.Read(row.Body).Event, ContentHash.Of(row.Body.Span));
    }

    /// <summary>
    /// Adds to a commit what appending these events writes. The snapshot row is written on its version, so that whoever decided on
    /// another state gets a conflict.
    /// </summary>
    /// <param name="alarm">When the case is to be looked at next; null when it needs no look.</param>
    public static StoredCase<T> Stage<T>(
        List<RowChange> changes, CaseKind<T> kind, StoredCase<T> before, IReadOnlyList<CaseEvent> events, Instant? alarm) where T : class
    {
        var (state, head, sequence, last) = (before.State, before.Head, before.Events, before.Last);
        foreach (var happened in events)
        {
            var bytes = StoredEvent.Write(happened, head);
            state = kind.Evolve(state, happened);
            head = ContentHash.Of(bytes);
            last = Instant.Max(last, happened.At);
            changes.Add(new RowChange.Insert(Keys.Event(before.Id.Own, ++sequence), bytes));
        }

        var key = alarm is { } at ? Keys.Alarm(at, before.Id.Own) : null;
        if (before.Alarm is { } old && old != key) changes.Add(new RowChange.Delete(old));
        if (key is not null && key != before.Alarm) changes.Add(new RowChange.Put(key, ReadOnlyMemory<byte>.Empty));
        changes.Add(SnapshotOf(before, new(kind.Schema, sequence, head, last, key, JsonSerializer.SerializeToElement(state!, kind.Json))));
        return before with { State = state, Events = sequence, Head = head, Last = last, Alarm = key };
    }

    public async Task Commit(string partition, List<RowChange> changes, CancellationToken stop)
    {
        await places.Know(partition, stop);
        await rows.Commit(partition, changes, stop);
    }

    private static RowChange SnapshotOf<T>(StoredCase<T> before, Snapshot snapshot) where T : class
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(snapshot, StoredJson.Default.Snapshot);
        var key = Keys.Snapshot(before.Id.Own);
        return before.Version is { } version ? new RowChange.Replace(key, body, version) : new RowChange.Insert(key, body);
    }

    private async Task<T?> Fold<T>(CaseKind<T> kind, CaseId id, int events, CancellationToken stop) where T : class
    {
        var state = kind.Start;
        await foreach (var logged in Log(id, stop))
            if (logged.Sequence <= events) state = kind.Evolve(state, logged.Event);
        return state;
    }
}

/// <summary>An event with its place in the log, from 1, and the hash of its stored bytes.</summary>
public sealed record LoggedEvent(int Sequence, CaseEvent Event, ContentHash Hash);
