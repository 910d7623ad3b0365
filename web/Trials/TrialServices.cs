using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Trials;

/// <summary>What a request in a trial is served by: the program's own from the trial's world, the server's from outside.</summary>
internal sealed class TrialServices(IServiceProvider world, IServiceProvider outside) : IServiceProvider
{
    private readonly IServiceProviderIsService known = world.GetRequiredService<IServiceProviderIsService>();

    public object? GetService(Type serviceType) => (IsOurs(serviceType) ? world : outside).GetService(serviceType);

    private bool IsOurs(Type type) =>
        type.FullName?.StartsWith("Grants.", StringComparison.Ordinal) is true && known.IsService(type);
}
