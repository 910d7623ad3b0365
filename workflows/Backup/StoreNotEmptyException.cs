namespace Grants.Workflows.Backup;

/// <summary>A backup is restored into an empty store only: it must never mix with the cases of another.</summary>
public sealed class StoreNotEmptyException() : Exception("The store already has rows. Restore into an empty one.");
