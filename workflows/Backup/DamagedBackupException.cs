namespace Grants.Workflows.Backup;

/// <summary>The archive is not what was written, or not of a kind that this program knows. Nothing was restored.</summary>
public sealed class DamagedBackupException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>It may be whole, but another release wrote it.</summary>
    public bool IsOfAnotherFormat { get; init; }
}
