using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>Writes a theme meeting's messages to those whom they are for, with the calendar file where something is in a calendar.</summary>
public sealed class MeetingMessages(MeetingFactsReader reader, CaseRepository cases, ApplicationStore people, IFileStore files)
{
    private const long LongestCalendar = 256 * 1024;

    public async Task<ImmutableArray<StoredMessage>> Of(MeetingNotice notice, ThemeMeetingFile file, Instant now, CancellationToken stop)
    {
        var contact = reader.Of(file, reader.LanguageOf(file, now), now);
        var staff = reader.Of(file, reader.LanguageOfStaff(file), now);
        return notice.Kind switch
        {
            MeetingNoticeKind.StillWaiting or MeetingNoticeKind.WasItHeld => [.. await ToStaff(notice, staff, stop)],
            MeetingNoticeKind.HowWasIt => [.. await ToContact(notice, contact, stop)],
            MeetingNoticeKind.Wishes => [.. await ToContact(notice, contact, stop), .. await ToStaff(notice, staff, stop), .. await OfWishes(notice, staff, stop)],
            MeetingNoticeKind.Booked => [.. await ToPeople(notice, staff, stop)],
            MeetingNoticeKind.Cancelled => [.. await ToContact(notice, contact, stop), .. await ToStaff(notice, staff, stop), .. await ToPeople(notice, staff, stop)],
            _ => [.. await ToContact(notice, contact, stop), .. await ToStaff(notice, staff, stop)],
        };
    }

    private async Task<IEnumerable<StoredMessage>> ToContact(MeetingNotice notice, MeetingFacts facts, CancellationToken stop) =>
        facts.File.PersonOf(facts.Meeting.Contact) is { Email: not null } person
            ? [Message(notice, facts, facts.Meeting.Contact, person, ThemeMeetingMails.Of(notice, facts), await CalendarOf(notice, facts, stop))]
            : [];

    private async Task<IEnumerable<StoredMessage>> ToStaff(MeetingNotice notice, MeetingFacts facts, CancellationToken stop)
    {
        var office = CaseId.OfOffice(facts.Meeting.Organiser.ToString());
        var staff = (await cases.Load(CaseKinds.Office, office, stop)).State!.Staff.Where(member => member.Roles.Contains(StaffRole.Organiser));
        var known = await people.PeopleOf(office, stop);
        var calendar = await CalendarOf(notice, facts, stop);
        return staff.Select(member => (member.Person, Known: known.GetValueOrDefault(member.Person, Person.Unknown)))
            .Where(member => member.Known.Email is not null && member.Person != facts.Meeting.Contact).Take(Outbox.MostInACommit / 2)
            .Select(member => Message(notice, facts, member.Person, member.Known, MeetingOrganiserMails.ToStaff(notice, facts, member.Known.Name), calendar)).ToArray();
    }

    private async Task<IEnumerable<StoredMessage>> ToPeople(MeetingNotice notice, MeetingFacts facts, CancellationToken stop)
    {
        if (facts.Meeting is not { People: { } booked, Time: { } time }) return [];
        var isOff = notice.Kind is MeetingNoticeKind.Cancelled;
        var calendar = await CalendarOf(notice, facts, stop);
        var mails = new List<(PersonId Person, MailText Mail)>();
        foreach (var person in isOff ? [] : booked.Both())
            mails.Add((person, MeetingOrganiserMails.ToBooked(facts, time, person == booked.ProcessLeader, NameOf(person, facts), await reader.BusyPageOf(facts.File, person, stop))));
        foreach (var person in isOff ? booked.Both() : facts.Meeting.Dropped) mails.Add((person, MeetingOrganiserMails.ToDropped(facts, time, NameOf(person, facts))));
        return mails.Where(one => facts.File.PersonOf(one.Person).Email is not null)
            .Select(one => Message(notice, facts, one.Person, facts.File.PersonOf(one.Person), one.Mail, calendar, "booked-")).ToArray();
    }

    /// <summary>To those who are named and wait for a time.</summary>
    private async Task<IEnumerable<StoredMessage>> OfWishes(MeetingNotice notice, MeetingFacts facts, CancellationToken stop)
    {
        var messages = new List<StoredMessage>();
        foreach (var person in facts.Meeting.People?.Both() ?? [])
            if (facts.File.PersonOf(person) is { Email: not null } known)
                messages.Add(Message(notice, facts, person, known, MeetingOrganiserMails.OfWishes(facts, known.Name, await reader.BusyPageOf(facts.File, person, stop)), [], "named-"));
        return messages;
    }

    private static string? NameOf(PersonId person, MeetingFacts facts) => facts.File.PersonOf(person).Name;

    private async Task<ImmutableArray<MessageFile>> CalendarOf(MeetingNotice notice, MeetingFacts facts, CancellationToken stop)
    {
        var calendar = MeetingCalendar.Of(facts);
        if (calendar.Entries.IsEmpty || notice.Kind is MeetingNoticeKind.WasItHeld or MeetingNoticeKind.HowWasIt or MeetingNoticeKind.Wishes) return [];
        using var content = new MemoryStream(CalendarWriter.Write(calendar));
        var stored = await files.Write(facts.File.Id.ToString(), content, LongestCalendar, stop);
        return [new("temamote.ics", $"{CalendarFile.MediaType}; charset=utf-8; method=PUBLISH", stored.Sha256)];
    }

    private static StoredMessage Message(
        MeetingNotice notice, MeetingFacts facts, PersonId to, Person person, MailText mail, ImmutableArray<MessageFile> calendar, string role = "") => new(
            $"{facts.File.Id}~{Keys.Slug(notice.ToString())}~{role}{to}", notice.Kind.ToString(), to, null, person.Name ?? "", person.Email!, facts.Organiser, null,
            facts.Language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, facts.Language is Language.Nynorsk ? "nn" : "nb"), calendar, facts.Now, facts.Now);
}
