using System.Text.RegularExpressions;

namespace Grants.Web.Pages.Administration;

/// <summary>Who has a leader's link answers for the municipality, so nobody but its recipient is shown it.</summary>
internal static partial class SecretLinks
{
    public static string Hidden(string text) => LeadersLink().Replace(text, "/bekreft/…");

    [GeneratedRegex(@"/bekreft/[0-9a-z.~-]+")]
    private static partial Regex LeadersLink();
}
