using Grants.Web.Pages.ThemeMeetings;
using Grants.Workflows.Running;
using Grants.Workflows.ThemeMeetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.ThemeMeetings;

/// <summary>What takes theme meetings forward, and what their endpoints and pages ask.</summary>
internal static class ThemeMeetingServices
{
    public static IServiceCollection AddThemeMeetings(this IServiceCollection services)
    {
        services.TryAddSingleton<ThemeMeetingStore>();
        services.TryAddSingleton<ThemeMeetingDesk>();
        services.TryAddSingleton<BusyDesk>();
        services.TryAddSingleton<BusyLinks>();
        services.TryAddSingleton<MeetingFactsReader>();
        services.TryAddSingleton<MeetingMessages>();
        services.AddSingleton<ICasework, ThemeMeetingCasework>();
        services.TryAddSingleton<MeetingAccess>();
        services.TryAddSingleton<ThemeMeetingViews>();
        services.TryAddSingleton<MeetingPageWriter>();
        services.TryAddSingleton<MeetingForms>();
        return services;
    }
}
