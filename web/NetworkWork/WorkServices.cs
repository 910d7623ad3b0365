using Grants.Web.DevelopmentProjects;
using Grants.Web.Pages.DevelopmentProjects;
using Grants.Web.Pages.NetworkWork;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.NetworkWork;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.NetworkWork;

/// <summary>What the endpoints and pages of a network's own work ask.</summary>
internal static class WorkServices
{
    public static IServiceCollection AddNetworkWork(this IServiceCollection services)
    {
        services.TryAddSingleton<PapersDesk>();
        services.TryAddSingleton<ProjectDesk>();
        services.TryAddSingleton<ReportReader>();
        services.AddSingleton<ICasework, PapersCasework>();
        services.TryAddSingleton<WorkViewWriter>();
        services.TryAddSingleton<ProjectAccess>();
        services.TryAddSingleton<ProjectPageWriter>();
        services.TryAddSingleton<WorkPageWriter>();
        return services;
    }
}
