using Grants.Workflows.Mail;
using Grants.Workflows.People;

namespace Grants.Workflows.Forms;

/// <summary>Reads the fields of a person.</summary>
internal static class PersonFields
{
    /// <summary>Somebody with a name and an address that can be written to; what is missing or wrong is told at its field.</summary>
    public static Person Reachable(this Fields fields, string field, string? name, string? email) => new(
        fields.Needed($"{field}.name", fields.Line($"{field}.name", name)), fields.Needed($"{field}.email", fields.Address($"{field}.email", email)), null, null);

    public static string? Address(this Fields fields, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (EmailAddress.TryParse(text.Trim(), out var address)) return PersonDirectory.Normal(address.Value);
        fields.Object(field, "not-an-address", "Skriv en gyldig e-postadresse.", "Skriv ei gyldig e-postadresse.");
        return null;
    }
}
