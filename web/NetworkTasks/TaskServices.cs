using Grants.Web.Networks;
using Grants.Web.Pages.NetworkTasks;
using Grants.Workflows.Cases;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.NetworkTasks;

/// <summary>What takes a network's tasks forward, and what their endpoints and pages ask.</summary>
internal static class TaskServices
{
    public static IServiceCollection AddTasks(this IServiceCollection services)
    {
        services.TryAddSingleton<StepLoop>();
        services.TryAddSingleton<CaseChanger>();
        services.TryAddSingleton<NetworkWorkAccess>();
        services.TryAddSingleton<TaskLinks>();
        services.TryAddSingleton<TaskDesk>();
        services.TryAddSingleton<OwnTasks>();
        services.TryAddSingleton<TaskMessages>();
        services.AddSingleton<ICasework, TaskCasework>();
        services.TryAddSingleton<TaskAccess>();
        services.TryAddSingleton<TaskPageWriter>();
        return services;
    }
}
