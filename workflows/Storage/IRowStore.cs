namespace Grants.Workflows.Storage;

/// <summary>
/// Rows by partition and key: all that a host has to keep besides files. Keys are of <c>[0-9a-z.~-]</c> and stand in ordinal
/// order within a partition. A commit holds at most 100 rows and 2 MiB, a row 512 KiB: what every store can keep.
/// </summary>
public interface IRowStore
{
    /// <summary>The row, or null when there is none: what cannot be a partition or a key, as an address may have it, is nowhere.</summary>
    Task<Row?> Read(string partition, string key, CancellationToken stop);

    /// <summary>The rows with <paramref name="from"/> ≤ key &lt; <paramref name="to"/>, in ordinal order of their keys.</summary>
    IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop);

    /// <summary>All of the changes, or none. It is durable when the task completes.</summary>
    /// <exception cref="RowConflictException">
    /// A row was not at the version that its change expects; nothing was written. A store across a network may say so too of a commit that
    /// went through and whose answer was lost: who reads and decides again sees what it did.
    /// </exception>
    Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop);
}
