using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grants.Domain.ThemeMeetings;
using Grants.Web.Pages.Applications;
using Grants.Workflows.ThemeMeetings;

namespace Grants.Web.Pages.ThemeMeetings;

/// <summary>The fields of the pages' forms as the forms of the API.</summary>
internal static partial class MeetingFields
{
    /// <summary>How many wishes the page has room for.</summary>
    public const int Wishes = 4;

    public static ThemeMeetingForm Request(TypedForm typed) => new(
        Blank(typed["networkId"]), Blank(typed["organiser"]), Blank(typed["municipality"]),
        new(typed["contact.name"], typed["contact.email"], Blank(typed["contact.mobile"])), WishesOf(typed), typed["text"]);

    /// <summary>Those that have something in them: a row that is left empty is no wish.</summary>
    public static ImmutableArray<string> WishesOf(TypedForm typed, string form = "") =>
        [.. Enumerable.Range(0, Wishes).Select(place => typed[$"{form}wishes[{place}]"]).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];

    public static WishesForm Changed(TypedForm typed) => new(WishesOf(typed, "change."), typed["change.text"]);

    /// <summary>A person who is known is chosen; another one is typed.</summary>
    public static BusyForm Busy(TypedForm typed) => new(new(typed["busy.person.name"], typed["busy.person.email"]), typed["busy.starts"], typed["busy.ends"]);

    /// <summary>A proposed time that was chosen stands before what is typed.</summary>
    public static MeetingTimeForm Time(TypedForm typed, string form) => typed[$"{form}.proposed"] is { Length: > 0 } proposed
        ? new(proposed, null, typed[$"{form}.place"])
        : new(typed[$"{form}.starts"], typed[$"{form}.ends"], typed[$"{form}.place"]);

    public static MeetingPeopleForm People(TypedForm typed) => new(
        new(typed["processLeader.name"], typed["processLeader.email"]), new(typed["professionalSpeaker.name"], typed["professionalSpeaker.email"]));

    /// <summary>A point a line, with its minutes in parentheses at the end.</summary>
    public static AgendaForm Agenda(TypedForm typed) => new(
    [
        .. (typed["points"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
            Minutes().Match(line) is { Success: true } match && int.TryParse(match.Groups["minutes"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                ? new AgendaPointForm(line[..match.Index].TrimEnd(), minutes)
                : new AgendaPointForm(line)),
    ]);

    public static string Written(IEnumerable<AgendaPoint> points) =>
        string.Join('\n', points.Select(point => point.Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{point.Text} ({minutes})") : point.Text));

    /// <summary>What is no number is one that no meeting has, so that it is refused at its field.</summary>
    public static HeldForm Held(TypedForm typed) => new(
        Number(typed["held.participants"]), Number(typed["held.rating"]), typed["held.text"], typed["held.starts"], typed["held.ends"], Blank(typed["held.place"]));

    private static int? Number(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [GeneratedRegex(@"\((?<minutes>\d{1,4})(?: ?min(?:utter|utt)?)?\)$")]
    private static partial Regex Minutes();
}
