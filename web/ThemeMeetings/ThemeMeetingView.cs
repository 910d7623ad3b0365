using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grants.Workflows.ThemeMeetings;

namespace Grants.Web.ThemeMeetings;

/// <summary>A theme meeting as its municipality and its organiser see it. Times are Oslo's.</summary>
/// <param name="Status"><c>requested</c>, <c>preparing</c>, <c>scheduled</c>, <c>agreed</c>, <c>held</c> or <c>cancelled</c>.</param>
/// <param name="Late">It was asked for after the organiser's deadline.</param>
/// <param name="Calendar">The address of its calendar file; who has it can read it, so it is for those who take part.</param>
public sealed record ThemeMeetingView(
    string ThemeMeetingId, string Status, string? CaseNumber, string Municipality, string MunicipalityName, string Organiser, string OrganiserName,
    string? NetworkId, MeetingContactForm Contact, ImmutableArray<string> Wishes, string? Text, string RequestedAt, bool Late,
    MeetingTimeForm? Preparation, MeetingPeopleForm? People, MeetingTimeForm? Time, ImmutableArray<AgendaPointForm> Agenda,
    ImmutableArray<EvaluationView> Evaluations, string? CancelText, MeetingExpectationView Next, ImmutableArray<HappeningView> Timeline, string Calendar);

/// <summary>How it was, by <c>municipality</c> or <c>organiser</c>.</summary>
public sealed record EvaluationView(string By, int? Participants, int? Rating, string? Text);

/// <summary>What is expected of whom (<c>municipality</c>, <c>organiser</c>; null: of nobody), by when.</summary>
public sealed record MeetingExpectationView(string? Who, string Text, string? By);

/// <summary>Something that has happened.</summary>
public sealed record HappeningView(string At, string Text);

/// <summary>A theme meeting in a list.</summary>
public sealed record ThemeMeetingRow(string ThemeMeetingId, string Status, string? CaseNumber, string Municipality, string MunicipalityName, string? Starts, string RequestedAt);

/// <summary>A page of theme meetings; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record ThemeMeetingPage(IReadOnlyList<ThemeMeetingRow> Items, string? Next);

/// <summary>The times that one wish leaves open.</summary>
/// <param name="Reason">Why there is none: <c>past</c>, <c>outsidePeriod</c>, <c>noWorkingDay</c>, <c>peopleBooked</c>.</param>
public sealed record ProposedTimesView(string Wish, ImmutableArray<string> Starts, string? Reason);

/// <summary>The proposed times, by wish.</summary>
public sealed record ProposalsView(ImmutableArray<ProposedTimesView> Items);

/// <summary>A time when a resource person is busy with something else.</summary>
public sealed record BusyView(string BusyId, ResourcePersonForm Person, string Starts, string Ends);

/// <summary>The times to come, in order; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record BusyPage(IReadOnlyList<BusyView> Items, string? Next);

/// <summary>How theme meetings are read and written on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ThemeMeetingView))]
[JsonSerializable(typeof(ThemeMeetingPage))]
[JsonSerializable(typeof(ProposalsView))]
[JsonSerializable(typeof(ThemeMeetingForm))]
[JsonSerializable(typeof(WishesForm))]
[JsonSerializable(typeof(BusyForm))]
[JsonSerializable(typeof(BusyView))]
[JsonSerializable(typeof(BusyPage))]
[JsonSerializable(typeof(MeetingTimeForm))]
[JsonSerializable(typeof(MeetingPeopleForm))]
[JsonSerializable(typeof(AgendaForm))]
[JsonSerializable(typeof(HeldForm))]
[JsonSerializable(typeof(CancelForm))]
[JsonSerializable(typeof(MeetingTermsForm))]
public sealed partial class ThemeMeetingsJson : JsonSerializerContext;
