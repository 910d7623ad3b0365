using System.Runtime.CompilerServices;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Calls;

/// <summary>The calls that there are; each stands in this list before its own rows do.</summary>
public sealed class CallList(CaseRepository cases, Places places)
{
    private const string Partition = "calls";

    public Task<StoredCase<CallCase>> Open(string callId, CancellationToken stop) => cases.Load(CaseKinds.Call, CaseId.OfCall(callId), stop);

    /// <summary>All calls, by id.</summary>
    public async IAsyncEnumerable<StoredCase<CallCase>> All([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(Partition, "", Keys.EndOf(""), stop))
            if (await Open(row.Key, stop) is { State: not null } call) yield return call;
    }

    internal async Task Add(string callId, CancellationToken stop)
    {
        await places.Know(Partition, stop);
        await cases.Rows.Commit(Partition, [new RowChange.Put(callId, ReadOnlyMemory<byte>.Empty)], stop);
    }
}
