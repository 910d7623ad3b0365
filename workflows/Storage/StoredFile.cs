namespace Grants.Workflows.Storage;

/// <summary>What a file store knows of a content: its hash (SHA-256, lower-case hexadecimal) and its size in bytes.</summary>
public sealed record StoredFile(string Sha256, long Size);
