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
        if (string.IsNullOrWhiteSpace(text)) return Refuse(field, "text-missing", Empty);
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) return Refuse(field, "control-characters", Unprintable);
        if (text.Length > longest)
        {
            return Refuse(field, "too-long", new(
                string.Create(CultureInfo.InvariantCulture, $"Skriv høyst {longest} tegn."), string.Create(CultureInfo.InvariantCulture, $"Skriv høgst {longest} teikn.")));
        }

        return new(text.Trim(), null);
    }

    private static BodyRead<string> Refuse(string field, string code, Phrase what) => new(null, new Problem(422, code, what).At(field));
}
