using System.Globalization;

namespace Grants.Domain.Municipalities;

/// <summary>The nine digits by which Brønnøysundregistrene know an organisation (organisasjonsnummer); the last is a MOD11 check.</summary>
public readonly record struct OrganisationNumber
{
    private readonly long value;

    private OrganisationNumber(long value) => this.value = value;

    /// <summary>Takes <c>974760665</c> and <c>974 760 665</c>.</summary>
    public static bool TryParse(string? text, out OrganisationNumber number)
    {
        var valid = Mod11.TryParse(text, 9, out var value);
        number = new(valid ? value : 0);
        return valid;
    }

    public static OrganisationNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not an organisation number.");

    public override string ToString() => value.ToString("000000000", CultureInfo.InvariantCulture);
}
