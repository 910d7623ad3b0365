using Grants.Contracts;
using Grants.Functions.Hosting;
using Grants.Workflows.Mail;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grants.Functions.Tests.Hosting;

/// <summary>The host as Program wires it, with rows and files in memory, and mail in a list. The platform's part is played by the test.</summary>
internal sealed class AzureApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private AzureApp(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public List<OutgoingMail> Mails { get; } = [];

    public static AzureApp Build(params (string Name, string? Value)[] settings) => Build(new PlacedRowStore(new InMemoryRowStore()), settings);

    public static AzureApp Build(IRowStore rows, params (string Name, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddAzureHost(Settings.Read(TestSettings.With(settings)));
        // The last that is added is the one that is used.
        builder.Services.AddSingleton(rows).AddSingleton<IFileStore, InMemoryFileStore>();
        AzureApp? made = null;
        builder.Services.AddSingleton<IMailer>(_ => new Kept(made!));
        return made = new(builder.Build());
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed class Kept(AzureApp app) : IMailer
    {
        public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
        {
            app.Mails.Add(mail);
            return Task.FromResult<Delivery>(new Delivery.Accepted());
        }
    }
}
