using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Grants.Workflows.Storage;

namespace Grants.Functions.Storage;

/// <summary>
/// Rows as entities of one table. A commit is an entity group transaction; a row's version is its ETag, which the service moves with every
/// write. What is throttled or fails for a moment has been tried again by the client before it is told here.
/// </summary>
public sealed class TableRowStore(TableClient table) : IRowStore
{
    /// <summary>So every ETag of the service begins; what does not is no version of a row.</summary>
    private const string BeginsVersion = "W/\"";

    public async Task<Row?> Read(string partition, string key, CancellationToken stop)
    {
        if (!RowKeys.IsValid(partition) || !RowKeys.IsValid(key)) return null;
        var found = await Outage.Told(() => table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: stop), stop);
        return found.HasValue ? RowOf(found.Value!) : null;
    }

    public async IAsyncEnumerable<Row> Range(string partition, string from, string to, [EnumeratorCancellation] CancellationToken stop)
    {
        if (!RowKeys.IsValid(partition)) yield break;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        await using var found = table.QueryAsync<TableEntity>(filter, cancellationToken: stop).GetAsyncEnumerator(stop);
        while (await Outage.Told(() => found.MoveNextAsync().AsTask(), stop))
        {
            stop.ThrowIfCancellationRequested();
            yield return RowOf(found.Current);
        }
    }

    public async Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        CommitLimits.Check(partition, changes);
        stop.ThrowIfCancellationRequested();
        if (changes.FirstOrDefault(HasForeignVersion) is { } foreign) throw new RowConflictException(partition, foreign.Key);
        var left = changes.ToList();
        while (left.Count > 0)
        {
            try
            {
                await Outage.Told(() => table.SubmitTransactionAsync(left.Select(change => ActionOf(partition, change)), stop), stop);
                return;
            }
            catch (StoreUnavailableException fault) when (fault.InnerException is TableTransactionFailedException { FailedTransactionActionIndex: { } failed } refused && IsConflict(refused))
            {
                // The service refuses to delete what is not there; the port does not, unless a version was asked for.
                if (refused.Status is (int)HttpStatusCode.NotFound && left[failed] is RowChange.Delete { Version: null }) left.RemoveAt(failed);
                else throw new RowConflictException(partition, left[failed].Key);
            }
        }
    }

    private static Row RowOf(TableEntity entity) => new(entity.RowKey, RowBody.Read(entity), entity.ETag.ToString());

    private static bool HasForeignVersion(RowChange change) => change switch
    {
        RowChange.Replace replace => !replace.Version.StartsWith(BeginsVersion, StringComparison.Ordinal),
        RowChange.Delete { Version: { } version } => !version.StartsWith(BeginsVersion, StringComparison.Ordinal),
        _ => false,
    };

    private static TableTransactionAction ActionOf(string partition, RowChange change) => change switch
    {
        RowChange.Insert insert => new(TableTransactionActionType.Add, RowBody.Write(partition, insert.Key, insert.Body)),
        RowChange.Replace replace => new(TableTransactionActionType.UpdateReplace, RowBody.Write(partition, replace.Key, replace.Body), new ETag(replace.Version)),
        RowChange.Put put => new(TableTransactionActionType.UpsertReplace, RowBody.Write(partition, put.Key, put.Body)),
        RowChange.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), delete.Version is { } version ? new ETag(version) : ETag.All),
        _ => throw new UnreachableException($"{change.GetType()} is no change of a row."),
    };

    /// <summary>What is said of the rows. That the table is not there, or goes, is said with the same states.</summary>
    private static bool IsConflict(RequestFailedException fault) => fault.ErrorCode is not ("TableNotFound" or "TableBeingDeleted")
        && (HttpStatusCode)fault.Status is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed;
}
