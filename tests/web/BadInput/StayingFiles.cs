using Grants.Contracts;
using Grants.Workflows.Storage;

namespace Grants.Web.Tests.BadInput;

/// <summary>Files in memory that are never destroyed: rows that are put back find theirs.</summary>
public sealed class StayingFiles : IFileStore
{
    private readonly InMemoryFileStore files = new();

    public Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop) => files.Write(caseId, content, limit, stop);

    public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop) => files.Open(caseId, sha256, stop);

    public Task Destroy(string caseId, string sha256, CancellationToken stop) => Task.CompletedTask;

    public IAsyncEnumerable<(string CaseId, string Sha256)> All(CancellationToken stop) => files.All(stop);
}
