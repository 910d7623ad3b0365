namespace Grants.Workflows.Storage;

/// <summary>
/// The store could not do what was asked (the disk is full, the service does not answer): an outage, not a conflict. Normally
/// nothing was written; only when the machine fails in the same moment can a commit stand that was told as failed, so who
/// tries again reads first. The store goes on with the next commit.
/// </summary>
public sealed class StoreUnavailableException(Exception cause) : Exception($"The store is unavailable: {cause.Message}", cause);
