using System.Collections.Frozen;
using Grants.Web.Applications;
using Grants.Web.Calls;
using Grants.Web.Confirmations;
using Grants.Web.Gatherings;
using Grants.Web.NetworkMeetings;
using Grants.Web.NetworkWork;
using Grants.Web.Registrations;
using Grants.Web.Review;
using Grants.Web.ThemeMeetings;
using Grants.Workflows.Calls;
using Grants.Workflows.Gatherings;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Networks;
using Grants.Workflows.ThemeMeetings;

namespace Grants.Web.OpenApi;

/// <summary>How times are written in the fields that are texts: by the field's name, which means the same everywhere but in a few.</summary>
internal static class FieldFormats
{
    private const string Day = "date";
    private const string DayOrMonth = "date-or-month";
    private const string Instant = "date-time";

    /// <summary>Europe/Oslo, <c>2018-11-01T23:59:59</c>.</summary>
    private const string Local = "local-date-time";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["at"] = Instant,
        ["askedAt"] = Instant,
        ["answeredAt"] = Instant,
        ["approvedAt"] = Instant,
        ["receivedAt"] = Instant,
        ["requestedAt"] = Instant,
        ["expiresAt"] = Instant,
        ["publishedAt"] = Instant,
        ["releasedAt"] = Instant,
        ["deadlineAt"] = Instant,
        ["dueAt"] = Instant,
        ["offeredUntil"] = Instant,
        ["programmeSentAt"] = Instant,
        ["since"] = Instant,
        ["tryAt"] = Instant,
        ["completedAt"] = Instant,
        ["endedAt"] = Instant,
        ["writtenAt"] = Instant,
        ["opensAt"] = Local,
        ["deadline"] = Local,
        ["registrationDeadline"] = Local,
        ["ends"] = Day,
        ["decisionsBy"] = Day,
        ["projectsStart"] = Day,
        ["useBy"] = Day,
        ["paymentsBy"] = Day,
        ["reportDue"] = Day,
        ["completedOn"] = Day,
        ["startsOn"] = Day,
        ["endsOn"] = Day,
        ["due"] = Day,
        ["until"] = Day,
        ["appealUntil"] = Day,
        ["answerBy"] = Day,
        ["nextDeadline"] = Day,
        ["from"] = Day,
        ["to"] = Day,
        ["populationDate"] = Day,
        ["claimedOn"] = Day,
        ["paidOn"] = Day,
        ["creditedOn"] = Day,
        ["validFrom"] = Day,
        ["validTo"] = Day,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(Type, string), string?> Otherwise = new Dictionary<(Type, string), string?>
    {
        [(typeof(ExpectationView), "by")] = Day,
        [(typeof(OnBehalfForm), "receivedAt")] = Local,
        [(typeof(PostForm), "receivedAt")] = Local,
        [(typeof(ConfirmationView), "deadline")] = Instant,
        [(typeof(CloseForm), "until")] = Local,
        [(typeof(YearMemberView), "joined")] = Day,
        [(typeof(YearMemberView), "left")] = Day,
        [(typeof(GatheringForm), "starts")] = DayOrMonth,
        [(typeof(GatheringView), "starts")] = DayOrMonth,
        [(typeof(ProposedDaysForm), "starts")] = Day,
        [(typeof(ProposedDaysView), "starts")] = Day,
        [(typeof(MeetingRuleForm), "from")] = null,
        [(typeof(MeetingRuleForm), "to")] = null,
        [(typeof(MeetingRuleForm), "first")] = Day,
        [(typeof(MeetingRuleForm), "last")] = Day,
        [(typeof(MoveForm), "on")] = Day,
        [(typeof(MoveForm), "from")] = null,
        [(typeof(MoveForm), "to")] = null,
        [(typeof(MeetingView), "day")] = Day,
        [(typeof(MeetingView), "starts")] = Local,
        [(typeof(MeetingView), "ends")] = Local,
        [(typeof(ProgrammeSlotForm), "from")] = Local,
        [(typeof(ProgrammeSlotForm), "to")] = Local,
        [(typeof(ThemeMeetingForm), "wishes")] = DayOrMonth,
        [(typeof(ThemeMeetingView), "wishes")] = DayOrMonth,
        [(typeof(ProposedTimesView), "wish")] = DayOrMonth,
        [(typeof(ProposedTimesView), "starts")] = Local,
        [(typeof(ThemeMeetingRow), "starts")] = Local,
        [(typeof(MeetingTimeForm), "starts")] = Local,
        [(typeof(MeetingTimeForm), "ends")] = Local,
        [(typeof(HeldForm), "starts")] = Local,
        [(typeof(HeldForm), "ends")] = Local,
        [(typeof(BusyForm), "starts")] = Local,
        [(typeof(BusyForm), "ends")] = Local,
        [(typeof(BusyView), "starts")] = Local,
        [(typeof(BusyView), "ends")] = Local,
        [(typeof(MeetingExpectationView), "by")] = Day,
        // Whom a message was to.
        [(typeof(BounceView), "to")] = null,
    }.ToFrozenDictionary();

    public static string? Of(Type type, string field) =>
        Otherwise.TryGetValue((type, field), out var other) ? other : ByName.GetValueOrDefault(field);
}
