using System.Globalization;
using Grants.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace Grants.Local.Storage;

/// <summary>A connection that only reads, with its statements. One thread uses it at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private const int PageRows = 256;
    private const int PageSize = 1024 * 1024;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _row;
    private readonly SqliteCommand _from;
    private readonly SqliteCommand _after;

    public ReadConnection(string path)
    {
        _connection = SqliteFile.Open(path);
        _connection.Execute("PRAGMA query_only = 1");
        _row = _connection.Prepared(
            "SELECT key, body, version FROM rows WHERE partition = $partition AND key = $key", "$partition", "$key");
        _from = Range(">=");
        _after = Range(">");
    }

    public Row? Row(string partition, string key)
    {
        _row.Parameters[0].Value = partition;
        _row.Parameters[1].Value = key;
        using var reader = _row.ExecuteReader();
        return reader.Read() ? Current(reader) : null;
    }

    /// <summary>
    /// The next rows of a range: 256, or fewer when they are large, and whether they are the last. With <paramref name="after"/> the
    /// range goes on after that key.
    /// </summary>
    public (List<Row> Rows, bool IsLast) Page(string partition, string from, string? after, string to)
    {
        var command = after is null ? _from : _after;
        command.Parameters[0].Value = partition;
        command.Parameters[1].Value = after ?? from;
        command.Parameters[2].Value = to;
        var page = new List<Row>();
        var size = 0;
        using var reader = command.ExecuteReader();
        while (size < PageSize)
        {
            if (!reader.Read()) return (page, page.Count < PageRows);
            page.Add(Current(reader));
            size += page[^1].Body.Length;
        }
        return (page, false);
    }

    public void Dispose()
    {
        _row.Dispose();
        _from.Dispose();
        _after.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Range(string comparison) => _connection.Prepared(
        $"SELECT key, body, version FROM rows WHERE partition = $partition AND key {comparison} $from AND key < $to ORDER BY key LIMIT {PageRows}",
        "$partition", "$from", "$to");

    private static Row Current(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetFieldValue<byte[]>(1),
        reader.GetInt64(2).ToString(CultureInfo.InvariantCulture));
}
