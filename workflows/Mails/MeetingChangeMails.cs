using Grants.Domain.Calendar;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.NetworkMeetings;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>To members: a network's regular meetings are otherwise than they stand in calendars.</summary>
internal static class MeetingChangeMails
{
    /// <summary>So many of the next meetings are written out.</summary>
    private const int MostListed = 6;

    /// <param name="organiser">As the language has it.</param>
    public static MailText Of(MeetingChange change, MemberContact to, string organiser, string page, Language language, Instant now)
    {
        var write = new MailWriter(language);
        var title = MailWriter.Quoted(change.Network.Title);
        var (subject, blocks) = change.IsOfRule ? OfRule(write, change, title, organiser, now) : OfOne(write, change.Shifts[0], title, now);
        return MailWriter.Mail(
            subject, to.Person is null ? null : to.Name,
            [
                .. blocks,
                write.Say(
                    "Kalenderfilen ligger ved. Når du åpner den, blir kalenderen din rettet. Alle møtene står her:",
                    "Kalenderfila ligg ved. Når du opnar ho, blir kalenderen din retta. Alle møta står her:"),
            ],
            write.Link("Se møtene", "Sjå møta", page), null, write.In($"Hilsen {organiser}", $"Helsing {organiser}"),
            new(to.Person is null
                ? write.In($"Dere får denne e-posten fordi {to.Municipality.Name} er med i {title}.", $"De får denne e-posten fordi {to.Municipality.Name} er med i {title}.")
                : write.In(
                    $"Du får denne e-posten fordi du er kontaktperson for {to.Municipality.Name} i {title}.",
                    $"Du får denne e-posten fordi du er kontaktperson for {to.Municipality.Name} i {title}.")));
    }

    private static (string Subject, MailBlock[] Blocks) OfOne(MailWriter write, MeetingShift shift, string title, Instant now)
    {
        var was = shift.Before is { On: { } day } ? write.ShortDay(day) : "";
        return shift switch
        {
            { IsHeld: false } => (
                write.In($"Møtet {was} i {title} er avlyst", $"Møtet {was} i {title} er avlyst"),
                [write.Say($"Møtet {When(write, shift.Before!, now)} i {title} er avlyst.", $"Møtet {When(write, shift.Before!, now)} i {title} er avlyst.")]),
            { WasHeld: false } => (
                write.In($"Det blir møte i {title} {write.ShortDay(shift.After!.On!.Value)}", $"Det blir møte i {title} {write.ShortDay(shift.After.On.Value)}"),
                [write.Say($"Det blir møte i {title} {When(write, shift.After, now)}.", $"Det blir møte i {title} {When(write, shift.After, now)}.")]),
            _ when shift.Before!.On == shift.After!.On => (
                write.In($"Nytt klokkeslett for møtet {was} i {title}", $"Nytt klokkeslett for møtet {was} i {title}"),
                [write.Say(
                    $"Møtet {was} i {title} er nå {Hours(shift.After)}. Det var {Hours(shift.Before)}.",
                    $"Møtet {was} i {title} er no {Hours(shift.After)}. Det var {Hours(shift.Before)}.")]),
            _ => (
                write.In($"Møtet {was} i {title} er flyttet til {write.ShortDay(shift.After.On!.Value)}", $"Møtet {was} i {title} er flytta til {write.ShortDay(shift.After.On.Value)}"),
                [write.Say(
                    $"Møtet {When(write, shift.Before, now)} i {title} er flyttet. Det blir {When(write, shift.After, now)}.",
                    $"Møtet {When(write, shift.Before, now)} i {title} er flytta. Det blir {When(write, shift.After, now)}.")]),
        };
    }

    private static (string Subject, MailBlock[] Blocks) OfRule(MailWriter write, MeetingChange change, string title, string organiser, Instant now)
    {
        var today = Oslo.DateOf(change.At);
        string[] next = [.. change.After.Between(today, today.PlusMonths(MeetingShifts.MonthsAhead)).Where(one => one.On >= today).Take(MostListed).Select(one => When(write, one, now))];
        var place = change.After.Rule!.Place is { } named ? named : change.After.Rule.Digital ? write.In("digitalt", "digitalt") : null;
        return (
            write.In($"De faste møtene i {title} er endret", $"Dei faste møta i {title} er endra"),
            [
                write.Say($"{organiser} har endret de faste møtene i {title}.", $"{organiser} har endra dei faste møta i {title}."),
                .. next.Length is 0
                    ? new MailBlock[] { write.Say("Ingen møter er planlagt framover.", "Ingen møte er planlagde framover.") }
                    : [
                        place is null
                            ? write.Say("De neste møtene er nå:", "Dei neste møta er no:")
                            : write.Say($"De neste møtene er nå ({place}):", $"Dei neste møta er no ({place}):"),
                        new MailBlock.Numbered([.. next]),
                    ],
            ]);
    }

    private static string When(MailWriter write, Occurrence meeting, Instant now) => $"{write.Day(meeting.On!.Value, now)} {Hours(meeting)}";

    private static string Hours(Occurrence meeting) => $"kl. {Written.Clock(meeting.From)}–{Written.Clock(meeting.To)}";
}
