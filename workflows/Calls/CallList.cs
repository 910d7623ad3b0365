using System.Runtime.CompilerServices;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Calls;

/// <summary>The list of calls. Those who only read it need no desk, and so nothing that wakes cases.</summary>
internal static class CallList
{
    /// <summary>The partition of the list; each call stands in it before its own rows do.</summary>
    public const string Partition = "calls";

    public static async Task Add(CaseRepository cases, Places places, string callId, CancellationToken stop)
    {
        await places.Know(Partition, stop);
        await cases.Rows.Commit(Partition, [new RowChange.Put(callId, ReadOnlyMemory<byte>.Empty)], stop);
    }

    /// <summary>All calls, by id.</summary>
    public static async IAsyncEnumerable<StoredCase<CallCase>> All(CaseRepository cases, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(Partition, "", Keys.EndOf(""), stop))
            if (await cases.Load(CaseKinds.Call, CaseId.OfCall(row.Key), stop) is { State: not null } call) yield return call;
    }
}
