namespace Grants.Domain.Municipalities;

/// <summary>
/// The check digit of organisation and account numbers: weights 2 to 7, over again, from the right; 1 for the check digit
/// itself. A number whose check digit would be 10 does not exist.
/// </summary>
internal static class Mod11
{
    /// <summary>The number that the text writes, with the digits grouped by spaces or full stops or not at all.</summary>
    public static bool TryParse(string? text, int length, out long number)
    {
        number = 0;
        if (text is null) return false;

        Span<char> digits = stackalloc char[length];
        var count = 0;
        foreach (var character in text.Trim())
        {
            if (character is ' ' or '\u00a0' or '.') continue;
            if (!char.IsAsciiDigit(character) || count == length) return false;
            digits[count++] = character;
        }
        return count == length && Holds(digits) && long.TryParse(digits, out number) && number > 0;
    }

    private static bool Holds(ReadOnlySpan<char> digits)
    {
        var sum = digits[^1] - '0';
        for (var fromRight = 0; fromRight < digits.Length - 1; fromRight++)
            sum += (digits[^(fromRight + 2)] - '0') * (2 + fromRight % 6);
        return sum % 11 == 0;
    }
}
