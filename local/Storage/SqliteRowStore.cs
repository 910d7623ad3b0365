using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Grants.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace Grants.Local.Storage;

/// <summary>Rows in an SQLite database in a folder, which it holds alone. One writer, any number of readers that never wait for it.</summary>
public sealed class SqliteRowStore : IRowStore, IDisposable
{
    private const int KeptReaders = 32;

    private readonly ConcurrentBag<ReadConnection> _readers = [];
    private readonly FolderLock _folder;
    private readonly string _path;
    private readonly CommitLoop _writer;
    private volatile bool _disposed;

    private SqliteRowStore(FolderLock folder, string path)
    {
        _folder = folder;
        _path = path;
        _writer = new CommitLoop(path);
    }

    /// <summary>Whether a folder has a store.</summary>
    public static bool IsIn(string folder) => File.Exists(SqliteFile.In(folder));

    /// <summary>Opens the store of a folder; makes both when they are not there.</summary>
    /// <exception cref="FolderInUseException">Another process has it open.</exception>
    /// <exception cref="NewerDatabaseException">It is of a later release.</exception>
    public static SqliteRowStore Open(string folder)
    {
        var held = FolderLock.Take(folder);
        try
        {
            var path = SqliteFile.In(folder);
            SqliteFile.Prepare(path);
            return new SqliteRowStore(held, path);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Copies the rows of a folder, as they are at one instant, to a store in another folder that has none. The first folder
    /// may be in use.
    /// </summary>
    public static void Copy(string folder, string target)
    {
        Directory.CreateDirectory(target);
        using var connection = SqliteFile.Open(SqliteFile.In(folder));
        using var copy = connection.Prepared("VACUUM INTO $path", "$path");
        copy.Parameters[0].Value = SqliteFile.In(target);
        copy.CommandTimeout = 0;
        copy.ExecuteNonQuery();
    }

    /// <summary>Copies all rows, as they are at one instant, to a store in a folder that has none; writing goes on meanwhile.</summary>
    public void CopyTo(string folder)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Copy(Path.GetDirectoryName(_path)!, folder);
    }

    public Task<Row?> Read(string partition, string key, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(Ask(reader => reader.Row(partition, key)));
    }

    /// <summary>Read in pages, so that a slow reader holds up no checkpoint: what changes meanwhile may or may not be seen.</summary>
    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string to, [EnumeratorCancellation] CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        for (string? after = null; ;)
        {
            var (page, isLast) = Ask(reader => reader.Page(partition, from, after, to));
            foreach (var row in page)
            {
                stop.ThrowIfCancellationRequested();
                yield return row;
            }
            if (isLast) yield break;
            after = page[^1].Key;
            // SQLite answers at once, so without this a long range would keep its thread to the end.
            await Task.Yield();
        }
    }

    public Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        var size = CommitLimits.Check(partition, changes);
        if (stop.IsCancellationRequested)
            return Task.FromCanceled(stop);
        var commit = new PendingCommit(partition, changes, size);
        commit.TakeBackOn(stop);
        _writer.Add(commit);
        return commit.Outcome;
    }

    /// <summary>Commits what still waits, moves everything into the database file and gives the folder free.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writer.Dispose();
        _folder.Dispose();
    }

    private T Ask<T>(Func<ReadConnection, T> question)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ReadConnection? reader = null;
        try
        {
            reader = _readers.TryTake(out var kept) ? kept : new ReadConnection(_path);
            var answer = question(reader);
            Keep(reader);
            return answer;
        }
        catch (SqliteException cause)
        {
            reader?.Dispose();
            throw new StoreUnavailableException(cause);
        }
    }

    private void Keep(ReadConnection reader)
    {
        if (_disposed || _readers.Count >= KeptReaders)
            reader.Dispose();
        else
            _readers.Add(reader);
    }
}
