using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Gatherings;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Domain.NetworkWork;
using Grants.Domain.Offices;
using Grants.Domain.Registrations;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Cases;

/// <summary>How the log of one kind of case is folded, and how its state is kept.</summary>
/// <param name="Schema">Moves when the state's shape does; snapshots of another schema are made again from the log.</param>
/// <param name="Start">The state before the first event; null where the first event makes it.</param>
public sealed record CaseKind<T>(int Schema, T? Start, Func<T?, CaseEvent, T> Evolve, JsonTypeInfo<T> Json) where T : class;

/// <summary>The kinds of case that there are.</summary>
public static class CaseKinds
{
    public static CaseKind<ApplicationCase> Application { get; } = new(
        7, ApplicationCase.None, (state, happened) => ApplicationCase.Evolve(state!, happened), StoredJson.Default.ApplicationCase);

    public static CaseKind<CallCase> Call { get; } = new(
        1, null, (state, happened) => CallCase.Evolve(state, (CallEvent)happened), StoredJson.Default.CallCase);

    public static CaseKind<NetworkCase> Network { get; } = new(
        6, null, (state, happened) => NetworkCase.Evolve(state, (NetworkEvent)happened), StoredJson.Default.NetworkCase);

    public static CaseKind<RegistrationCase> Registration { get; } = new(
        3, null, (state, happened) => RegistrationCase.Evolve(state, (RegistrationEvent)happened), StoredJson.Default.RegistrationCase);

    public static CaseKind<NetworkTask> NetworkTask { get; } = new(
        2, null, (state, happened) => Domain.NetworkTasks.NetworkTask.Evolve(state, (TaskEvent)happened), StoredJson.Default.NetworkTask);

    public static CaseKind<GatheringCase> Gathering { get; } = new(
        5, GatheringCase.None, (state, happened) => GatheringCase.Evolve(state!, (GatheringEvent)happened), StoredJson.Default.GatheringCase);

    public static CaseKind<NetworkPapers> NetworkPapers { get; } = new(
        2, Domain.NetworkWork.NetworkPapers.Empty, (state, happened) => Domain.NetworkWork.NetworkPapers.Evolve(state!, (WorkEvent)happened), StoredJson.Default.NetworkPapers);

    public static CaseKind<DevelopmentProject> DevelopmentProject { get; } = new(
        1, null, (state, happened) => Domain.DevelopmentProjects.DevelopmentProject.Evolve(state, (ProjectEvent)happened), StoredJson.Default.DevelopmentProject);

    public static CaseKind<MeetingRuleCase> MeetingRule { get; } = new(
        2, MeetingRuleCase.None, (state, happened) => MeetingRuleCase.Evolve(state!, (MeetingRuleEvent)happened), StoredJson.Default.MeetingRuleCase);

    public static CaseKind<OfficeCase> Office { get; } = new(
        1, OfficeCase.None, (state, happened) => OfficeCase.Evolve(state!, (OfficeEvent)happened), StoredJson.Default.OfficeCase);

    public static CaseKind<ThemeMeeting> ThemeMeeting { get; } = new(
        3, null, (state, happened) => Domain.ThemeMeetings.ThemeMeeting.Evolve(state, (ThemeMeetingEvent)happened), StoredJson.Default.ThemeMeeting);

    public static CaseKind<MeetingBook> MeetingBook { get; } = new(
        2, Domain.ThemeMeetings.MeetingBook.Empty, (state, happened) => Domain.ThemeMeetings.MeetingBook.Evolve(state!, (MeetingBookEvent)happened),
        StoredJson.Default.MeetingBook);
}
