using System.Text.Json.Serialization;
using Grants.Workflows.Offices;
using Grants.Workflows.Serialization;
using NodaTime;

namespace Grants.Web.Offices;

/// <summary>An office's staff.</summary>
public sealed record StaffBody(IReadOnlyList<StaffMemberBody>? Staff);

/// <summary>One of them.</summary>
/// <param name="Roles"><c>caseworker</c>, <c>approver</c>, <c>economist</c>, <c>administrator</c>, <c>organiser</c>.</param>
/// <param name="StandIn">The address of who takes the cases meanwhile.</param>
public sealed record StaffMemberBody(
    string? Name, string? Email, IReadOnlyList<string?>? Roles, IReadOnlyList<AbsenceBody>? Absences = null, string? StandIn = null);

/// <summary>Days away, both inclusive.</summary>
public sealed record AbsenceBody(LocalDate? From, LocalDate? To);

/// <summary>What it frees and ends when a person is taken off the staff.</summary>
/// <param name="Cases">The ids of the undecided cases that wait for another caseworker then.</param>
/// <param name="StandInFor">The names of those who are left without a stand-in.</param>
/// <param name="Sessions">How many sessions end.</param>
/// <param name="LastAdministrator">Then it is refused: nobody could give the next one the role.</param>
public sealed record LeavingBody(IReadOnlyList<string> Cases, IReadOnlyList<string> StandInFor, int Sessions, bool LastAdministrator)
{
    internal static LeavingBody Of(Leaving leaving) => new(
        [.. leaving.Cases.Select(summary => summary.Id.ToString())], leaving.StandInFor, leaving.Sessions, leaving.IsLastAdministrator);
}

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(LocalDateConverter)])]
[JsonSerializable(typeof(StaffBody))]
[JsonSerializable(typeof(LeavingBody))]
internal sealed partial class StaffBodiesJson : JsonSerializerContext;
