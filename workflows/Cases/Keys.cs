using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Cases;

/// <summary>
/// Where the rows of a case stand within its partition. What belongs to one case begins with its own part; what is read across
/// cases (alarms, summaries, troubles, failed messages) begins with its kind.
/// </summary>
public static class Keys
{
    /// <summary>After every character that a key may have: the end of a range of keys with one beginning.</summary>
    private const char PastAll = '\u007f';

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd't'HHmmssfff'z'");

    private static readonly Duration AlmostAMillisecond = Duration.FromNanoseconds(NodaConstants.NanosecondsPerMillisecond - 1);

    public const string Summaries = "summary~";
    public const string Alarms = "alarm~";
    public const string Troubles = "trouble~";
    public const string Failures = "failed~";

    /// <summary>The tasks of a network, one row each.</summary>
    public const string Tasks = "task~";

    /// <summary>A network's registrations that have been claimed.</summary>
    public const string Claims = "claim~";

    /// <summary>The development projects of a network, one row each.</summary>
    public const string Projects = "project~";

    /// <summary>The beginning of all rows that belong to one case.</summary>
    public static string Of(string own) => $"{own}~";

    public static string Event(string own, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{Events(own)}{sequence:D8}");

    public static string Events(string own) => $"{own}~event~";

    public static string Snapshot(string own) => $"{own}~snapshot";

    public static string Draft(string own) => $"{own}~draft";

    public static string Persons(string own) => $"{own}~person~";

    public static string Forms(string own) => $"{own}~form~";

    public static string Form(string own, int version) => string.Create(CultureInfo.InvariantCulture, $"{Forms(own)}{version:D4}");

    /// <summary>The versions as PDF.</summary>
    public static string Copies(string own) => $"{own}~copy~";

    /// <summary>A version as PDF.</summary>
    public static string Copy(string own, int version) => string.Create(CultureInfo.InvariantCulture, $"{Copies(own)}{version:D4}");

    /// <summary>Who was at a gathering.</summary>
    public static string Attendance(string own) => $"{own}~attendance~";

    public static string Texts(string own) => $"{own}~text~";

    public static string Attachments(string own) => $"{own}~attachment~";

    public static string Claim(string own) => $"{Claims}{own}";

    public static string Outbox(string own) => $"{own}~outbox~";

    public static string Sent(string own) => $"{own}~sent~";

    public static string Failed(string own) => $"{Failures}{own}~";

    public static string OwnOfFailed(string key) => key.Split('~')[1];

    public static string Settled(string own) => $"{own}~settled~";

    public static string Reads(string own) => $"{own}~read~";

    /// <summary>The views of the review queue that a person keeps.</summary>
    public static string Views(string person) => $"view~{person}~";

    public static string TaskOf(string own) => Tasks + own;

    public static string ProjectOf(string own) => Projects + own;

    public static string Summary(string own) => Summaries + own;

    public static string TroublesOf(string own) => $"{Troubles}{own}~";

    public static string Trouble(string own, string step) => TroublesOf(own) + Slug(step);

    /// <summary>An alarm's key begins with its instant, so that the due ones stand first. It never stands before its time.</summary>
    public static string Alarm(Instant at, string own) => $"{Alarms}{Stamped(at + AlmostAMillisecond)}~{own}";

    /// <summary>The end of the range of alarms that are due at an instant.</summary>
    public static string DueUntil(Instant now) => $"{Alarms}{Stamped(now)}{PastAll}";

    public static string OwnOfAlarm(string key) => key.Split('~')[2];

    public static Instant InstantOfAlarm(string key) => Stamp.Parse(key.Split('~')[1]).Value;

    public static string Stamped(Instant at) => Stamp.Format(at);

    public static string EndOf(string beginning) => beginning + PastAll;

    /// <summary>A text as a part of a key; what a key cannot have becomes a hyphen.</summary>
    public static string Slug(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c : '-'));
}
