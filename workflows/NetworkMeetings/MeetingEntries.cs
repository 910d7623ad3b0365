using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Running;
using NodaTime.Text;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>A regular meeting as it stands in calendars.</summary>
public sealed class MeetingEntries(Site site)
{
    private static readonly LocalDatePattern Stamp = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public CalendarEntry Of(Network network, MeetingRevision revision, Language language)
    {
        var (meeting, rule) = (revision.Meeting, revision.Rule);
        var day = meeting.On!.Value;
        return new(
            $"{network.Id}-meeting-{Stamp.Format(meeting.Day)}@{new Uri(site.BaseAddress).Host}", revision.Sequence, revision.ChangedAt, revision.IsOff ? EntryStatus.Cancelled : EntryStatus.Confirmed,
            new CalendarTime.Hours(day + meeting.From, day + meeting.To), $"{network.Title}: {rule.Title}",
            rule.Place ?? (rule.Digital ? new Phrase("Digitalt", "Digitalt").In(language) : null), null, PageOf(network));
    }

    public string PageOf(Network network) => $"{site.BaseAddress}/nettverk/{network.Id}/moter";
}
