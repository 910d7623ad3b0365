using System.Text.Json.Serialization;
using Grants.Domain.NetworkMeetings;
using Grants.Workflows.NetworkMeetings;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.NetworkMeetings;

/// <summary>A network's regular meetings.</summary>
/// <param name="Rule">Left out when there is none.</param>
/// <param name="Items">The next ones, with those that are not held, and why.</param>
public sealed record MeetingsView(MeetingRuleForm? Rule, IReadOnlyList<MeetingView> Items)
{
    /// <summary>So many that are held are shown, with what lies between them.</summary>
    private const int Shown = 12;

    internal static MeetingsView Of(MeetingRuleCase meetings, LocalDate today) =>
        new(meetings.Rule is { } rule ? MeetingRuleReader.FormOf(rule) : null, [.. Next(meetings, today).Select(MeetingView.Of)]);

    /// <summary>The next twelve that are held, with the skipped ones between them.</summary>
    internal static IEnumerable<Occurrence> Next(MeetingRuleCase meetings, LocalDate today)
    {
        var held = 0;
        // One that was moved stands at the day that the rule gives, so those of the last weeks are looked at too.
        foreach (var one in meetings.Between(today.PlusMonths(-2), meetings.Rule?.Last ?? today))
        {
            if ((one.On ?? one.Day) < today) continue;
            if (held == Shown) yield break;
            if (one.On is not null) held++;
            yield return one;
        }
    }
}

/// <summary>A meeting.</summary>
/// <param name="Day">The day that the rule gives; what it is called by.</param>
/// <param name="Starts">Left out when it is not held.</param>
/// <param name="Reason">Why it is not on its day: <c>monthOff</c>, <c>holiday</c>, <c>eve</c>, <c>cancelled</c>, <c>moved</c>.</param>
public sealed record MeetingView(string Day, string? Starts, string? Ends, string? Reason)
{
    internal static MeetingView Of(Occurrence meeting) => new(
        LocalDatePattern.Iso.Format(meeting.Day), TimeOf(meeting.On, meeting.From), TimeOf(meeting.On, meeting.To),
        meeting.Why is { } why ? $"{char.ToLowerInvariant($"{why}"[0])}{$"{why}"[1..]}" : null);

    private static string? TimeOf(LocalDate? day, LocalTime time) => day is { } on ? LocalDateTimePattern.GeneralIso.Format(on + time) : null;
}

/// <summary>How regular meetings are read and written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingsView))]
[JsonSerializable(typeof(MeetingRuleForm))]
[JsonSerializable(typeof(MoveForm))]
internal sealed partial class NetworkMeetingsJson : JsonSerializerContext;
