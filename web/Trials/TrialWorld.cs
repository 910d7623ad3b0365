using Grants.Domain.Municipalities;
using Grants.Web.Calls;
using Grants.Web.Composition;
using Grants.Web.Idempotency;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Grants.Web.Trials;

/// <summary>
/// The program as it is for one trial: all the desks once more, on the trial's rows, files and mailer. So a trial is the real thing, and
/// nothing that reads real cases has to know of trials.
/// </summary>
internal static class TrialWorld
{
    public static ServiceProvider Of(Trial trial, IServiceProvider outside)
    {
        var site = outside.GetRequiredService<Site>();
        var services = new ServiceCollection()
            .AddSingleton<IRowStore>(new TrialRows(outside.GetRequiredService<IRowStore>(), trial))
            .AddSingleton<IFileStore>(new TrialFiles(outside.GetRequiredService<IFileStore>(), trial))
            .AddSingleton<IMailer>(new TrialMailer(outside.GetRequiredService<IMailer>(), trial))
            .AddSingleton<IWaker>(all => new TrialWaker(new(all.GetRequiredService<CaseRunner>)))
            .AddSingleton(site with { BaseAddress = site.BaseAddress + TrialAddress.Of(trial.CallId) })
            .AddSingleton(outside.GetRequiredService<Register>())
            .AddSingleton(outside.GetRequiredService<IClock>())
            .AddSingleton(outside.GetRequiredService<TimeProvider>())
            .AddSingleton(outside.GetRequiredService<GrantsWebOptions>())
            .AddSingleton(outside.GetRequiredService<ILoggerFactory>())
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<AnswerBook>();
        services.AddGrantsWorkflows().AddCalls();
        // The call and the office are not taken forward: a trial invites and reminds nobody.
        services.RemoveAll<ICasework>().AddSingleton<ICasework, ApplicationCasework>();
        return services.BuildServiceProvider();
    }
}
