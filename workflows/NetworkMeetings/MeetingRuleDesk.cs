using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using NodaTime;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>Does what organisers ask for in a network's regular meetings, and puts them into calendars.</summary>
public sealed class MeetingRuleDesk(CaseRepository cases, CaseChanger changer, MeetingEntries entries, IClock clock)
{
    public Task<StoredCase<MeetingRuleCase>> Open(string networkId, CancellationToken stop) => cases.Load(CaseKinds.MeetingRule, CaseId.OfMeetingRule(networkId), stop);

    /// <param name="edition">The edition of the rule that the change was made from; null when it is not a change of the rule.</param>
    public Task<Done<StoredCase<MeetingRuleCase>>> Do(Network network, MeetingRuleCommand command, int? edition, Actor by, CancellationToken stop) => changer.Change(
        CaseKinds.MeetingRule, CaseId.OfMeetingRule(network.Id), (meetings, now) => MeetingRules.Decide(meetings!, network, command, by, now), [],
        edition is null ? null : meetings => meetings.Edition != edition, stop);

    /// <summary>
    /// The meetings of the last month and of a year and a half ahead, each an entry of its own: a rule of calendars (RRULE) knows no Norwegian
    /// holidays and no week before, and a list of exceptions would say the same in a way that fewer calendars read.
    /// </summary>
    public async Task<IEnumerable<CalendarEntry>> Entries(Network network, Language language, CancellationToken stop)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var log = await cases.Log(CaseId.OfMeetingRule(network.Id), stop).Select(logged => logged.Event).OfType<MeetingRuleEvent>().ToListAsync(stop);
        return MeetingRevisions.Of(log, today.PlusMonths(-1), today.PlusMonths(MeetingShifts.MonthsAhead)).Select(revision => entries.Of(network, revision, language));
    }
}
