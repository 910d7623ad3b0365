using System.Collections.Concurrent;
using Grants.Browser.Tests.Stages;
using Grants.Local.Tests.Kills;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>The real host with the demo, and Chromium: one of each for all the collections of tests that go side by side.</summary>
internal sealed class RunningDemo
{
    // A list of our own takes the place of Playwright's, so the first two lines are what it has for Chromium. The third is a drop-down of the address
    // bar, which nobody opens: a process for each window, and a fourth of all that a run costs.
    private const string DisabledFeatures =
        "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
        + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,AvoidCorsURLLoaderRestartOnRedirect,Translate,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,"
        + "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        $"--disable-features={DisabledFeatures}",
    ];

    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static RunningDemo? current;
    private static int users;

    private readonly string folder;
    private readonly Host host;
    private readonly IPlaywright playwright;

    private RunningDemo(string folder, Host host, IPlaywright playwright, IBrowser browser) =>
        (this.folder, this.host, this.playwright, Browser, Http) = (folder, host, playwright, browser, new() { BaseAddress = host.Address });

    public Uri Address => host.Address;

    public IBrowser Browser { get; }

    public IAPIRequest Requests => playwright.APIRequest;

    public HttpClient Http { get; }

    /// <summary>What is found or made once, by its name.</summary>
    public ConcurrentDictionary<string, Lazy<Task<string>>> Known { get; } = new();

    public ConcurrentDictionary<(string? Person, string Language, bool Scripts), Lazy<Task<Reader>>> Readers { get; } = new();

    /// <summary>Who takes it gives it back; the first makes it and the last ends it.</summary>
    public static async Task<RunningDemo> Take(string chromium)
    {
        await Turn.WaitAsync();
        try
        {
            current ??= await Make(chromium);
            users++;
            return current;
        }
        finally
        {
            Turn.Release();
        }
    }

    public async Task GiveBack()
    {
        await Turn.WaitAsync();
        try
        {
            if (--users > 0) return;
            current = null;
            await Browser.CloseAsync();
            playwright.Dispose();
            Http.Dispose();
            host.Dispose();
            Directory.Delete(folder, recursive: true);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<RunningDemo> Make(string chromium)
    {
        // The machine may be running the other tests too.
        Assertions.SetDefaultExpectTimeout(20_000);
        var folder = Directory.CreateTempSubdirectory("grants-browser-").FullName;
        var data = Path.Combine(folder, "data");
        var host = new Host(data);
        await DemoFolder.Make(data, host.Address);
        await host.Start();
        var playwright = await Playwright.CreateAsync();
        return new(folder, host, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Switches }));
    }
}
