using System.Globalization;
using System.Text.RegularExpressions;

namespace Grants.Web.Pages;

/// <summary>A whole number as people write it: with a space or a point between the thousands, and «kr», «,-» or «,00» after.</summary>
internal static partial class WrittenNumber
{
    /// <summary>Null when it is none.</summary>
    public static long? Of(string text)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (Whole().Match(bare) is not { Success: true } match) return null;
        return long.TryParse(match.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex("^(kr\\.?)?(?<number>[0-9]+|[0-9]{1,3}(\\.[0-9]{3})+)(,(-|00))?(kr|kroner)?\\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
