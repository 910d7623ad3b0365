using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;

namespace Grants.Functions.Tests.Storage;

/// <summary>
/// A table as the service keeps one, in memory: entity group transactions with their refusals, ETags that move, answers in pages, and the limits of
/// an entity (learn.microsoft.com, "Performing entity group transactions" and "Understanding the Table service data model").
/// </summary>
internal sealed partial class ScriptedTable : TableClient
{
    private const int PageSize = 10, MostInATransaction = 100, WireSize = 4 * 1024 * 1024, EntitySize = 1024 * 1024;

    private readonly SortedDictionary<(string, string), TableEntity> entities = new(Comparer<(string, string)>.Create((a, b) =>
        string.CompareOrdinal(a.Item1, b.Item1) is not 0 and var first ? first : string.CompareOrdinal(a.Item2, b.Item2)));

    private readonly Lock turn = new();
    private long written;

    /// <summary>What comes instead of any answer.</summary>
    public Exception? Fault { get; init; }

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        Answer(cancellationToken);
        lock (turn) return Task.FromResult<NullableResponse<T>>(new Found<T>((T?)(object?)entities.GetValueOrDefault((partitionKey, rowKey))));
    }

    /// <summary>A page at a time, each read when it is asked for.</summary>
    public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var asked = Filter().Match(filter!);
        return new Answers<T>(asked.Groups[1].Value, asked.Groups[2].Value, asked.Groups[3].Value, this);
    }

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        Answer(cancellationToken);
        var actions = transactionActions.ToArray();
        Assert.InRange(actions.Length, 1, MostInATransaction);
        Assert.InRange(actions.Sum(action => OnTheWire((TableEntity)action.Entity)), 0, WireSize);
        Assert.Single(actions.Select(action => action.Entity.PartitionKey).Distinct());
        lock (turn)
        {
            foreach (var (index, action) in actions.Index())
                if (Refusal(action) is { } status) throw Refused(index, status);
            foreach (var action in actions) Apply(action);
        }

        return Task.FromResult<Response<IReadOnlyList<Response>>>(null!);
    }

    private void Answer(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (Fault is { } fault) throw fault;
    }

    private HttpStatusCode? Refusal(TableTransactionAction action) => (action.ActionType, entities.GetValueOrDefault(KeyOf(action))) switch
    {
        (TableTransactionActionType.Add, { }) => HttpStatusCode.Conflict,
        (TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete, null) => HttpStatusCode.NotFound,
        (TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete, { } there) when action.ETag != ETag.All && action.ETag != there.ETag => HttpStatusCode.PreconditionFailed,
        _ => null,
    };

    private void Apply(TableTransactionAction action)
    {
        if (action.ActionType is TableTransactionActionType.Delete)
        {
            entities.Remove(KeyOf(action));
            return;
        }

        var entity = (TableEntity)action.Entity;
        Assert.All(entity, property => Assert.InRange((property.Value as byte[])?.Length ?? 0, 0, 64 * 1024));
        Assert.InRange(entity.Sum(property => (property.Value as byte[])?.Length ?? 8), 0, EntitySize);
        entity.ETag = new(string.Create(CultureInfo.InvariantCulture, $"W/\"datetime'{++written}'\""));
        entities[KeyOf(action)] = entity;
    }

    /// <summary>Binary goes as base64 in JSON.</summary>
    private static int OnTheWire(TableEntity entity) => entity.Sum(property => ((property.Value as byte[])?.Length + 2) / 3 * 4 + 60 ?? 20) + 1_200;

    private static (string, string) KeyOf(TableTransactionAction action) => (action.Entity.PartitionKey, action.Entity.RowKey);

    public static TableTransactionFailedException Refused(int index, HttpStatusCode status, string? code = null)
    {
        var fault = new RequestFailedException((int)status, $"{index}:{status}", code, null);
        fault.Data["FailedEntity"] = index;
        return new(fault);
    }

    [GeneratedRegex("^PartitionKey eq '(.*)' and RowKey ge '(.*)' and RowKey lt '(.*)'$")]
    private static partial Regex Filter();

    private sealed class Found<T>(T? entity) : NullableResponse<T> where T : class
    {
        public override bool HasValue => entity is not null;

        public override T? Value => entity;

        public override Response GetRawResponse() => throw new NotSupportedException();
    }

    private sealed class Answers<T>(string partition, string from, string to, ScriptedTable table) : AsyncPageable<T> where T : class
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            table.Answer(CancellationToken.None);
            for (var next = from; ;)
            {
                TableEntity[] page;
                lock (table.turn)
                    page = [.. table.entities.Where(one => one.Key.Item1 == partition && string.CompareOrdinal(one.Key.Item2, next) >= 0 && string.CompareOrdinal(one.Key.Item2, to) < 0).Select(one => one.Value).Take(PageSize)];
                yield return Page<T>.FromValues([.. page.Cast<T>()], null, null!);
                await Task.Yield();
                if (page.Length < PageSize) yield break;
                next = page[^1].RowKey + '\0';
            }
        }
    }
}
