using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.NetworkWork;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.NetworkTasks;
using NodaTime;

namespace Grants.Workflows.NetworkWork;

/// <summary>What a network did in a year (årsrapport), made from what it has written down; as it is known now.</summary>
/// <param name="Words">The organiser's own words; null while there are none.</param>
/// <param name="Members">Those that were members on some day of the year.</param>
/// <param name="Gatherings">Those that began in it.</param>
/// <param name="Attended">How many were marked as present at each of them, by its number; left out where nobody was marked.</param>
/// <param name="RegularMeetings">How many of its regular meetings have been held in it.</param>
/// <param name="Meetings">The municipalities whose council had its theme meeting in it, and when.</param>
/// <param name="Done">The tasks that were done in it.</param>
/// <param name="Left">The tasks that were given before its end and not ended then.</param>
/// <param name="Plan">The plan as it was at its end; null when there was none.</param>
/// <param name="Changes">The versions of the plan that were written in it.</param>
public sealed record YearlyReport(
    int Year, string? Words, ImmutableArray<MemberInYear> Members, ImmutableArray<Seat> Group, ImmutableArray<PlannedGathering> Gatherings,
    ImmutableDictionary<int, int> Attended, int RegularMeetings, ImmutableArray<(MunicipalityNumber Municipality, LocalDate On)> Meetings, ImmutableArray<TaskFile> Done, ImmutableArray<TaskFile> Left,
    ImmutableArray<ProjectFile> Projects, PlanVersion? Plan, ImmutableArray<PlanVersion> Changes)
{
    /// <summary>What its projects were granted, in kroner.</summary>
    public long Granted => Projects.SelectMany(project => project.Applications).DistinctBy(application => application.Id).Sum(application => application.Granted ?? 0);
}

/// <summary>A member of the year.</summary>
/// <param name="Joined">When that was in the year.</param>
/// <param name="Left">Its last day, when that was in the year.</param>
public sealed record MemberInYear(MunicipalityNumber Municipality, LocalDate? Joined, LocalDate? Left);
