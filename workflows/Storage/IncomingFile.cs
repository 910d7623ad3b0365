using System.Security.Cryptography;

namespace Grants.Workflows.Storage;

/// <summary>A file that comes in: its name is the hash of its content, which is known at the end.</summary>
public static class IncomingFile
{
    private const int BufferSize = 80 * 1024;

    /// <summary>Copies the content to where it stands meanwhile, and tells what it is.</summary>
    /// <exception cref="FileTooLargeException">It is longer than <paramref name="limit"/> bytes.</exception>
    public static async Task<StoredFile> Receive(Stream content, Stream meanwhile, long limit, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var size = 0L;
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            size += read;
            if (size > limit) throw new FileTooLargeException(limit);
            hash.AppendData(buffer, 0, read);
            await meanwhile.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }
}
