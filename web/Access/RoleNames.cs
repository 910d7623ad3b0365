using Grants.Domain.Cases;
using Grants.Workflows.SignIn;

namespace Grants.Web.Access;

/// <summary>What roles are called in the API: a municipality's contact has one, an office's staff theirs.</summary>
internal static class RoleNames
{
    private const string Contact = "contact";

    public static IReadOnlyList<string> Of(Session who) => who.Office is null ? [Contact] : [.. who.Roles.Order().Select(Of)];

    public static string Of(StaffRole role) => role.ToString().ToLowerInvariant();

    public static StaffRole? Parse(string? name)
    {
        foreach (var role in Enum.GetValues<StaffRole>())
            if (Of(role) == name) return role;
        return null;
    }
}
