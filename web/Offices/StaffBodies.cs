using System.Text.Json.Serialization;
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

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(LocalDateConverter)])]
[JsonSerializable(typeof(StaffBody))]
internal sealed partial class StaffBodiesJson : JsonSerializerContext;
