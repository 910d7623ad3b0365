using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Trials;

/// <summary>What trials need of the pipeline.</summary>
internal static class TrialComposition
{
    public static IServiceCollection AddTrials(this IServiceCollection services) =>
        services.AddSingleton<TrialCookie>().AddSingleton<TrialWorlds>().AddSingleton<TrialDesk>();
}
