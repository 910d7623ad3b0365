using System.Globalization;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Grants.Web.Requests;

namespace Grants.Web.Applications;

/// <summary>Checks a text that somebody wrote, and says at its field what is wrong.</summary>
internal static class Texts
{
    private static readonly Phrase Empty = new("Skriv en tekst.", "Skriv ein tekst.");
    private static readonly Phrase Unprintable = new("Teksten har tegn som ikke kan vises.", "Teksten har teikn som ikkje kan visast.");

    public static BodyRead<string> Check(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return new(null, Refuse(field, "text-missing", Empty));
        return FaultIn(field, text, longest) is { } fault ? new(null, fault) : new(text.Trim(), null);
    }

    /// <summary>Null when nothing is wrong with a text that may be left out.</summary>
    public static Problem? FaultIn(string field, string? text, int longest)
    {
        if (text is null) return null;
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) return Refuse(field, "control-characters", Unprintable);
        return text.Length <= longest ? null : Refuse(field, "too-long", new(
            string.Create(CultureInfo.InvariantCulture, $"Skriv høyst {longest} tegn."), string.Create(CultureInfo.InvariantCulture, $"Skriv høgst {longest} teikn.")));
    }

    private static Problem Refuse(string field, string code, Phrase what) => new Problem(422, code, what).At(field);
}
