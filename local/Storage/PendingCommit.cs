using Grants.Workflows.Storage;

namespace Grants.Local.Storage;

/// <summary>A commit that waits for the writer. Either the writer takes it, or its caller takes it back: who comes first.</summary>
internal sealed class PendingCommit(string partition, IReadOnlyList<RowChange> changes, int size)
{
    private readonly TaskCompletionSource _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;
    private int _taken;

    public string Partition { get; } = partition;

    public IReadOnlyList<RowChange> Changes { get; } = changes;

    /// <summary>Bytes of body.</summary>
    public int Size { get; } = size;

    /// <summary>The key of the row that was not at the expected version.</summary>
    public string? Conflict { get; set; }

    public Task Outcome => _outcome.Task;

    public void TakeBackOn(CancellationToken stop) => _cancellation = stop.Register(() =>
    {
        if (TryTake())
            _outcome.TrySetCanceled(stop);
    });

    /// <summary>False when somebody else has taken it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>The transaction is on the disk.</summary>
    public void Tell()
    {
        _cancellation.Unregister();
        if (Conflict is null)
            _outcome.SetResult();
        else
            _outcome.SetException(new RowConflictException(Partition, Conflict));
    }

    public void Fail(Exception failure)
    {
        _cancellation.Unregister();
        _outcome.SetException(failure);
    }
}
