using System.Globalization;

namespace Grants.Domain.Municipalities;

/// <summary>The eleven digits of a Norwegian bank account (kontonummer); the last is a MOD11 check.</summary>
public readonly record struct AccountNumber
{
    private readonly long value;

    private AccountNumber(long value) => this.value = value;

    /// <summary>Takes <c>12345678903</c>, <c>1234 56 78903</c> and <c>1234.56.78903</c>.</summary>
    public static bool TryParse(string? text, out AccountNumber number)
    {
        var valid = Mod11.TryParse(text, 11, out var value);
        number = new(valid ? value : 0);
        return valid;
    }

    public static AccountNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not an account number.");

    /// <summary><c>1234 56 78903</c>, as people read it, with hard spaces.</summary>
    public string Grouped => $"{ToString()[..4]}\u00a0{ToString()[4..6]}\u00a0{ToString()[6..]}";

    public override string ToString() => value.ToString("00000000000", CultureInfo.InvariantCulture);
}
