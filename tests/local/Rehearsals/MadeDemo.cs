using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Local.Commands;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Rehearsals;
using Grants.Local.Storage;
using Grants.Local.Tests.Storage;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Local.Tests.Rehearsals;

/// <summary>The demo as the program makes it in an empty folder, on two mornings: a plain Monday, and the Wednesday after Easter.</summary>
public sealed class MadeDemo : IAsyncLifetime
{
    public const string Monday = "2026-11-23T09:00";
    public const string AfterEaster = "2027-03-31T09:00";

    private readonly Dictionary<string, OneDemo> demos = [];

    public async Task InitializeAsync()
    {
        foreach (var morning in (string[])[Monday, AfterEaster]) demos[morning] = await OneDemo.Make(morning);
    }

    public async Task DisposeAsync()
    {
        foreach (var demo in demos.Values) await demo.DisposeAsync();
    }

    internal OneDemo On(string morning) => demos[morning];
}

/// <summary>One of them, with its program wired and nothing started.</summary>
internal sealed class OneDemo : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplication host;

    private OneDemo(string morning)
    {
        Options = Options.Parse(["--data", folder.Path, "--as-of", morning]);
        host = LocalHost.Build(Options, FolderKind.Rehearsal, SqliteRowStore.Open(Options.Data));
    }

    public Options Options { get; }

    public IServiceProvider Services => host.Services;

    public Instant Now => Options.AsOf!.Value;

    /// <summary>Every case of the demo by its title.</summary>
    public ImmutableDictionary<string, Summary> Cases { get; private set; } = ImmutableDictionary<string, Summary>.Empty;

    public ImmutableArray<WrittenMail> Mails { get; private set; } = [];

    /// <summary>The keys of all mails, without what tells them from others of the same notice: <c>{case}~receipt-1</c>.</summary>
    public ImmutableArray<string> Notices { get; private set; } = [];

    public static async Task<OneDemo> Make(string morning)
    {
        var demo = new OneDemo(morning);
        await ActivatorUtilities.CreateInstance<Rehearsal>(demo.Services).Open(demo.Options, CancellationToken.None);
        await demo.Look();
        return demo;
    }

    public async Task<ApplicationFile> Open(CaseId id) => (await Services.GetRequiredService<ApplicationStore>().Open(id, CancellationToken.None))!;

    public async Task<List<CaseEvent>> Log(CaseId id)
    {
        var events = new List<CaseEvent>();
        await foreach (var logged in Services.GetRequiredService<CaseRepository>().Log(id, CancellationToken.None)) events.Add(logged.Event);
        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    private async Task Look()
    {
        var queue = Services.GetRequiredService<ReviewQueue>();
        foreach (var call in (string[])[DemoCalls.ClosedId, DemoCalls.OpenId])
            await foreach (var summary in queue.In(CaseId.OfCall(call).Partition, CancellationToken.None)) Cases = Cases.Add(summary.Title, summary);
        var files = Directory.GetFiles(folder.At("mail")).Order(StringComparer.Ordinal).ToArray();
        Mails = [.. files.Select(file => WrittenMail.Parse(File.ReadAllBytes(file)))];
        Notices = [.. files.Select(file => Path.GetFileNameWithoutExtension(file).Split('-', 2)[1]).Select(key => key[..key.LastIndexOf('~')])];
    }
}
