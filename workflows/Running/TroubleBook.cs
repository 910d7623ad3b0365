using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Running;

/// <summary>The steps that fail, by partition: a step that does not succeed never stops the others of its case.</summary>
public sealed class TroubleBook(IRowStore rows)
{
    /// <summary>The steps of a case that have failed, by name.</summary>
    public async Task<ImmutableDictionary<string, Trouble>> Of(CaseId id, CancellationToken stop)
    {
        var troubles = ImmutableDictionary.CreateBuilder<string, Trouble>(StringComparer.Ordinal);
        await foreach (var trouble in Read(id.Partition, Keys.TroublesOf(id.Own), stop)) troubles[trouble.Step] = trouble;
        return troubles.ToImmutable();
    }

    /// <summary>All steps of a partition that a person has to look at.</summary>
    public async IAsyncEnumerable<Trouble> ThatNeedAPerson(string partition, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var trouble in Read(partition, Keys.Troubles, stop))
            if (trouble.NeedsAPerson) yield return trouble;
    }

    public static RowChange Of(CaseId id, string step, Trouble? before, Exception fault, Instant now)
    {
        var attempts = (before?.Attempts ?? 0) + 1;
        var trouble = new Trouble(
            id.ToString(), step, attempts, $"{fault.GetType().Name}: {fault.Message}", before?.Since ?? now, now + Trouble.Pause(attempts));
        return new RowChange.Put(Keys.Trouble(id.Own, step), Body(trouble));
    }

    public static RowChange Over(CaseId id, string step) => new RowChange.Delete(Keys.Trouble(id.Own, step));

    /// <summary>Has a step tried at once, however long its pause would be. It keeps its attempts: a person still has to look when it fails again.</summary>
    public async Task TryNow(Trouble trouble, Instant now, CancellationToken stop)
    {
        var id = CaseId.Parse(trouble.Case);
        await rows.Commit(
            id.Partition,
            [
                new RowChange.Put(Keys.Trouble(id.Own, trouble.Step), Body(trouble with { TryAt = now })),
                new RowChange.Put(Keys.Alarm(now, id.Own), ReadOnlyMemory<byte>.Empty),
            ],
            stop);
    }

    private static byte[] Body(Trouble trouble) => JsonSerializer.SerializeToUtf8Bytes(trouble, StoredJson.Default.Trouble);

    private async IAsyncEnumerable<Trouble> Read(string partition, string beginning, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in rows.Range(partition, beginning, Keys.EndOf(beginning), stop))
            yield return JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Trouble)!;
    }
}
