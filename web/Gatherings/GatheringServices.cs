using Grants.Web.Pages.Gatherings;
using Grants.Workflows.Gatherings;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.Gatherings;

/// <summary>What takes gatherings forward, and what their endpoints and pages ask.</summary>
internal static class GatheringServices
{
    public static IServiceCollection AddGatherings(this IServiceCollection services)
    {
        services.TryAddSingleton<GatheringStore>();
        services.TryAddSingleton<GatheringDesk>();
        services.TryAddSingleton<GatheringRoll>();
        services.TryAddSingleton<AttendanceBook>();
        services.TryAddSingleton<GatheringMessages>();
        services.TryAddSingleton<GatheringTasks>();
        services.TryAddSingleton<MinutesDesk>();
        services.TryAddSingleton<MeetingEntries>();
        services.TryAddSingleton<MeetingRuleDesk>();
        services.TryAddSingleton<MemberContacts>();
        services.TryAddSingleton<MeetingChangeMessages>();
        services.AddSingleton<ICasework, MeetingRuleCasework>();
        services.AddSingleton<ICasework, GatheringCasework>();
        services.TryAddSingleton<GatheringAccess>();
        services.TryAddSingleton<GatheringCalls>();
        services.TryAddSingleton<GatheringPageWriter>();
        return services;
    }
}
