using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Offices;

/// <summary>What a list of staff has to be before it can be used; all that is wrong is told at once.</summary>
internal static class StaffRules
{
    /// <summary>Their particulars are written in one commit with the list.</summary>
    private const int Most = 90;
    private const int LongestName = 200;
    private const int MostAbsences = 50;

    public static ImmutableArray<Objection> Check(ImmutableArray<StaffEntry> staff)
    {
        if (staff.Length > Most)
            return [Objection.Invalid("staff", "too-many", $"Et embete kan ha høyst {Most} ansatte her.", $"Eit embete kan ha høgst {Most} tilsette her.")];
        var addresses = staff.Select(entry => entry.Email).ToImmutableArray();
        return [.. staff.SelectMany((entry, index) => Check(entry, $"staff[{index}]", addresses, index))];
    }

    private static IEnumerable<Objection> Check(StaffEntry entry, string at, ImmutableArray<string> addresses, int index)
    {
        if (string.IsNullOrWhiteSpace(entry.Name) || entry.Name.Length > LongestName || entry.Name.Any(char.IsControl))
            yield return Objection.Invalid($"{at}.name", "name-missing", "Skriv navnet.", "Skriv namnet.");
        if (!EmailAddress.TryParse(entry.Email, out _))
            yield return Objection.Invalid($"{at}.email", "not-an-address", "Skriv en gyldig e-postadresse.", "Skriv ei gyldig e-postadresse.");
        else if (addresses.IndexOf(entry.Email) < index)
            yield return Objection.Invalid($"{at}.email", "repeated", "Adressen står to ganger.", "Adressa står to gonger.");
        if (entry.Roles.IsEmpty)
            yield return Objection.Invalid($"{at}.roles", "role-missing", "Velg minst én rolle.", "Vel minst éi rolle.");
        if (entry.Absences.Length > MostAbsences)
            yield return Objection.Invalid($"{at}.absences", "too-many", $"Høyst {MostAbsences} fravær.", $"Høgst {MostAbsences} fråvær.");
        foreach (var (day, absence) in entry.Absences.Index().Where(absence => absence.Item.To < absence.Item.From))
            yield return Objection.Invalid($"{at}.absences[{day}].to", "ends-before-it-begins", "Fraværet slutter før det begynner.", "Fråværet sluttar før det byrjar.");
        if (entry.StandIn is { } other && (other == entry.Email || !addresses.Contains(other)))
            yield return Objection.Invalid($"{at}.standIn", "not-on-the-staff", "Stedfortrederen må være en annen i listen.", "Avløysaren må vere ein annan i lista.");
    }
}
