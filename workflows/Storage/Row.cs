namespace Grants.Workflows.Storage;

/// <summary>A stored row. <paramref name="Version"/> is opaque and moves with every write; it is never reused for the same key.</summary>
public sealed record Row(string Key, ReadOnlyMemory<byte> Body, string Version);
