using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Grants.Web.Tests.Hosting;

/// <summary>
/// The whole pipeline in memory, with rows, files, mails and both clocks in the test's hands. Vestland has the staff of the demo.
/// </summary>
public sealed class GrantsApp : IAsyncDisposable
{
    public const string Origin = "http://localhost";
    public const string Vestland = "974760665";
    public const string Administrator = "admin@statsforvalteren.example";
    public const string Caseworker = "kari.saksbehandler@statsforvalteren.example";
    public const string OtherCaseworker = "per.saksbehandler@statsforvalteren.example";
    public const string Approver = "anne.godkjenner@statsforvalteren.example";
    public const string Contact = "ingrid@alver.kommune.example";

    private readonly WebApplication app;

    private GrantsApp(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public IRowStore Rows => Services.GetRequiredService<IRowStore>();

    public CaseClock Clock => Services.GetRequiredService<CaseClock>();

    public MachineTime Machine => Services.GetRequiredService<MachineTime>();

    public KeptMails Mails => Services.GetRequiredService<KeptMails>();

    public static async Task<GrantsApp> Start(
        GrantsWebOptions? options = null, Action<IServiceCollection>? services = null, Action<IEndpointRouteBuilder>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        AddPorts(builder.Services);
        services?.Invoke(builder.Services);
        builder.Services.AddGrantsWeb(options ?? new(Origin));
        var app = builder.Build();
        app.UseGrantsWeb(more);
        await app.StartAsync();
        var grants = new GrantsApp(app);
        await grants.AddStaff();
        return grants;
    }

    /// <summary>A client that nobody is signed in with. It follows no redirects and keeps no cookies.</summary>
    public HttpClient Anyone() => new(new DescribedAnswers(app.GetTestServer().CreateHandler())) { BaseAddress = new(Origin) };

    /// <summary>A client with a token, got as a person gets it: by the code in the mail.</summary>
    public async Task<HttpClient> SignIn(string email)
    {
        var client = Anyone();
        await client.Post("/api/sign-in", new { email });
        var answer = await client.Post("/api/sign-in/code", new { email, code = Mails.CodeTo(email) });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Json())["accessToken"]!.GetValue<string>());
        // The next sign-in of the same person is not held back.
        Machine.Pass(TimeSpan.FromSeconds(31));
        return client;
    }

    /// <summary>Moves the cases' clock from alarm to alarm and does what falls due, as a host does.</summary>
    public async Task Pass(Instant to)
    {
        var (book, runner) = (Services.GetRequiredService<AlarmBook>(), Services.GetRequiredService<CaseRunner>());
        while (await book.First(CancellationToken.None) is { } next && next <= to)
        {
            Clock.Now = Instant.Max(next, Clock.Now);
            await foreach (var (id, alarm) in book.Due(Clock.Now, CancellationToken.None)) await runner.Run(id, alarm, CancellationToken.None);
        }

        Clock.Now = to;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static void AddPorts(IServiceCollection services)
    {
        services.AddSingleton<IRowStore>(new PlacedRowStore(new InMemoryRowStore())).AddSingleton<IFileStore, InMemoryFileStore>();
        services.AddSingleton<KeptMails>().AddSingleton<IMailer>(all => all.GetRequiredService<KeptMails>());
        services.AddSingleton<CaseClock>().AddSingleton<IClock>(all => all.GetRequiredService<CaseClock>());
        services.AddSingleton<MachineTime>().AddSingleton<TimeProvider>(all => all.GetRequiredService<MachineTime>());
        services.AddSingleton(new Site(Origin, "ikkesvar@statsforvalteren.example", "grants@statsforvalteren.example", "test", true));
        services.AddSingleton<IWaker>(all => new RunningWaker(new(all.GetRequiredService<CaseRunner>)));
        services.TryAddSingleton<MessageSender>();
        services.TryAddSingleton<CaseRunner>();
    }

    private async Task AddStaff()
    {
        var desk = Services.GetRequiredService<OfficeDesk>();
        foreach (var (email, name, role) in new[]
        {
            (Administrator, "Adele Admin", StaffRole.Administrator), (Caseworker, "Kari Saksbehandler", StaffRole.Caseworker),
            (OtherCaseworker, "Per Saksbehandler", StaffRole.Caseworker), (Approver, "Anne Godkjenner", StaffRole.Approver),
        })
            await desk.AddStaff(email, name, role, OrganisationNumber.Parse(Vestland), CancellationToken.None);
    }
}
