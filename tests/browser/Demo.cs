using Grants.Browser.Tests.Stages;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>The demo on the real host, and people with Chromium. Without Chromium the tests are skipped by name.</summary>
public sealed class Demo : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string? Chromium =
        Environment.GetEnvironmentVariable("GRANTS_CHROMIUM") is { Length: > 0 } chosen ? chosen : Places.FirstOrDefault(File.Exists);

    // The browser's own viewer of PDF is no page of ours, and takes longer than all the rest.
    private static readonly string[] Viewer = ["*/saksbehandling/*/vedlegg/*"];

    private RunningDemo? running;

    public Uri Address => running!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium is not null) running = await RunningDemo.Take(Chromium);
    }

    public async Task DisposeAsync()
    {
        if (running is not null) await running.GiveBack();
    }

    /// <summary>For what is only asked for, and not looked at.</summary>
    public HttpClient Http => running!.Http;

    /// <summary>The requests that a person's browser makes when forms are sent, and its cookies, without the browser.</summary>
    public Task<IAPIRequestContext> WithoutWindow() =>
        running!.Requests.NewContextAsync(new() { BaseURL = Address.ToString(), ExtraHTTPHeaders = new Dictionary<string, string> { ["Origin"] = Address.GetLeftPart(UriPartial.Authority) } });

    /// <summary>A browser that nobody is signed in with.</summary>
    public async Task<Reader> Anyone(string language = "nb", bool scripts = true, int width = 1280)
    {
        var context = await Context(null, language, scripts, width);
        return new(await context.NewPageAsync(), context);
    }

    /// <summary>A browser in which a person has signed in; each person does so once, as a mail in thirty seconds is the limit.</summary>
    public async Task<Reader> SignedIn(string email, string language = "nb", bool scripts = true, int width = 1280)
    {
        var context = await Context(email, language, scripts, width);
        return new(await context.NewPageAsync(), context);
    }

    /// <summary>Somebody who only reads, and goes from page to page in the same window: a window for each page would cost more than to read it.</summary>
    public Task<Reader> Reading(string? person, string language, bool scripts)
    {
        RequireChromium();
        return running!.Readers.GetOrAdd((person, language, scripts), _ => new(() => Open(person, language, scripts))).Value;
    }

    /// <summary>What is found or made once in a run, by its name: an address, or the cookies of somebody.</summary>
    public Task<string> Once(string name, Func<Task<string>> make) => running!.Known.GetOrAdd(name, _ => new(make)).Value;

    private static void RequireChromium() =>
        Skip.If(Chromium is null, "Chromium is not installed. On Debian: apt-get install chromium. Elsewhere set GRANTS_CHROMIUM to its path.");

    private async Task<IBrowserContext> Context(string? person, string language, bool scripts, int width)
    {
        RequireChromium();
        var context = await running!.Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = $"{language}-NO",
            JavaScriptEnabled = scripts,
            BypassCSP = false,
            ViewportSize = new() { Width = width, Height = 900 },
            StorageState = person is null ? null : await Once($"cookies of {person}", () => person is People.Trying ? this.Try() : this.SignInAs(person)),
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return context;
    }

    private async Task<Reader> Open(string? person, string language, bool scripts)
    {
        // axe is a script itself: without scripts means without those of the page.
        var context = await Context(person, language, scripts: true, width: 1280);
        var page = await context.NewPageAsync();
        var network = await context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setBlockedURLs", new() { ["urls"] = scripts ? Viewer : [.. Viewer, "*.js"] });
        return new(page, context);
    }
}

/// <summary>What people do, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyCollection : ICollectionFixture<Demo>
{
    public const string Name = "Journeys in Chromium";
}

/// <summary>What pages look like, beside what people do.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<Demo>
{
    public const string Name = "Pages in Chromium";
}
