using System.Text.Json;
using Grants.Workflows.Storage;
using NodaTime;
using CaseKeys = Grants.Workflows.Cases.Keys;

namespace Grants.Web.Idempotency;

/// <summary>The answers of requests with a key, for seven days. A second row by the end of the time lets a sweep find what is old.</summary>
public sealed class AnswerBook(IRowStore rows, TimeProvider machine)
{
    private const string Partition = "idempotency";
    private const string ByEnd = "until~";
    private const string Answers = "answer~";
    private const int SweptInACommit = 40;
    private const int LargestKept = 256 * 1024;

    private static readonly Duration Kept = Duration.FromDays(7);

    private Instant Now => Instant.FromDateTimeOffset(machine.GetUtcNow());

    internal Instant KeptUntil => Now + Kept;

    internal async Task<StoredAnswer?> Find(string identity, CancellationToken stop) =>
        await rows.Read(Partition, Answers + identity, stop) is { } row && Read(row) is var answer && answer.Until > Now ? answer : null;

    /// <summary>Keeps the answer unless there is one already; then the first one counts.</summary>
    internal async Task<StoredAnswer> Keep(string identity, StoredAnswer answer, CancellationToken stop)
    {
        if (answer.Body.Length > LargestKept) return answer;
        var old = await rows.Read(Partition, Answers + identity, stop);
        if (old is not null && Read(old) is var first && first.Until > Now) return first;
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, IdempotencyJson.Default.StoredAnswer);
        try
        {
            await rows.Commit(Partition, [.. Written(identity, answer, body, old)], stop);
            return answer;
        }
        catch (RowConflictException)
        {
            return await Find(identity, stop) ?? answer;
        }
    }

    /// <summary>Removes what is older than its time.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        var expired = new List<string>();
        await foreach (var row in rows.Range(Partition, ByEnd, $"{ByEnd}{CaseKeys.Stamped(Now)}", stop)) expired.Add(row.Key);
        foreach (var some in expired.Chunk(SweptInACommit))
            await rows.Commit(Partition, [.. some.SelectMany(key => new RowChange[] { new RowChange.Delete(key), new RowChange.Delete(Answers + key.Split('~')[2]) })], stop);
    }

    private static IEnumerable<RowChange> Written(string identity, StoredAnswer answer, byte[] body, Row? old)
    {
        yield return old is null ? new RowChange.Insert(Answers + identity, body) : new RowChange.Replace(Answers + identity, body, old.Version);
        yield return new RowChange.Put(End(answer.Until, identity), ReadOnlyMemory<byte>.Empty);
        if (old is not null) yield return new RowChange.Delete(End(Read(old).Until, identity));
    }

    private static string End(Instant until, string identity) => $"{ByEnd}{CaseKeys.Stamped(until)}~{identity}";

    private static StoredAnswer Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, IdempotencyJson.Default.StoredAnswer)!;
}
