using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Grants.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace Grants.Local.Storage;

/// <summary>
/// The one connection that writes, with its statements. Versions are drawn from one counter for the whole database, kept in
/// the same transaction, so none comes twice for a key that was deleted and made again.
/// </summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _lastVersion;
    private readonly SqliteCommand _keepVersion;
    private readonly SqliteCommand _version;
    private readonly SqliteCommand _write;
    private readonly SqliteCommand _delete;
    private long _last;

    public WriteConnection(string path)
    {
        _connection = SqliteFile.Open(path);
        // FULL: a commit is on the disk before its caller is told. The cache holds a whole batch, so that none is spilled.
        _connection.Execute("""
            PRAGMA synchronous = FULL;
            PRAGMA cache_size = -65536;
            PRAGMA wal_autocheckpoint = 8000;
            PRAGMA journal_size_limit = 67108864
            """);
        _begin = _connection.Prepared("BEGIN IMMEDIATE");
        _commit = _connection.Prepared("COMMIT");
        _lastVersion = _connection.Prepared("SELECT last FROM versions");
        _keepVersion = _connection.Prepared("UPDATE versions SET last = $last", "$last");
        _version = _connection.Prepared(
            "SELECT version FROM rows WHERE partition = $partition AND key = $key", "$partition", "$key");
        _write = _connection.Prepared("""
            INSERT INTO rows VALUES ($partition, $key, $body, $version)
            ON CONFLICT DO UPDATE SET body = excluded.body, version = excluded.version
            """, "$partition", "$key", "$body", "$version");
        _delete = _connection.Prepared(
            "DELETE FROM rows WHERE partition = $partition AND key = $key", "$partition", "$key");
    }

    public void Begin()
    {
        _begin.ExecuteNonQuery();
        _last = (long)_lastVersion.ExecuteScalar()!;
    }

    /// <summary>Writes all of the changes, or none when a row is not at the expected version: then it tells that row's key.</summary>
    public string? TryWrite(string partition, IReadOnlyList<RowChange> changes)
    {
        foreach (var change in changes)
            if (!IsAsExpected(partition, change))
                return change.Key;
        foreach (var change in changes)
            Write(partition, change);
        return null;
    }

    public void Commit()
    {
        _keepVersion.Parameters[0].Value = _last;
        _keepVersion.ExecuteNonQuery();
        _commit.ExecuteNonQuery();
    }

    /// <summary>Moves all that is in the write-ahead log to the database file.</summary>
    public void Checkpoint() => _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _commit, _lastVersion, _keepVersion, _version, _write, _delete })
            command.Dispose();
        // Closing takes back a transaction that was not committed.
        _connection.Dispose();
    }

    private bool IsAsExpected(string partition, RowChange change) => change switch
    {
        RowChange.Insert => VersionOf(partition, change.Key) is null,
        RowChange.Replace replace => VersionOf(partition, change.Key) is { } version && version == replace.Version,
        RowChange.Delete { Version: { } expected } => VersionOf(partition, change.Key) == expected,
        RowChange.Put or RowChange.Delete => true,
        _ => throw new UnreachableException($"{change.GetType()} is no change of a row."),
    };

    private void Write(string partition, RowChange change)
    {
        switch (change)
        {
            case RowChange.Insert insert: Write(partition, insert.Key, insert.Body); break;
            case RowChange.Replace replace: Write(partition, replace.Key, replace.Body); break;
            case RowChange.Put put: Write(partition, put.Key, put.Body); break;
            case RowChange.Delete delete: Delete(partition, delete.Key); break;
            default: throw new UnreachableException($"{change.GetType()} is no change of a row.");
        }
    }

    private void Write(string partition, string key, ReadOnlyMemory<byte> body)
    {
        _write.Parameters[0].Value = partition;
        _write.Parameters[1].Value = key;
        _write.Parameters[2].Value = Whole(body);
        _write.Parameters[3].Value = ++_last;
        _write.ExecuteNonQuery();
    }

    private void Delete(string partition, string key)
    {
        _delete.Parameters[0].Value = partition;
        _delete.Parameters[1].Value = key;
        _delete.ExecuteNonQuery();
    }

    private string? VersionOf(string partition, string key)
    {
        _version.Parameters[0].Value = partition;
        _version.Parameters[1].Value = key;
        return _version.ExecuteScalar() is long version ? version.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static byte[] Whole(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var part) && part.Offset == 0 && part.Count == part.Array!.Length
            ? part.Array
            : body.ToArray();
}
