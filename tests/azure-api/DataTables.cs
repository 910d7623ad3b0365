// Azure.Data.Tables 12.13.0 (github.com/Azure/azure-sdk-for-net: sdk/tables/Azure.Data.Tables/api/Azure.Data.Tables.net10.0.cs).
using System.Collections;
using Azure.Core;

namespace Azure.Data.Tables;

public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}

public sealed class TableEntity(string partitionKey, string rowKey) : ITableEntity, IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> properties = [];

    public string PartitionKey { get; set; } = partitionKey;

    public string RowKey { get; set; } = rowKey;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public object this[string key]
    {
        get => properties[key];
        set => properties[key] = value;
    }

    public byte[]? GetBinary(string key) => (byte[]?)properties.GetValueOrDefault(key);

    public bool? GetBoolean(string key) => (bool?)properties.GetValueOrDefault(key);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();
}

public enum TableTransactionActionType
{
    Add = 0,
    UpdateMerge = 1,
    UpdateReplace = 2,
    Delete = 3,
    UpsertMerge = 4,
    UpsertReplace = 5,
}

public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}

public class TableTransactionFailedException(RequestFailedException requestFailedException)
    : RequestFailedException(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException)
{
    public int? FailedTransactionActionIndex => InnerException?.Data["FailedEntity"] as int?;
}

public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) { }

    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
}

public class TableServiceClient
{
    protected TableServiceClient() { }

    public TableServiceClient(string connectionString, TableClientOptions? options = null) { }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) { }

    public virtual TableClient GetTableClient(string tableName) => new Named();

    /// <summary>The library's own is made here, without a service.</summary>
    private sealed class Named : TableClient;
}

public class TableClient
{
    protected TableClient() { }

    public virtual Task<Response<Models.TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Texts in single quotes, and each single quote in them twice.</summary>
    public static string CreateQueryFilter(FormattableString filter) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, filter.Format,
        [.. filter.GetArguments().Select(value => $"'{value!.ToString()!.Replace("'", "''", StringComparison.Ordinal)}'")]);

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        throw new NotSupportedException();

    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => throw new NotSupportedException();

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
