using System.Threading.Channels;
using Grants.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace Grants.Local.Storage;

/// <summary>
/// The one writer: commits what many callers wait for in one transaction, because the disk's flush is what costs. Conflicts
/// are told after the flush too, for they may rest on what an earlier caller of the same transaction wrote.
/// </summary>
internal sealed class CommitLoop : IDisposable
{
    private const int MaximumCallers = 200;
    private const int MaximumSize = 8 * 1024 * 1024;

    private readonly Channel<PendingCommit> _waiting =
        Channel.CreateUnbounded<PendingCommit>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _path;
    private readonly Thread _thread;
    private WriteConnection? _connection;

    public CommitLoop(string path)
    {
        _path = path;
        _connection = new WriteConnection(path);
        // Its own thread: it waits for the disk, and the pool's threads are for those who do not.
        _thread = new Thread(Run) { IsBackground = true, Name = "Row writer" };
        _thread.Start();
    }

    public void Add(PendingCommit commit) =>
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(commit), typeof(SqliteRowStore));

    /// <summary>Commits what still waits, then closes.</summary>
    public void Dispose()
    {
        if (_waiting.Writer.TryComplete())
            _thread.Join();
    }

    private void Run()
    {
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            CommitBatch();
        try
        {
            _connection?.Checkpoint();
        }
        catch (SqliteException)
        {
            // A full disk, say. Nothing is lost: what was committed stands in the log beside the database, and is read from there.
        }
        _connection?.Dispose();
    }

    private void CommitBatch()
    {
        var batch = new List<PendingCommit>();
        try
        {
            _connection ??= new WriteConnection(_path);
            _connection.Begin();
            foreach (var commit in Take(batch))
                commit.Conflict = _connection.TryWrite(commit.Partition, commit.Changes);
            _connection.Commit();
        }
        catch (Exception cause)
        {
            Abandon(batch, cause);
            return;
        }
        foreach (var commit in batch)
            commit.Tell();
    }

    private IEnumerable<PendingCommit> Take(List<PendingCommit> batch)
    {
        var size = 0;
        while (batch.Count < MaximumCallers && _waiting.Reader.TryPeek(out var next) && size + next.Size <= MaximumSize)
        {
            _waiting.Reader.TryRead(out _);
            if (!next.TryTake())
                continue;
            size += next.Size;
            batch.Add(next);
            yield return next;
        }
    }

    /// <summary>Fails who was in the transaction and, when it could not even begin, who waits for it; the next starts on a new connection.</summary>
    private void Abandon(List<PendingCommit> batch, Exception cause)
    {
        _connection?.Dispose();
        _connection = null;
        if (batch.Count == 0)
            foreach (var _ in Take(batch))
            {
            }
        foreach (var commit in batch)
            commit.Fail(new StoreUnavailableException(cause));
    }
}
