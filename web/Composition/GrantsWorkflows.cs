using Grants.Domain.Municipalities;
using Grants.Web.Municipalities;
using Grants.Workflows.Access;
using Grants.Workflows.Cases;
using Grants.Workflows.Municipalities;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.SignIn;
using Grants.Workflows.Trials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.Composition;

/// <summary>The desks that endpoints and hosts ask. A host adds its ports: IRowStore, IFileStore, IMailer, IWaker, IClock, TimeProvider.</summary>
public static class GrantsWorkflows
{
    public static IServiceCollection AddGrantsWorkflows(this IServiceCollection services)
    {
        // The host's own: what administrators complete is not what the next host, or a test, begins with.
        services.TryAddSingleton(_ => Register.Standard.With([]));
        services.TryAddSingleton<RegisterKeeper>();
        services.AddHostedService<RegisterWatch>();
        services.TryAddSingleton<Places>();
        services.TryAddSingleton<TrialBook>();
        services.TryAddSingleton<TrialMails>();
        services.TryAddSingleton<CaseRepository>();
        services.TryAddSingleton<PersonDirectory>();
        services.TryAddSingleton<StaffIndex>();
        services.TryAddSingleton<OfficeDesk>();
        services.TryAddSingleton<StaffDesk>();
        services.TryAddSingleton<LeavingReader>();
        services.TryAddSingleton<Sessions>();
        services.TryAddSingleton<Admissions>();
        services.TryAddSingleton<SignInDesk>();
        services.TryAddSingleton<AccessDesk>();
        services.AddCasework();
        return services;
    }
}
