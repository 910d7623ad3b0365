using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>Does what organisers ask for in a network's regular meetings, and puts them into calendars.</summary>
public sealed class MeetingRuleDesk(CaseRepository cases, Site site, IClock clock)
{
    private static readonly LocalDatePattern Stamp = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>How far ahead meetings stand in calendars.</summary>
    private const int MonthsAhead = 18;

    public Task<StoredCase<MeetingRuleCase>> Open(string networkId, CancellationToken stop) => cases.Load(CaseKinds.MeetingRule, CaseId.OfMeetingRule(networkId), stop);

    /// <param name="edition">The edition of the rule that the change was made from; null when it is not a change of the rule.</param>
    public Task<Done<StoredCase<MeetingRuleCase>>> Do(Network network, MeetingRuleCommand command, int? edition, Actor by, CancellationToken stop) =>
        Retry.OnConflict<Done<StoredCase<MeetingRuleCase>>>(async () =>
        {
            var stored = await Open(network.Id, stop);
            if (edition is not null && stored.State!.Edition != edition) return new Done<StoredCase<MeetingRuleCase>>.Moved(stored);
            var now = Instant.Max(clock.GetCurrentInstant(), stored.Last);
            var outcome = MeetingRules.Decide(stored.State!, network, command, by, now);
            if (outcome is not Outcome.Accepted accepted) return new Done<StoredCase<MeetingRuleCase>>.No(((Outcome.Refused)outcome).Objections);
            if (accepted.Events.IsEmpty) return new Done<StoredCase<MeetingRuleCase>>.Yes(stored);
            var changes = new List<RowChange>();
            var after = CaseRepository.Stage(changes, CaseKinds.MeetingRule, stored, accepted.Events, alarm: null);
            await cases.Commit(stored.Id.Partition, changes, stop);
            return new Done<StoredCase<MeetingRuleCase>>.Yes(after);
        });

    /// <summary>
    /// The meetings of the last month and of a year and a half ahead, each an entry of its own: a rule of calendars (RRULE) knows no Norwegian
    /// holidays and no week before, and a list of exceptions would say the same in a way that fewer calendars read.
    /// </summary>
    public async Task<IEnumerable<CalendarEntry>> Entries(Network network, Language language, CancellationToken stop)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var log = await cases.Log(CaseId.OfMeetingRule(network.Id), stop).Select(logged => logged.Event).OfType<MeetingRuleEvent>().ToListAsync(stop);
        return MeetingRevisions.Of(log, today.PlusMonths(-1), today.PlusMonths(MonthsAhead)).Select(revision => Entry(network, revision, language));
    }

    private CalendarEntry Entry(Network network, MeetingRevision revision, Language language)
    {
        var (meeting, rule) = (revision.Meeting, revision.Rule);
        var day = meeting.On!.Value;
        return new(
            $"{network.Id}-meeting-{Stamp.Format(meeting.Day)}@{new Uri(site.BaseAddress).Host}", revision.Sequence, revision.ChangedAt, revision.IsOff ? EntryStatus.Cancelled : EntryStatus.Confirmed,
            new CalendarTime.Hours(day + meeting.From, day + meeting.To), $"{network.Title}: {rule.Title}",
            rule.Place ?? (rule.Digital ? new Phrase("Digitalt", "Digitalt").In(language) : null), null, $"{site.BaseAddress}/nettverk/{network.Id}/moter");
    }
}
