using Grants.Domain.Cases;

namespace Grants.Workflows.Storage;

/// <summary>Keeps what the program itself wrote: letters, and applications as they were sent.</summary>
internal static class KeptFiles
{
    public static async Task<ContentHash> Keep(this IFileStore files, CaseId id, byte[] content, CancellationToken stop)
    {
        using var stream = new MemoryStream(content, writable: false);
        return new((await files.Write(id.ToString(), stream, long.MaxValue, stop)).Sha256);
    }
}
