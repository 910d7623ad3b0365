using System.Globalization;
using System.Text;

namespace Grants.Pdf.Objects;

/// <summary>How values stand in a PDF (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class Syntax
{
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text for people. UTF-16, so that every character can stand in it.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>Bytes that a program reads: an address, a language.</summary>
    public static string Ascii(string text) =>
        $"({string.Concat(text.Where(char.IsAscii)).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)})";

    public static string Date(DateTimeOffset at)
    {
        var zone = at.Offset.ToString("hh\\'mm\\'", CultureInfo.InvariantCulture);
        return $"(D:{at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{(at.Offset < TimeSpan.Zero ? '-' : '+')}{zone})";
    }

    public static string List<T>(IEnumerable<T> items) => $"[{string.Join(' ', items)}]";
}
