using Grants.Local.Commands;
using Grants.Local.Folders;
using Grants.Local.Mail;
using Grants.Local.Rehearsals;
using Grants.Local.Storage;
using Grants.Smtp;
using Grants.Web;
using Grants.Web.Health;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Local.Hosting;

/// <summary>The host on one machine: Kestrel, SQLite, files, and mail to files or by SMTP.</summary>
internal static class LocalHost
{
    private const string RehearsalMailDomain = "grants.example";

    /// <summary>Everything wired, nothing started.</summary>
    /// <param name="rows">The folder's, and so its lock; the host closes them.</param>
    public static WebApplication Build(Options options, FolderKind kind, SqliteRowStore rows)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Urls);
        // A line for each request would hide what starting ends with: the addresses to open.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = null; // the pipeline holds each endpoint's own limit
        });
        var services = builder.Services;
        services.AddSingleton<IRowStore>(_ => rows);
        var files = new FolderFileStore(options.Data);
        services.AddSingleton<IFileStore>(_ => files);
        services.AddSingleton(TimeProvider.System).AddSingleton<DataFolder>();
        if (kind is FolderKind.Rehearsal) AddRehearsal(services, options);
        else AddReal(services, options);
        services.AddSingleton(all => new Lazy<CaseRunner>(all.GetRequiredService<CaseRunner>)).AddSingleton<AlarmLoop>().AddSingleton<IWaker>(all => all.GetRequiredService<AlarmLoop>());
        services.AddSingleton<Readiness>().AddSingleton<IReadiness>(all => all.GetRequiredService<Readiness>());
        services.AddHostedService(all => all.GetRequiredService<AlarmLoop>());
        ReadKeysLater(services);
        return builder.Build();
    }

    /// <summary>Data protection reads its keys before the port opens, unless it is kept from that; nobody needs them before the first form.</summary>
    private static void ReadKeysLater(IServiceCollection services) =>
        services.Remove(services.Single(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType?.Name is "DataProtectionHostedService"));

    private static void AddRehearsal(IServiceCollection services, Options options)
    {
        var baseAddress = options.Urls.Split(';')[0].TrimEnd('/');
        services.AddSingleton<RehearsalClock>().AddSingleton<IClock>(all => all.GetRequiredService<RehearsalClock>());
        services.AddSingleton<Stepping>().AddSingleton<Basics>().AddSingleton<Demo>().AddSingleton<DemoCases>().AddSingleton<DemoNetwork>().AddSingleton<DemoClaims>().AddSingleton<DemoWork>().AddSingleton<DemoThemeMeetings>().AddSingleton<DemoDesk>().AddSingleton<DemoReview>();
        services.AddHostedService<ClockKeeper>().AddSingleton(new Mailbox(options.Data));
        services.AddSingleton<IMailer>(_ => new FolderMailer(options.Data, RehearsalMailDomain));
        services.AddSingleton(new Site(baseAddress, $"ikkesvar@{RehearsalMailDomain}", $"svar@{RehearsalMailDomain}", RandomIds.Case(), OnlyInstance: true));
        services.AddGrantsWeb(new GrantsWebOptions(baseAddress) { IsRehearsal = true });
    }

    private static void AddReal(IServiceCollection services, Options options)
    {
        services.AddSingleton<IClock>(SystemClock.Instance);
        if (options.Words.Length > 0)
        {
            services.AddSingleton<IMailer, NoMailer>();
            services.AddSingleton(new Site("", "", "", RandomIds.Case(), OnlyInstance: true));
            services.AddGrantsWeb(new GrantsWebOptions(""));
            return;
        }

        var settings = MailSettings.Read(options.Data);
        services.AddSingleton<IMailer>(_ => new SmtpMailer(settings.ToSmtp()));
        services.AddSingleton(new Site(settings.BaseAddress!.TrimEnd('/'), settings.MailFrom!, settings.AnswersTo, RandomIds.Case(), OnlyInstance: true));
        services.AddGrantsWeb(new GrantsWebOptions(settings.BaseAddress.TrimEnd('/')));
    }
}
