using Grants.Domain.NetworkWork;

namespace Grants.Workflows.NetworkWork;

/// <summary>How roles in a steering group are written over the wire.</summary>
public static class WorkWords
{
    public static string Of(SeatRole role) => role switch { SeatRole.Chair => "chair", SeatRole.Deputy => "deputy", _ => "member" };

    /// <summary>Null when there is no such role.</summary>
    public static SeatRole? RoleOf(string word) => Enum.GetValues<SeatRole>().Cast<SeatRole?>().FirstOrDefault(role => Of(role!.Value) == word);
}
