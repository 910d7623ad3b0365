namespace Grants.Workflows.Storage;

/// <summary>Attachments and letters, by case and SHA-256 (lower-case hexadecimal). A file is written once and never changed.</summary>
public interface IFileStore
{
    /// <summary>Stores the content and tells its hash and size. Writing the same content again is no error.</summary>
    /// <exception cref="FileTooLargeException">The content is longer than <paramref name="limit"/> bytes; nothing is kept.</exception>
    Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop);

    /// <summary>The content, or null when it was never stored or has been destroyed.</summary>
    Task<Stream?> Open(string caseId, string sha256, CancellationToken stop);

    /// <summary>Destroys the content; destroying what is not there is no error.</summary>
    Task Destroy(string caseId, string sha256, CancellationToken stop);

    /// <summary>Every stored file, for a backup.</summary>
    IAsyncEnumerable<(string CaseId, string Sha256)> All(CancellationToken stop);
}
