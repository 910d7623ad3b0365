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
        var found = await Asked(() => table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: stop));
        return found.HasValue ? RowOf(found.Value!) : null;
    }

    public async IAsyncEnumerable<Row> Range(string partition, string from, string to, [EnumeratorCancellation] CancellationToken stop)
    {
        if (!RowKeys.IsValid(partition)) yield break;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        await using var found = table.QueryAsync<TableEntity>(filter, cancellationToken: stop).GetAsyncEnumerator(stop);
        while (await Asked(() => found.MoveNextAsync().AsTask()))
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
                await Asked(() => table.SubmitTransactionAsync(left.Select(change => ActionOf(partition, change)), stop));
                return;
            }
            catch (TableTransactionFailedException fault) when (fault.FailedTransactionActionIndex is { } failed)
            {
                // The service refuses to delete what is not there; the port does not, unless a version was asked for.
                if (fault.Status is (int)HttpStatusCode.NotFound && left[failed] is RowChange.Delete { Version: null }) left.RemoveAt(failed);
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

    /// <summary>An answer of the service, or what its faults are here.</summary>
    private static async Task<T> Asked<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (TableTransactionFailedException fault) when (IsConflict(fault))
        {
            throw;
        }
        catch (RequestFailedException fault)
        {
            throw new StoreUnavailableException(fault);
        }
    }

    private static bool IsConflict(TableTransactionFailedException fault) =>
        fault is { FailedTransactionActionIndex: not null, Status: (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed };
}
