using Grants.Domain.Cases;
using Grants.Workflows.SignIn;

namespace Grants.Web.Access;

/// <summary>Where a reader signs in, and where they go on from there.</summary>
public static class SignInAddress
{
    public const string Page = "/sign-in";

    public static string With(string goOn) => $"{Page}?to={Uri.EscapeDataString(goOn)}";

    /// <summary>Where somebody begins who has just signed in and wanted nothing else.</summary>
    public static string HomeOf(Session who) => who.Office is null ? "/mine" : IsOrganiserAlone(who.Roles) ? "/nettverk" : "/saksbehandling";

    /// <summary>Who runs networks and decides no applications has no use for their queue.</summary>
    public static bool IsOrganiserAlone(IReadOnlyCollection<StaffRole> roles) =>
        roles.Contains(StaffRole.Organiser) && roles.All(role => role is StaffRole.Organiser or StaffRole.Administrator);

    /// <summary>Only a path of ours: whoever makes the link must not choose another site.</summary>
    public static string Safe(string? to) =>
        to is ['/', ..] && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\') && !to.Any(char.IsControl) ? to : "/";
}
