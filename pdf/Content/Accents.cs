using System.Collections.Frozen;
using System.Text;

namespace Grants.Pdf.Content;

/// <summary>
/// Letters that came as a letter and an accent (as some systems write å) become one character. The machine's own normalization is not
/// there with an invariant culture, so the letters of the languages written here stand as a table.
/// </summary>
internal static class Accents
{
    private static readonly FrozenDictionary<(char Letter, int Accent), char> Letters = new (int Accent, string From, string To)[]
    {
        (0x300, "AEINOUaeinou", "ÀÈÌǸÒÙàèìǹòù"),
        (0x301, "ACEILNORSUYZaceilnorsuyzÆæØøÅå", "ÁĆÉÍĹŃÓŔŚÚÝŹáćéíĺńóŕśúýźǼǽǾǿǺǻ"),
        (0x302, "ACEGHIJOSUWYaceghijosuwy", "ÂĈÊĜĤÎĴÔŜÛŴŶâĉêĝĥîĵôŝûŵŷ"),
        (0x303, "AINOUainou", "ÃĨÑÕŨãĩñõũ"),
        (0x304, "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        (0x306, "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        (0x307, "CEGIZcegz", "ĊĖĠİŻċėġż"),
        (0x308, "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        (0x30A, "AUau", "ÅŮåů"),
        (0x30B, "OUou", "ŐŰőű"),
        (0x30C, "CDEGKLNRSTZcdegklnrstz\u01B7\u0292", "ČĎĚǦǨĽŇŘŠŤŽčďěǧǩľňřšťžǮǯ"),
        (0x327, "CGKLNRSTcgklnrst", "ÇĢĶĻŅŖŞŢçģķļņŗşţ"),
        (0x328, "AEIUaeiu", "ĄĘĮŲąęįų"),
    }.SelectMany(row => row.From.Zip(row.To, (from, to) => KeyValuePair.Create((from, row.Accent), to))).ToFrozenDictionary();

    /// <summary>Puts an accent on the letter before it.</summary>
    /// <returns>Whether the two make one character.</returns>
    public static bool Join(StringBuilder text, Rune accent)
    {
        if (text.Length == 0 || !Letters.TryGetValue((text[^1], accent.Value), out var whole)) return false;
        text[^1] = whole;
        return true;
    }
}
