using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Grants.Web.Mail;

/// <summary>
/// Whether events are the mail service's own: signed with ECDSA (P-256, SHA-256) over the timestamp and the body as it came, and not an old
/// request sent again (source: Twilio SendGrid, "Getting Started with the Event Webhook Security Features").
/// </summary>
public sealed class EventSignature
{
    /// <summary>The service tries again for 24 hours, each time with a new timestamp.</summary>
    public static readonly Duration Freshness = Duration.FromMinutes(10);

    private readonly byte[] key;

    /// <param name="publicKey">The verification key of the service's settings: base64 of a SubjectPublicKeyInfo.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public EventSignature(string publicKey)
    {
        key = Convert.FromBase64String(publicKey);
        try
        {
            Imported().Dispose();
        }
        catch (CryptographicException fault)
        {
            throw new FormatException("The verification key is no public key.", fault);
        }
    }

    /// <param name="timestamp">Seconds since 1970, as the header has it.</param>
    public bool Holds(string? signature, string? timestamp, ReadOnlySpan<byte> body, Instant now)
    {
        if (signature is null || timestamp is null || !Base64.IsValid(signature)) return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !IsFresh(seconds, now)) return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        using var imported = Imported();
        return imported.VerifyData(signed, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>For one request: an ECDsa does not promise to serve several at a time.</summary>
    private ECDsa Imported()
    {
        var imported = ECDsa.Create();
        imported.ImportSubjectPublicKeyInfo(key, out _);
        return imported;
    }

    private static bool IsFresh(long seconds, Instant now) =>
        Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) <= Freshness.TotalSeconds;
}
