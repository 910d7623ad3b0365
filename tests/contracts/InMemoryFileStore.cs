using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

/// <summary>Files in memory: the simplest store that keeps the contract.</summary>
public sealed class InMemoryFileStore : IFileStore
{
    private readonly ConcurrentDictionary<(string CaseId, string Sha256), byte[]> _files = new();

    public async Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop)
    {
        FileNames.CheckCase(caseId);
        using var kept = new MemoryStream();
        var buffer = new byte[4096];
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (kept.Length + read > limit)
                throw new FileTooLargeException(limit);
            kept.Write(buffer, 0, read);
        }
        var bytes = kept.ToArray();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _files[(caseId, sha256)] = bytes;
        return new StoredFile(sha256, bytes.Length);
    }

    public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop)
    {
        FileNames.Check(caseId, sha256);
        return Task.FromResult<Stream?>(
            _files.TryGetValue((caseId, sha256), out var bytes) ? new MemoryStream(bytes, writable: false) : null);
    }

    public Task Destroy(string caseId, string sha256, CancellationToken stop)
    {
        FileNames.Check(caseId, sha256);
        _files.TryRemove((caseId, sha256), out _);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<(string CaseId, string Sha256)> All([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var name in _files.Keys.Order())
        {
            stop.ThrowIfCancellationRequested();
            yield return name;
        }
    }
}
