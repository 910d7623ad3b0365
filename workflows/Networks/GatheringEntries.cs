using Grants.Domain.Gatherings;
using Grants.Domain.Networks;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.Networks;

/// <summary>
/// A gathering as it stands in calendars: whole days until it has a programme, and then each day by itself, from the beginning of its first slot
/// to the end of its last. The first day goes on as the entry that the gathering was; the others are entries of their own.
/// </summary>
public sealed class GatheringEntries(CaseRepository cases, GatheringStore gatherings, Site site)
{
    /// <param name="log">The network's.</param>
    /// <param name="revisions">Those that are wanted.</param>
    /// <param name="withLink">For those who take part: whoever has the link to a digital gathering walks in.</param>
    public async Task<List<CalendarEntry>> Of(
        StoredCase<NetworkCase> network, IReadOnlyCollection<NetworkEvent> log, IEnumerable<GatheringRevision> revisions, bool withLink, CancellationToken stop)
    {
        var (files, entries) = (await gatherings.Of(network, stop), new List<CalendarEntry>());
        foreach (var revision in revisions)
        {
            var file = files.FirstOrDefault(one => one.Gathering.Number == revision.Gathering.Number);
            entries.AddRange(Of(network.State!.Network, revision, file, await EverApart(file, log, stop), withLink));
        }

        return entries;
    }

    /// <summary>How many days the gathering has had since it had a programme: so many entries somebody may have.</summary>
    private async Task<int> EverApart(GatheringFile? file, IEnumerable<NetworkEvent> log, CancellationToken stop) =>
        file is { State.Edition: > 0 } && await cases.Log(file.Id, stop).Select(logged => logged.Event).OfType<GatheringEvent.ProgrammeWasSet>().FirstOrDefaultAsync(stop) is { } first
            ? GatheringRevisions.MostDays(log, file.Gathering.Number, first.At)
            : 0;

    private IEnumerable<CalendarEntry> Of(Network network, GatheringRevision revision, GatheringFile? file, int everApart, bool withLink)
    {
        var (gathering, programme) = (revision.Gathering, file?.Programme?.On(revision.Gathering));
        var days = programme is { Slots.IsEmpty: false } ? gathering.Days : 1;
        for (var day = 1; day <= Math.Max(days, everApart); day++)
        {
            var slots = programme is null ? [] : programme.Slots.Where(slot => days is 1 || slot.From.Date == DayOf(gathering, day)).ToArray();
            yield return Entry(network, revision, file, day, days) with
            {
                Status = revision.IsOff || day > days ? EntryStatus.Cancelled : EntryStatus.Confirmed,
                When = slots.Length > 0 && day <= days ? new CalendarTime.Hours(slots.Min(slot => slot.From), slots.Max(slot => slot.To))
                    : days is 1 && day is 1 ? new CalendarTime.Days(DayOf(gathering, 1), DayOf(gathering, gathering.Days))
                    : new CalendarTime.Days(DayOf(gathering, day), DayOf(gathering, day)),
                Description = programme is null || day > days ? null : Description(programme with { Slots = [.. slots] }, withLink),
            };
        }
    }

    private CalendarEntry Entry(Network network, GatheringRevision revision, GatheringFile? file, int day, int days)
    {
        var gathering = revision.Gathering;
        // Its days and its programme change the entry; both are counted upwards only.
        var (edition, setAt) = (file?.State.Edition ?? 0, file?.State.ProgrammeSetAt ?? revision.ChangedAt);
        var name = $"{network.Title}: {(gathering.Digital ? "digital samling" : "samling")} {gathering.Number}";
        return new(
            $"{network.Id}-gathering-{gathering.Number}{(day is 1 ? "" : $"-day-{day}")}@{new Uri(site.BaseAddress).Host}", revision.Sequence + edition,
            Instant.Max(revision.ChangedAt, setAt), EntryStatus.Confirmed, new CalendarTime.Days(DayOf(gathering, day), DayOf(gathering, day)),
            days is 1 && day is 1 ? name : $"{name}, dag {day}", gathering.Place ?? (gathering.Digital ? "Digitalt" : null), null,
            $"{site.BaseAddress}/nettverk/{network.Id}/samling/{gathering.Number}");
    }

    private static LocalDate DayOf(PlannedGathering gathering, int day) => gathering.Starts!.Value.PlusDays(day - 1);

    private static string Description(Programme programme, bool withLink) =>
        string.Join('\n', (withLink ? ProgrammeText.Lines(programme).Prepend(programme.Link) : ProgrammeText.Lines(programme)).OfType<string>());
}
