using System.Globalization;

namespace Grants.Workflows.Mails;

/// <summary>How a telephone number is written to people: <c>900 00 000</c> for a mobile, <c>55 00 00 00</c> for another.</summary>
internal static class Telephone
{
    private const string Norway = "+47";

    public static string? Written(string? number)
    {
        if (string.IsNullOrWhiteSpace(number)) return null;
        var digits = string.Concat(number.Where(c => !char.IsWhiteSpace(c)));
        if (digits.StartsWith(Norway, StringComparison.Ordinal)) digits = digits[Norway.Length..];
        if (digits.Length is not 8 || !digits.All(char.IsAsciiDigit)) return number.Trim();
        return digits[0] is '4' or '9'
            ? string.Create(CultureInfo.InvariantCulture, $"{digits[..3]} {digits[3..5]} {digits[5..]}")
            : string.Create(CultureInfo.InvariantCulture, $"{digits[..2]} {digits[2..4]} {digits[4..6]} {digits[6..]}");
    }
}
