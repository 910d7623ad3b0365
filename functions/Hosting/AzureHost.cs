using Grants.Functions.Cases;
using Grants.Functions.Http;
using Grants.Functions.Timers;
using Grants.Web;
using Grants.Web.SignIn;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Functions.Hosting;

/// <summary>The host in Azure: many instances that come and go, one storage account.</summary>
public static class AzureHost
{
    public static IServiceCollection AddAzureHost(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings).AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton(settings.Storage.Rows).AddSingleton(settings.Storage.Files).AddSingleton(settings.Storage.Backups);
        services.AddSingleton(settings.Mailer).AddSingleton<IPlatformSignIn>(settings.SignIn);
        services.AddSingleton(new Site(settings.BaseAddress, settings.MailFrom, settings.ReplyTo, RandomIds.Case(), OnlyInstance: false));
        services.AddSingleton<DurableClients>().AddSingleton<DurableWaker>().AddSingleton<IWaker>(all => all.GetRequiredService<DurableWaker>());
        services.AddSingleton(all => new Lazy<CaseRunner>(all.GetRequiredService<CaseRunner>)).AddSingleton<WebPipeline>();
        return services.AddGrantsWeb(new(settings.BaseAddress) { SweepsByItself = false });
    }
}
