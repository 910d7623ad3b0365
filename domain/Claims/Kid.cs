using System.Globalization;
using Grants.Domain.Cases;

namespace Grants.Domain.Claims;

/// <summary>
/// A customer identification (KID) that a bank checks when a claim is paid: digits, and a check digit by one of two rules. Source: Nets,
/// "Systemspesifikasjon OCR giro" and "AvtaleGiro", the chapter on KID: 2 to 25 characters, modulus 10 or 11; where modulus 11 would give
/// 10, the check digit is a hyphen.
/// </summary>
public static class Kid
{
    /// <summary>The most characters that a bank takes.</summary>
    public const int Longest = 25;

    /// <summary>The KID of a numbered claim: the year, the number with six digits, and the check digit.</summary>
    public static string Of(CaseNumber number, KidRule rule) => Of(string.Create(CultureInfo.InvariantCulture, $"{number.Year:D4}{number.Sequence:D6}"), rule);

    /// <param name="digits">What the claim is known by.</param>
    /// <exception cref="ArgumentException">It is not digits, or too long.</exception>
    public static string Of(string digits, KidRule rule)
    {
        if (digits.Length is 0 or >= Longest || !digits.All(char.IsAsciiDigit)) throw new ArgumentException($"'{digits}' cannot be a KID.", nameof(digits));
        return digits + (rule is KidRule.Mod10 ? Mod10(digits) : Mod11(digits));
    }

    /// <summary>Whether the last character is the check digit of the others.</summary>
    public static bool IsValid(string kid, KidRule rule) =>
        kid.Length is > 1 and <= Longest && kid[..^1].All(char.IsAsciiDigit) && kid == Of(kid[..^1], rule);

    private static char Mod10(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] - '0';
            var weighted = place % 2 is 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return Digit((10 - (sum % 10)) % 10);
    }

    private static char Mod11(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++) sum += (digits[^(place + 1)] - '0') * (2 + (place % 6));
        return (sum % 11) switch { 0 => '0', 1 => '-', var rest => Digit(11 - rest) };
    }

    private static char Digit(int value) => (char)('0' + value);
}
