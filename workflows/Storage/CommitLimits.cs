using System.Diagnostics;

namespace Grants.Workflows.Storage;

/// <summary>What a commit may hold: what every store can keep. Every store asks here before it writes.</summary>
public static class CommitLimits
{
    public const int Rows = 100;

    /// <summary>Bytes of body in one row.</summary>
    public const int RowSize = 512 * 1024;

    /// <summary>Bytes of body in one commit.</summary>
    public const int CommitSize = 2 * 1024 * 1024;

    /// <returns>The bytes of body in the commit.</returns>
    /// <exception cref="ArgumentException">The commit is one that not every store could keep.</exception>
    public static int Check(string partition, IReadOnlyList<RowChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (!RowKeys.IsValid(partition))
            throw new ArgumentException($"'{partition}' cannot be a partition.", nameof(partition));
        if (changes.Count is 0 or > Rows)
            throw new ArgumentException($"A commit has 1 to {Rows} rows, not {changes.Count}.", nameof(changes));
        var keys = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        var size = 0;
        foreach (var change in changes)
        {
            if (!RowKeys.IsValid(change.Key))
                throw new ArgumentException($"'{change.Key}' cannot be a key.", nameof(changes));
            if (!keys.Add(change.Key))
                throw new ArgumentException($"The key {change.Key} stands twice in a commit.", nameof(changes));
            size += CheckSize(change);
        }
        if (size > CommitSize)
            throw new ArgumentException($"A commit has at most {CommitSize} bytes, not {size}.", nameof(changes));
        return size;
    }

    /// <summary>Bytes of body.</summary>
    public static int SizeOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Body.Length,
        RowChange.Replace replace => replace.Body.Length,
        RowChange.Put put => put.Body.Length,
        RowChange.Delete => 0,
        _ => throw new UnreachableException($"{change.GetType()} is no change of a row."),
    };

    private static int CheckSize(RowChange change)
    {
        var size = SizeOf(change);
        return size <= RowSize
            ? size
            : throw new ArgumentException($"The row {change.Key} has {size} bytes, more than {RowSize}.", nameof(change));
    }
}
