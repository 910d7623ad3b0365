using System.Text.RegularExpressions;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Administration;

/// <summary>Why a message did not arrive, in plain words, from what the mail server answered (RFC 5321 § 4.2, RFC 3463).</summary>
internal static partial class DeliveryWords
{
    private static readonly (Phrase Short, Phrase Long) NoSuchAddress = (
        new("Ukjent adresse", "Ukjend adresse"),
        new("Adressen finnes ikke hos mottakeren.", "Adressa finst ikkje hos mottakaren."));

    private static readonly (Phrase Short, Phrase Long) Full = (
        new("Full postkasse", "Full postkasse"),
        new("Postkassen til mottakeren er full.", "Postkassa til mottakaren er full."));

    private static readonly (Phrase Short, Phrase Long) Refused = (
        new("Avvist", "Avvist"),
        new("E-posttjeneren til mottakeren ville ikke ta imot meldingen.", "E-posttenaren til mottakaren ville ikkje ta imot meldinga."));

    private static readonly (Phrase Short, Phrase Long) NotReached = (
        new("Ikke levert", "Ikkje levert"),
        new("Vi prøvde mange ganger, men fikk ikke levert meldingen.", "Vi prøvde mange gonger, men fekk ikkje levert meldinga."));

    public static Phrase Short(string? error) => Of(error).Short;

    public static Phrase Long(string? error) => Of(error).Long;

    private static (Phrase Short, Phrase Long) Of(string? error)
    {
        var text = error ?? "";
        if (text.Contains("5.2.2", StringComparison.Ordinal)) return Full;
        if (text.Contains("5.1.", StringComparison.Ordinal)) return NoSuchAddress;
        if (text.Contains("5.7.", StringComparison.Ordinal)) return Refused;
        return Code().Match(text).Value switch
        {
            "550" or "551" => NoSuchAddress,
            "552" => Full,
            "553" or "554" => Refused,
            _ => NotReached,
        };
    }

    [GeneratedRegex(@"\b5\d\d\b")]
    private static partial Regex Code();
}
