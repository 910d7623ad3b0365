using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Trials;

/// <summary>The call as a trial knows it.</summary>
public static class TrialCall
{
    /// <summary>Forgets it, so that it can be made anew: an open call's conditions stand firm, in a trial too. The applications stay.</summary>
    /// <param name="rows">The trial's.</param>
    public static async Task Forget(IRowStore rows, string callId, CancellationToken stop)
    {
        var id = CaseId.OfCall(callId);
        var beginning = Keys.Of(id.Own);
        var all = await rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop).Select(row => new RowChange.Delete(row.Key)).ToListAsync(stop);
        await rows.Commit(id.Partition, all, stop);
    }
}
