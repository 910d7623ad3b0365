using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Registrations;

namespace Grants.Workflows.Networks;

/// <summary>A network's gatherings as a calendar that anyone can fetch or subscribe to.</summary>
public sealed class NetworkCalendar(CaseRepository cases, GatheringEntries entries, MeetingRuleDesk meetings)
{
    public async Task<CalendarFile> Of(StoredCase<NetworkCase> network, Language language, CancellationToken stop)
    {
        var log = await Log(network.State!, stop);
        return await WithMeetings(File(network.State!, language, await entries.Of(network, log, GatheringRevisions.Of(log), withLink: false, stop)), network.State!, language, stop);
    }

    /// <summary>The gatherings that somebody of a registration comes to; all of them called off when the municipality takes part no more.</summary>
    public async Task<CalendarFile> Of(RegistrationFile registration, Language language, CancellationToken stop)
    {
        var wanted = registration.Registration.Participants.SelectMany(participant => participant.Gatherings).ToHashSet();
        var log = await Log(registration.Network, stop);
        var comesTo = GatheringRevisions.Of(log).Where(revision => wanted.Contains(revision.Gathering.Number));
        var now = registration.Entry is { IsActive: true } ? comesTo : comesTo.Select(revision => revision with { Sequence = revision.Sequence + 1, IsOff = true });
        var own = File(registration.Network, language, await entries.Of(registration.NetworkCase, log, now, registration.Entry is { IsIn: true }, stop));
        return registration.Entry is { IsIn: true } ? await WithMeetings(own, registration.Network, language, stop) : own;
    }

    private async Task<CalendarFile> WithMeetings(CalendarFile calendar, NetworkCase network, Language language, CancellationToken stop) =>
        network.Roster.CancelledAt is null ? calendar with { Entries = [.. calendar.Entries, .. await meetings.Entries(network.Network, language, stop)] } : calendar;

    private async Task<List<NetworkEvent>> Log(NetworkCase network, CancellationToken stop) =>
        await cases.Log(CaseId.OfNetwork(network.Network.Id), stop).Select(logged => logged.Event).OfType<NetworkEvent>().ToListAsync(stop);

    private static CalendarFile File(NetworkCase network, Language language, IEnumerable<CalendarEntry> entries) =>
        new(network.Network.Title, Undated(network, language), language is Language.Nynorsk ? "nn" : "nb", [.. entries]);

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
