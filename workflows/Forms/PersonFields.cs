using Grants.Workflows.Mail;
using Grants.Workflows.People;

namespace Grants.Workflows.Forms;

/// <summary>Reads the fields of a person.</summary>
internal static class PersonFields
{
    private const int DigitsInNorway = 8;

    /// <summary>The country's code too; no number of the world is longer (ITU-T E.164).</summary>
    private const int MostAbroad = 15;

    private const int FewestAbroad = 7;

    /// <summary>Somebody with a name and an address that can be written to; what is missing or wrong is told at its field.</summary>
    public static Person Reachable(this Fields fields, string field, string? name, string? email) => new(
        fields.Needed($"{field}.name", fields.Line($"{field}.name", name)), fields.Needed($"{field}.email", fields.Address($"{field}.email", email)), null, null);

    /// <summary>A telephone number that can be called: eight digits, or <c>+</c> and a country's code; spaces as one likes.</summary>
    public static string? Mobile(this Fields fields, string field, string? text)
    {
        if (fields.Line(field, text) is not { } number) return null;
        var digits = string.Concat(number.Where(c => !char.IsWhiteSpace(c)));
        var isAbroad = digits.StartsWith('+');
        if (isAbroad) digits = digits[1..];
        if (digits.All(char.IsAsciiDigit) && (isAbroad ? digits.Length is >= FewestAbroad and <= MostAbroad : digits.Length is DigitsInNorway)) return number;
        fields.Object(
            field, "not-a-telephone-number",
            "Skriv et telefonnummer med åtte sifre, eller med + og landkode.", "Skriv eit telefonnummer med åtte siffer, eller med + og landkode.");
        return null;
    }

    public static string? Address(this Fields fields, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (EmailAddress.TryParse(text.Trim(), out var address)) return PersonDirectory.Normal(address.Value);
        fields.Object(field, "not-an-address", "Skriv en gyldig e-postadresse.", "Skriv ei gyldig e-postadresse.");
        return null;
    }
}
