using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>What mails and calendars say of a theme meeting.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Organiser">The office's name, as the language has it.</param>
/// <param name="Page">Its page for the municipality and the organiser.</param>
internal sealed record MeetingFacts(ThemeMeetingFile File, string Municipality, string Organiser, Language Language, string Page, Instant Now)
{
    public ThemeMeeting Meeting => File.State;

    /// <summary>At the end of a subject.</summary>
    public string InCase => Meeting.Number is { } number ? $" (sak {number})" : "";

    /// <summary><c>torsdag 16. april kl. 09.00–11.30</c>.</summary>
    public string Moment(MeetingTime time, MailWriter write) => $"{write.Day(time.Starts.Date, Now)} kl. {Hours(time)}";

    public static string ShortMoment(MeetingTime time, MailWriter write) => $"{write.ShortDay(time.Starts.Date)} kl. {Written.Clock(time.Starts.TimeOfDay)}";

    public static string Hours(MeetingTime time) => $"{Written.Clock(time.Starts.TimeOfDay)}–{Written.Clock(time.Ends.TimeOfDay)}";

    /// <summary><c>, Kommunestyresalen</c>; nothing when no place is said.</summary>
    public static string At(MeetingTime time) => time.Place is { } place ? $", {MailWriter.OnOneLine(place)}" : "";

    /// <summary>What one of the sides wrote, as its words.</summary>
    public ImmutableArray<MailBlock> Quoted(KeptText? text, MeetingSide? writer) => MailWriter.Quotation(
        writer is MeetingSide.Organiser ? new("Arrangøren skriver:", "Arrangøren skriv:") : new("Kommunen skriver:", "Kommunen skriv:"), File.TextOf(text), Language);

    public string WishesInWords(MailWriter write) => MeetingWords.Wishes(Meeting.Wishes, write.Language);
}
