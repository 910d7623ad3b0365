namespace Grants.Web.Access;

/// <summary>Where a reader signs in, and where they go on from there.</summary>
public static class SignInAddress
{
    public const string Page = "/sign-in";

    public static string With(string goOn) => $"{Page}?to={Uri.EscapeDataString(goOn)}";

    /// <summary>Only a path of ours: whoever makes the link must not choose another site.</summary>
    public static string Safe(string? to) =>
        to is ['/', ..] && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\') && !to.Any(char.IsControl) ? to : "/";
}
