using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Grants.Functions.Mail;

/// <summary>
/// Whether events are SendGrid's own: signed with ECDSA (P-256, SHA-256) over the timestamp and the body as it came, and not an old request sent
/// again (source: Twilio SendGrid, "Getting Started with the Event Webhook Security Features").
/// </summary>
public sealed class SendGridSignature : IDisposable
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>SendGrid tries again for 24 hours, each time with a new timestamp.</summary>
    public static readonly Duration Freshness = Duration.FromMinutes(10);

    private readonly ECDsa key;

    /// <param name="publicKey">The verification key of SendGrid's settings: base64 of a SubjectPublicKeyInfo.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public SendGridSignature(string publicKey)
    {
        key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        }
        catch (CryptographicException fault)
        {
            key.Dispose();
            throw new FormatException("The verification key is no public key.", fault);
        }
    }

    /// <param name="timestamp">Seconds since 1970, as the header has it.</param>
    public bool Holds(string? signature, string? timestamp, ReadOnlySpan<byte> body, Instant now)
    {
        if (signature is null || timestamp is null || !Base64.IsValid(signature)) return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !IsFresh(seconds, now)) return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return key.VerifyData(signed, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => key.Dispose();

    private static bool IsFresh(long seconds, Instant now) =>
        Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) <= Freshness.TotalSeconds;
}
