using Grants.Domain.Gatherings;
using Grants.Web.Applications;
using Grants.Workflows.Gatherings;

namespace Grants.Web.Gatherings;

/// <summary>A gathering's minutes.</summary>
/// <param name="Version">Which version this is, from 1; 0 before any was approved.</param>
/// <param name="Minutes">Left out before any was approved.</param>
/// <param name="Versions">All that were approved, the first first.</param>
/// <param name="Draft">What the organiser is writing; left out for others.</param>
public sealed record MinutesView(int Version, string? ApprovedAt, MinutesForm? Minutes, IReadOnlyList<MinutesVersionView> Versions, MinutesForm? Draft)
{
    internal static MinutesView Of(GatheringCase gathering, int number, Minutes? minutes, Minutes? draft) => new(
        minutes is null ? 0 : number, ViewWriter.At(gathering.Minutes.FirstOrDefault(version => version.Number == number)?.ApprovedAt),
        minutes is null ? null : MinutesReader.FormOf(minutes), [.. gathering.Minutes.Select(version => new MinutesVersionView(version.Number, ViewWriter.At(version.ApprovedAt)!))],
        draft is null ? null : MinutesReader.FormOf(draft));
}

/// <summary>A version of them.</summary>
public sealed record MinutesVersionView(int Version, string ApprovedAt);
