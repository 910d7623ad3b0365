namespace Grants.Workflows.Storage;

/// <summary>The content passed the limit while it was read.</summary>
public sealed class FileTooLargeException(long limit) : Exception($"The content is longer than {limit} bytes.")
{
    public long Limit { get; } = limit;
}
