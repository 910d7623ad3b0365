namespace Grants.Workflows.Storage;

/// <summary>One change of a commit. A key may stand only once in a commit.</summary>
public abstract record RowChange(string Key)
{
    /// <summary>Writes a row that must not exist yet.</summary>
    public sealed record Insert(string Key, ReadOnlyMemory<byte> Body) : RowChange(Key);

    /// <summary>Overwrites a row that must still be at <paramref name="Version"/>.</summary>
    public sealed record Replace(string Key, ReadOnlyMemory<byte> Body, string Version) : RowChange(Key);

    /// <summary>Writes a row whether it exists or not.</summary>
    public sealed record Put(string Key, ReadOnlyMemory<byte> Body) : RowChange(Key);

    /// <summary>Removes a row; with a <paramref name="Version"/> it must still be at it, without one it may be absent.</summary>
    public sealed record Delete(string Key, string? Version = null) : RowChange(Key);
}
