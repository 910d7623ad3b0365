using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Web.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using Grants.Workflows.ThemeMeetings;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.ThemeMeetings;

/// <summary>Writes what is read of theme meetings.</summary>
internal sealed class ThemeMeetingViews(CaseRepository cases, MeetingFactsReader reader, LinkSigner links, Site site, IClock clock)
{
    public async Task<ThemeMeetingView> Of(ThemeMeetingFile file, Language language, CancellationToken stop)
    {
        var (meeting, now) = (file.State, clock.GetCurrentInstant());
        var contact = file.PersonOf(meeting.Contact);
        return new(
            file.Id.ToString(), WordOf(StatusOfMeeting.Of(meeting)), meeting.Number?.ToString(), meeting.Municipality.ToString(), reader.MunicipalityOf(file, now),
            meeting.Organiser.ToString(), reader.OrganiserOf(file, language), meeting.NetworkId, new(contact.Name, contact.Email, contact.Mobile),
            [.. meeting.Wishes.Select(WordOf)], file.TextOf(meeting.Text), ViewWriter.At(meeting.RequestedAt)!, meeting.IsLate, Of(meeting.Preparation),
            PeopleOf(file), Of(meeting.Time), [.. meeting.Agenda.Select(point => new AgendaPointForm(point.Text, point.Minutes))],
            [.. meeting.Evaluations.Select(one => new EvaluationView(WordOf(one.By), one.Participants, one.Rating, file.TextOf(one.Text)))],
            file.TextOf(meeting.CancelledWith), Of(MeetingWords.Next(meeting, now), language), await TimelineOf(file.Id, language, stop),
            await CalendarOf(file.Id, stop));
    }

    /// <summary>The log, in order.</summary>
    public async Task<IReadOnlyList<ThemeMeetingEvent>> HappenedIn(CaseId id, CancellationToken stop) =>
        await cases.Log(id, stop).Select(logged => (ThemeMeetingEvent)logged.Event).ToListAsync(stop);

    public ThemeMeetingRow RowOf(ThemeMeetingFile file) => new(
        file.Id.ToString(), WordOf(StatusOfMeeting.Of(file.State)), file.State.Number?.ToString(), file.State.Municipality.ToString(),
        reader.MunicipalityOf(file, clock.GetCurrentInstant()), file.State.Time is { } time ? WordOf(time.Starts) : null, ViewWriter.At(file.State.RequestedAt)!);

    public static ProposedTimesView Of(ProposedTimes proposed) => new(
        WordOf(proposed.Wish), [.. proposed.Starts.Select(WordOf)], proposed.Reason is { } reason ? Lowered($"{reason}") : null);

    /// <summary>Only who has the key finds the calendar: it is mailed to those who take part.</summary>
    public async Task<string> CalendarOf(CaseId id, CancellationToken stop) =>
        $"{site.BaseAddress}/theme-meetings/{id}/calendar.ics?key={(await links.Sign(Signed(id), stop))[(Signed(id).Length + 1)..]}";

    public async Task<bool> IsKeyOf(CaseId id, string? key, CancellationToken stop) => await links.Open($"{Signed(id)}~{key}", stop) == Signed(id);

    public static string WordOf(LocalDateTime time) => LocalDateTimePattern.GeneralIso.Format(time);

    public static string WordOf(ThemeMeetingStatus status) => Lowered($"{status}");

    public static string WordOf(Wish wish) => wish.Month is { } month ? YearMonthPattern.Iso.Format(month) : LocalDatePattern.Iso.Format(wish.Day!.Value);

    private static string Signed(CaseId id) => $"calendar~{id}";

    private static string WordOf(MeetingSide side) => Lowered($"{side}");

    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static MeetingTimeForm? Of(MeetingTime? time) => time is null ? null : new(WordOf(time.Starts), WordOf(time.Ends), time.Place);

    private static MeetingPeopleForm? PeopleOf(ThemeMeetingFile file) => file.State.People is { } people
        ? new(PersonOf(file, people.ProcessLeader), PersonOf(file, people.ProfessionalSpeaker))
        : null;

    private static ResourcePersonForm PersonOf(ThemeMeetingFile file, PersonId person) => new(file.PersonOf(person).Name, file.PersonOf(person).Email);

    private static MeetingExpectationView Of(MeetingExpectation next, Language language) => new(
        next.Who is { } who ? WordOf(who) : null, next.Text.In(language), next.By is { } by ? LocalDatePattern.Iso.Format(by) : null);

    private async Task<ImmutableArray<HappeningView>> TimelineOf(CaseId id, Language language, CancellationToken stop)
    {
        var timeline = ImmutableArray.CreateBuilder<HappeningView>();
        foreach (var happened in await HappenedIn(id, stop))
            if (MeetingTimeline.Of(happened) is { } text) timeline.Add(new(ViewWriter.At(happened.At)!, text.In(language)));
        return timeline.ToImmutable();
    }
}
