using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Workflows.Forms;

/// <summary>Reads the fields in which a municipality is named.</summary>
internal static class MunicipalityFields
{
    /// <summary>A municipality of the day by its number; null, without an objection, when nothing is written.</summary>
    public static MunicipalityNumber? Municipality(this Fields fields, string field, string? text, Register register, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (MunicipalityNumber.TryParse(text.Trim(), out var number) && register.Find(number, today) is not null) return number;
        fields.UnknownMunicipality(field, text);
        return null;
    }

    /// <summary>Says whether what is written is no number of a municipality, or one that no municipality has.</summary>
    public static void UnknownMunicipality(this Fields fields, string field, string? text)
    {
        if (MunicipalityNumber.TryParse(text?.Trim(), out _))
            fields.Object(field, "unknown-municipality", "Det finnes ingen kommune med dette nummeret.", "Det finst ingen kommune med dette nummeret.");
        else
            fields.Object(field, "unknown-municipality", "Oppgi de fire sifrene i kommunenummeret.", "Oppgje dei fire siffera i kommunenummeret.");
    }
}
