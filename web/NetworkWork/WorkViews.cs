using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grants.Workflows.NetworkWork;

namespace Grants.Web.NetworkWork;

/// <summary>A network's steering group, those whose terms have ended too.</summary>
public sealed record SteeringGroupView(ImmutableArray<SeatView> Seats);

/// <summary>A seat in it.</summary>
/// <param name="Email">Only for the organiser.</param>
/// <param name="Role"><c>member</c>, <c>chair</c> or <c>deputy</c>.</param>
public sealed record SeatView(string? Name, string? Email, string Body, string Role, string From, string? To);

/// <summary>The plan for competence and quality as it is.</summary>
/// <param name="Version">From 1; 0 before there is one.</param>
/// <param name="Versions">All of them, the newest first.</param>
public sealed record PlanView(int Version, string? Text, ImmutableArray<PlanVersionView> Versions);

/// <summary>A version of the plan.</summary>
/// <param name="Change">What was new in it.</param>
public sealed record PlanVersionView(int Version, string Change, string WrittenAt);

/// <summary>A version of the plan with its text.</summary>
public sealed record PlanTextView(int Version, string Change, string WrittenAt, string? Text);

/// <summary>What the network did in a year, as it is known now.</summary>
/// <param name="Words">The organiser's own words.</param>
/// <param name="Attendance">How many were at each gathering where it was marked.</param>
/// <param name="RegularMeetings">How many of the regular meetings have been held.</param>
/// <param name="TasksLeft">Those that were given before its end and not ended then.</param>
/// <param name="PlanVersion">The plan at its end; 0 when there was none.</param>
/// <param name="Granted">What its projects have been granted, in kroner.</param>
public sealed record ReportView(
    int Year, string? Words, ImmutableArray<YearMemberView> Members, ImmutableArray<SeatView> SteeringGroup, ImmutableArray<int> Gatherings, ImmutableArray<AttendedView> Attendance,
    int RegularMeetings, int ThemeMeetings,
    ImmutableArray<string> TasksDone, ImmutableArray<string> TasksLeft, ImmutableArray<string> Projects, long Granted, int PlanVersion);

/// <summary>How many were at a gathering.</summary>
public sealed record AttendedView(int Gathering, int Present);

/// <summary>A member of the year.</summary>
/// <param name="Joined">The day, when it was in the year.</param>
/// <param name="Left">Its last day, when that was in the year.</param>
public sealed record YearMemberView(string Municipality, string Name, string? Joined, string? Left);

/// <summary>How a network's papers are read and written on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SteeringGroupView))]
[JsonSerializable(typeof(SteeringGroupForm))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(PlanTextView))]
[JsonSerializable(typeof(NetworkPlanForm))]
[JsonSerializable(typeof(ReportView))]
[JsonSerializable(typeof(ReportForm))]
public sealed partial class WorkJson : JsonSerializerContext;
