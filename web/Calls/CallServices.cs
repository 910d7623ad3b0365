using Grants.Web.Awards;
using Grants.Web.Offices;
using Grants.Web.Pages.NetworkSetup;
using Grants.Web.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Networks;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.Calls;

/// <summary>What the endpoints and pages of calls, networks and awards ask.</summary>
internal static class CallServices
{
    public static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.TryAddSingleton<CallDesk>();
        services.TryAddSingleton<NetworkDesk>();
        services.TryAddSingleton<GatheringEntries>();
        services.TryAddSingleton<NetworkCalendar>();
        services.TryAddSingleton<PartSaver>();
        services.TryAddSingleton<PartWriter>();
        services.TryAddSingleton<InvitationPreview>();
        services.TryAddSingleton<RegistrationAccess>();
        services.TryAddSingleton<RegistrationCalendar>();
        services.TryAddSingleton<ReviewQueue>();
        services.TryAddSingleton<TroubleBook>();
        services.TryAddSingleton<CallShelf>();
        services.TryAddSingleton<AwardList>();
        services.TryAddSingleton<NeedsAPerson>();
        services.TryAddSingleton<AttentionReader>();
        services.TryAddSingleton<FailedMessageWork>();
        return services;
    }
}
