using System.Security.Cryptography;
using System.Text;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Running;

/// <summary>Signs links that need no sign-in, so that nobody can make one up and no list of them has to be kept.</summary>
public sealed class LinkSigner(IRowStore rows, Places places)
{
    private const string Partition = "keys";
    private const string Key = "links";
    private const int SignatureLength = 32;

    private byte[]? known;

    /// <summary><c>{text}~{signature}</c>.</summary>
    public async Task<string> Sign(string text, CancellationToken stop) => $"{text}~{Signature(text, await Secret(stop))}";

    /// <summary>The text of a link that we signed; null for any other.</summary>
    public async Task<string?> Open(string token, CancellationToken stop)
    {
        var end = token.LastIndexOf('~');
        if (end <= 0 || token.Length - end - 1 != SignatureLength) return null;
        var signature = Encoding.ASCII.GetBytes(Signature(token[..end], await Secret(stop)));
        return CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(token[(end + 1)..])) ? token[..end] : null;
    }

    private static string Signature(string text, byte[] secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)))[..SignatureLength];

    private async Task<byte[]> Secret(CancellationToken stop)
    {
        if (known is not null) return known;
        if (await rows.Read(Partition, Key, stop) is not { } row)
        {
            await places.Know(Partition, stop);
            try
            {
                await rows.Commit(Partition, [new RowChange.Insert(Key, RandomNumberGenerator.GetBytes(32))], stop);
            }
            catch (RowConflictException)
            {
                // Another instance made it first.
            }

            row = (await rows.Read(Partition, Key, stop))!;
        }

        return known = row.Body.ToArray();
    }
}
