using Grants.Contracts;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>Nothing can be written to it while it is broken.</summary>
internal sealed class BrokenFileStore : IFileStore
{
    private IFileStore inner = new InMemoryFileStore();

    public bool IsBroken { get; set; }

    public IFileStore Over(IFileStore files)
    {
        inner = files;
        return this;
    }

    public Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop) =>
        IsBroken ? throw new IOException("The disk is full.") : inner.Write(caseId, content, limit, stop);

    public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop) => inner.Open(caseId, sha256, stop);

    public Task Destroy(string caseId, string sha256, CancellationToken stop) => inner.Destroy(caseId, sha256, stop);

    public IAsyncEnumerable<(string CaseId, string Sha256)> All(CancellationToken stop) => inner.All(stop);
}
