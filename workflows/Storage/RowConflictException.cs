namespace Grants.Workflows.Storage;

/// <summary>A row was not at the version that a change expects. Who gets it reads again and decides again.</summary>
public sealed class RowConflictException(string partition, string key)
    : Exception($"The row {key} of {partition} has changed.")
{
    public string Partition { get; } = partition;

    public string Key { get; } = key;
}
