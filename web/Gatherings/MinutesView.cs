using Grants.Domain.Gatherings;
using Grants.Web.Applications;
using Grants.Workflows.Gatherings;

namespace Grants.Web.Gatherings;

/// <summary>A gathering's minutes.</summary>
/// <param name="Version">Which version this is, from 1; 0 before any was approved.</param>
/// <param name="Minutes">Left out before any was approved.</param>
/// <param name="Versions">All that were approved, the first first.</param>
/// <param name="Tasks">The tasks that its decisions have become.</param>
/// <param name="Draft">What the organiser is writing; left out for others.</param>
public sealed record MinutesView(
    int Version, string? ApprovedAt, MinutesForm? Minutes, IReadOnlyList<MinutesVersionView> Versions, IReadOnlyList<MinutesTaskView> Tasks, MinutesForm? Draft)
{
    internal static MinutesView Of(GatheringFile file, int number, Minutes? minutes, MinutesForm? draft)
    {
        var gathering = file.State;
        return new(
            minutes is null ? 0 : number, ViewWriter.At(gathering.Minutes.FirstOrDefault(version => version.Number == number)?.ApprovedAt),
            minutes is null ? null : MinutesReader.FormOf(minutes), [.. gathering.Minutes.Select(version => new MinutesVersionView(version.Number, ViewWriter.At(version.ApprovedAt)!))],
            [.. (minutes?.Decisions ?? []).Index().Where(one => file.TaskOf(one.Item) is not null).Select(one => new MinutesTaskView(one.Index + 1, file.TaskOf(one.Item)!.Value.ToString()))],
            draft);
    }
}

/// <summary>A task of the network that a decision has become.</summary>
/// <param name="Decision">The decision's number.</param>
public sealed record MinutesTaskView(int Decision, string TaskId);

/// <summary>A version of them.</summary>
public sealed record MinutesVersionView(int Version, string ApprovedAt);
