using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>
/// A secret of 256 random bits that says when it ends: <c>{second, hexadecimal}-{secret}</c>. Its row stands at that second and its
/// hash, so that what has expired stands first and nobody who reads the rows can use them.
/// </summary>
public readonly record struct ExpiringToken
{
    private const int SecondDigits = 8;
    private const int SecretBytes = 32;

    private ExpiringToken(string text, Instant until) => (Text, Until) = (text, until);

    public string Text { get; }

    /// <summary>Of the machine's clock.</summary>
    public Instant Until { get; }

    /// <summary>Where its row stands; the token cannot be made from it.</summary>
    internal string Key => $"{Text[..SecondDigits]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

    public static ExpiringToken Create(Instant until)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return new($"{Second(until)}-{secret}", Instant.FromUnixTimeSeconds(until.ToUnixTimeSeconds()));
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out ExpiringToken token)
    {
        token = default;
        if (text is not { Length: > SecondDigits + 1 and < 100 } || text[SecondDigits] != '-') return false;
        if (!text[..SecondDigits].All(char.IsAsciiHexDigitLower)) return false;
        var second = uint.Parse(text[..SecondDigits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        token = new(text, Instant.FromUnixTimeSeconds(second));
        return true;
    }

    /// <summary>The end of the range of rows that have expired.</summary>
    internal static string ExpiredUntil(Instant now) => Second(now);

    private static string Second(Instant at) => ((uint)at.ToUnixTimeSeconds()).ToString("x8", CultureInfo.InvariantCulture);
}
