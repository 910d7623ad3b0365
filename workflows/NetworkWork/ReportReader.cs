using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.Gatherings;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.ThemeMeetings;
using NodaTime;

namespace Grants.Workflows.NetworkWork;

/// <summary>Makes a network's yearly report from what it has written down.</summary>
public sealed class ReportReader(
    PapersDesk papers, TaskDesk tasks, ProjectDesk projects, ThemeMeetingStore meetings, GatheringStore gatherings, AttendanceBook attendance, MeetingRuleDesk regular, IClock clock)
{
    /// <summary>A regular meeting that was moved stands at the day that the rule gave, so those of the months around a year are looked at too.</summary>
    private const int MonthsAround = 3;

    public async Task<YearlyReport> Read(NetworkCase network, PapersFile file, int year, CancellationToken stop)
    {
        var id = network.Network.Id;
        var plans = await papers.Plans(id, stop);
        var given = await tasks.Of(id, stop);
        ImmutableArray<PlannedGathering> begun = [.. network.Terms?.Gatherings.Where(gathering => gathering.Starts?.Year == year) ?? []];
        return new(
            year, await papers.ReportOf(file, year, stop), MembersIn(network.WithJoined, year),
            [.. file.State.Seats.Where(seat => seat.From.Year <= year && (seat.To is null || seat.To.Value.Year >= year))],
            begun, await AttendedAt(network, begun, stop), await HeldIn(id, year, stop), await MeetingsIn(network, year, stop),
            [.. given.Where(task => task.State.State is TaskState.Done && YearOf(task.State.EndedAt!.Value) == year)],
            [.. given.Where(task => YearOf(task.State.FirstGivenAt) <= year && (task.State.EndedAt is not { } ended || YearOf(ended) > year))],
            [.. (await projects.Of(id, stop)).Where(project => project.Content.IsIn(year))],
            plans.FirstOrDefault(plan => YearOf(plan.WrittenAt) <= year), [.. plans.Where(plan => YearOf(plan.WrittenAt) == year)]);
    }

    /// <summary>The years that there can be a report of, the latest first: from the first member's until this one, twenty at the most.</summary>
    public static ImmutableArray<int> Years(NetworkCase network, Instant now)
    {
        const int most = 20;
        var last = YearOf(now);
        var first = network.WithJoined.Members.Select(member => member.From.Year).Append(last).Min();
        return [.. Enumerable.Range(0, Math.Min(most, last - first + 1)).Select(back => last - back)];
    }

    private static ImmutableArray<MemberInYear> MembersIn(Network network, int year) =>
    [
        .. network.Members.Where(member => member.From.Year <= year && (member.To is null || member.To.Value.Year >= year)).GroupBy(member => member.Municipality)
            .OrderBy(member => member.Key).Select(member => new MemberInYear(
                member.Key, member.Min(one => one.From) is var from && from.Year == year ? from : null,
                member.All(one => one.To is { } to && to.Year == year) ? member.Max(one => one.To) : null)),
    ];

    private async Task<ImmutableArray<(MunicipalityNumber, LocalDate)>> MeetingsIn(NetworkCase network, int year, CancellationToken stop) =>
    [
        .. (await meetings.Of(network.Network.Organiser, stop)
            .Where(meeting => meeting.State is { HeldAt: not null, Time: { } time } && meeting.State.NetworkId == network.Network.Id && time.Starts.Year == year).ToListAsync(stop))
            .Select(meeting => (meeting.State.Municipality, meeting.State.Time!.Starts.Date)).OrderBy(meeting => meeting.Date),
    ];

    private async Task<ImmutableDictionary<int, int>> AttendedAt(NetworkCase network, ImmutableArray<PlannedGathering> begun, CancellationToken stop)
    {
        var attended = ImmutableDictionary.CreateBuilder<int, int>();
        foreach (var gathering in begun)
            if (await gatherings.Open(CaseId.OfGathering(network.Network.Id, gathering.Number), stop) is { State.AttendanceMarkedAt: not null } file)
                attended[gathering.Number] = (await attendance.Of(file, stop)).Count(one => one.IsPresent is true);
        return attended.ToImmutable();
    }

    /// <summary>Those whose day has been.</summary>
    private async Task<int> HeldIn(string networkId, int year, CancellationToken stop)
    {
        var (first, today) = (new LocalDate(year, 1, 1), Oslo.DateOf(clock.GetCurrentInstant()));
        return (await regular.Open(networkId, stop)).State!.Between(first.PlusMonths(-MonthsAround), first.PlusMonths(12 + MonthsAround))
            .Count(meeting => meeting.On is { } on && on.Year == year && on < today);
    }

    private static int YearOf(Instant at) => Oslo.DateOf(at).Year;
}
