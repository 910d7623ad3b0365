using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Workflows.Forms;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>Understands a rule for meetings, and writes it back. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class MeetingRuleReader
{
    /// <summary>The words of the month's weekdays, the last one first, as its place is 0.</summary>
    public static ImmutableArray<string> Places { get; } = ["last", "first", "second", "third", "fourth"];

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private const int Months = 12;

    public static (MeetingRule? Rule, ImmutableArray<Objection> Objections) Read(MeetingRuleForm form)
    {
        var fields = new Fields();
        var title = fields.Needed("title", fields.Line("title", form.Title));
        var weekday = fields.Needed("weekday", WeekdayOf(form.Weekday, fields));
        var place = PlaceOf(form.Monthly, fields);
        if (place is null == form.Weeks is null) fields.Object("monthly", "monthly-or-weeks", "Velg én gang i måneden eller hver så mange uker.", "Vel éin gong i månaden eller kvar så mange veker.");
        var (from, to) = (fields.Needed("from", TimeOf("from", form.From, fields)), fields.Needed("to", TimeOf("to", form.To, fields)));
        var (first, last) = (fields.Needed("first", fields.Date("first", form.First)), fields.Needed("last", fields.Date("last", form.Last)));
        if (form.MonthsOff?.Any(month => month is < 1 or > Months) is true) fields.Object("monthsOff", "out-of-range", "Skriv måneder fra 1 til 12.", "Skriv månader frå 1 til 12.");
        var onHoliday = form.OnHoliday switch { null or "" or "skip" => OnHoliday.Skip, "weekBefore" => OnHoliday.WeekBefore, _ => (OnHoliday?)null };
        if (onHoliday is null) fields.Object("onHoliday", "unknown-choice", "Velg skip (hopp over) eller weekBefore (uken før).", "Vel skip (hopp over) eller weekBefore (veka før).");
        var where = fields.Line("place", form.Place);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(
            title!, new(weekday!.Value, place, form.Weeks), from!.Value, to!.Value, first!.Value, last!.Value, [.. (form.MonthsOff ?? []).Distinct().Order()], form.EvesOff ?? false, onHoliday!.Value,
            where, form.Digital ?? false), []);
    }

    public static (MeetingRuleCommand.MoveMeeting? Command, ImmutableArray<Objection> Objections) Read(LocalDate day, MoveForm form)
    {
        var fields = new Fields();
        var on = fields.Needed("on", fields.Date("on", form.On));
        var (from, to) = (TimeOf("from", form.From, fields), TimeOf("to", form.To, fields));
        if (on is { } moved)
            foreach (var (field, time) in new[] { ("from", from), ("to", to) })
                if (time is { } clock) fields.Shown(field, moved + clock);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(day, on!.Value, from, to), []);
    }

    public static MeetingRuleForm FormOf(MeetingRule rule) => new(
        rule.Title, WordOf(rule.Days.Weekday), rule.Days.Nth is { } nth ? Places[nth] : null, rule.Days.Weeks, Clock.Format(rule.From), Clock.Format(rule.To),
        Texts.Of(rule.First), Texts.Of(rule.Last), [.. rule.MonthsOff], rule.EvesOff, rule.OnHoliday is OnHoliday.WeekBefore ? "weekBefore" : "skip", rule.Place, rule.Digital);

    public static string WordOf(LocalTime time) => Clock.Format(time);

    /// <summary><c>friday</c>.</summary>
    public static string WordOf(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    private static IsoDayOfWeek? WeekdayOf(string? text, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
            if (text == WordOf(day)) return day;
        fields.Object("weekday", "unknown-choice", "Velg en ukedag, for eksempel friday (fredag).", "Vel ein vekedag, til dømes friday (fredag).");
        return null;
    }

    private static int? PlaceOf(string? text, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Places.IndexOf(text) is >= 0 and var place) return place;
        fields.Object("monthly", "unknown-choice", "Velg first, second, third, fourth eller last.", "Vel first, second, third, fourth eller last.");
        return null;
    }

    private static LocalTime? TimeOf(string field, string? text, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Clock.Parse(text.Trim()) is { Success: true, Value: var time }) return time;
        fields.Object(field, "impossible-time", "Skriv klokkeslettet som 09:00.", "Skriv klokkeslettet som 09:00.");
        return null;
    }
}
