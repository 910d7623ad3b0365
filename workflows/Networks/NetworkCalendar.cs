using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using Grants.Workflows.Gatherings;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Registrations;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.Networks;

/// <summary>A network's gatherings as a calendar that anyone can fetch or subscribe to.</summary>
public sealed class NetworkCalendar(CaseRepository cases, GatheringStore gatherings, MeetingRuleDesk meetings, Site site)
{
    public async Task<CalendarFile> Of(StoredCase<NetworkCase> network, Language language, CancellationToken stop) =>
        await WithMeetings(
            File(network.State!, language, await Revisions(network.State!, stop), await gatherings.Of(network, stop), withLink: false), network.State!, language, stop);

    /// <summary>The gatherings that somebody of a registration comes to; all of them called off when the municipality takes part no more.</summary>
    public async Task<CalendarFile> Of(RegistrationFile registration, Language language, CancellationToken stop)
    {
        var wanted = registration.Registration.Participants.SelectMany(participant => participant.Gatherings).ToHashSet();
        var comesTo = (await Revisions(registration.Network, stop)).Where(revision => wanted.Contains(revision.Gathering.Number));
        var now = registration.Entry is { IsActive: true } ? comesTo : comesTo.Select(revision => revision with { Sequence = revision.Sequence + 1, IsOff = true });
        var own = File(registration.Network, language, now, await gatherings.Of(registration.NetworkCase, stop), registration.Entry is { IsIn: true });
        return registration.Entry is { IsIn: true } ? await WithMeetings(own, registration.Network, language, stop) : own;
    }

    private async Task<CalendarFile> WithMeetings(CalendarFile calendar, NetworkCase network, Language language, CancellationToken stop) =>
        network.Roster.CancelledAt is null ? calendar with { Entries = [.. calendar.Entries, .. await meetings.Entries(network.Network, language, stop)] } : calendar;

    private async Task<IEnumerable<GatheringRevision>> Revisions(NetworkCase network, CancellationToken stop) =>
        GatheringRevisions.Of(await cases.Log(CaseId.OfNetwork(network.Network.Id), stop).Select(logged => logged.Event).OfType<NetworkEvent>().ToListAsync(stop));

    private CalendarFile File(
        NetworkCase network, Language language, IEnumerable<GatheringRevision> revisions, IReadOnlyList<GatheringFile> files, bool withLink) => new(
            network.Network.Title, Undated(network, language), language is Language.Nynorsk ? "nn" : "nb",
            [.. revisions.Select(revision => Entry(network.Network, revision, files.FirstOrDefault(file => file.Gathering.Number == revision.Gathering.Number), withLink))]);

    private CalendarEntry Entry(Network network, GatheringRevision revision, GatheringFile? file, bool withLink)
    {
        var gathering = revision.Gathering;
        var first = gathering.Starts!.Value;
        // Its days and its programme change the entry; both are counted upwards only.
        var (edition, setAt) = (file?.State.Edition ?? 0, file?.State.ProgrammeSetAt ?? revision.ChangedAt);
        return new(
            $"{network.Id}-gathering-{gathering.Number}@{new Uri(site.BaseAddress).Host}", revision.Sequence + edition, Instant.Max(revision.ChangedAt, setAt),
            revision.IsOff ? EntryStatus.Cancelled : EntryStatus.Confirmed, new CalendarTime.Days(first, gathering.Ends ?? first),
            $"{network.Title}: {(gathering.Digital ? "digital samling" : "samling")} {gathering.Number}",
            gathering.Place ?? (gathering.Digital ? "Digitalt" : null), file?.Programme is { } programme ? Description(programme, withLink) : null,
            $"{site.BaseAddress}/nettverk/{network.Id}/samling/{gathering.Number}");
    }

    /// <summary>The link to a digital gathering is for those who take part: whoever has it walks in.</summary>
    private static string Description(Programme programme, bool withLink) =>
        string.Join('\n', (withLink ? ProgrammeText.Lines(programme).Prepend(programme.Link) : ProgrammeText.Lines(programme)).OfType<string>());

    /// <summary>
    /// A gathering that only has its month is no entry: one of thirty days would lie over all else of that month in Outlook and Google
    /// Calendar, and stay there for who has not subscribed. The calendar says so itself, and whoever subscribes gets the days when they are fixed.
    /// </summary>
    private static string? Undated(NetworkCase network, Language language)
    {
        var undated = (network.Terms?.Gatherings ?? []).Where(gathering => gathering.Month is not null)
            .Select(gathering => $"samling {gathering.Number} ({Written.Month(gathering.Month!.Value)})").ToArray();
        return network.Roster.CancelledAt is not null || undated.Length is 0 ? null : new Phrase(
            $"Disse samlingene kommer i kalenderen når dagene er bestemt: {Written.List(undated)}.",
            $"Desse samlingane kjem i kalenderen når dagane er fastsette: {Written.List(undated)}.").In(language);
    }
}
