using System.Text.Json;
using Microsoft.Playwright;

namespace Grants.Load;

/// <summary>
/// What a first view of a page weighs over the wire, with styles, fonts and scripts, and when its largest part is painted, in Chromium on the
/// local host; beside a bare page of an empty ASP.NET Core application in the same browser.
/// </summary>
internal static class Pages
{
    private const int Views = 9;

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // The address bar's drop-down, which no reader has opened, would be made beside each window while it is measured.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PaintHolding,HttpsUpgrades,Translate",
    ];

    private static readonly string[] Shown = ["/", "/utlysninger/DEMO", "/utlysninger/DEMO/kan-vi-soke", "/utlysninger/DEMO/skjema", "/sign-in", "/tilskudd"];

    public static async Task<int> Measure(TextWriter say)
    {
        var chromium = Environment.GetEnvironmentVariable("GRANTS_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            await Console.Error.WriteLineAsync("Chromium is not installed: apt-get install chromium, or GRANTS_CHROMIUM set to its path.");
            return 1;
        }

        using var folder = new TemporaryFolder();
        using var programs = await Published.Make();
        using var ours = await Served.Start(programs.Grants, "--data", folder.Path);
        using var bare = await Served.Start(programs.Empty);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Switches });
        var limit = await Median(browser, new(bare.Address, "/"));
        say.WriteLine(FormattableString.Invariant($"{"bare page",-40} {limit.Bytes / 1000.0,6:F1} KB  painted {limit.Painted,4:F0} ms"));
        foreach (var path in await Paths(ours.Address))
        {
            var view = await Median(browser, new(ours.Address, path));
            say.WriteLine(FormattableString.Invariant(
                $"{path,-40} {view.Bytes / 1000.0,6:F1} KB  painted {view.Painted,4:F0} ms  ({view.Painted / limit.Painted:F1} × bare)"));
        }

        return 0;
    }

    /// <summary>With the id of the demo's call that is open longest.</summary>
    private static async Task<IEnumerable<string>> Paths(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var calls = JsonDocument.Parse(await client.GetStringAsync("/api/calls"));
        var open = calls.RootElement.GetProperty("items").EnumerateArray()
            .MaxBy(call => call.GetProperty("deadline").GetString(), StringComparer.Ordinal).GetProperty("id").GetString();
        return Shown.Select(path => path.Replace("DEMO", open, StringComparison.Ordinal));
    }

    private static async Task<(long Bytes, double Painted)> Median(IBrowser browser, Uri page)
    {
        var views = new List<(long Bytes, double Painted)>();
        for (var view = 0; view < Views; view++) views.Add(await First(browser, page));
        return (views.Max(view => view.Bytes), views.Select(view => view.Painted).Order().ElementAt(Views / 2));
    }

    /// <summary>As somebody sees it who has never been here: nothing is in the browser's store.</summary>
    private static async Task<(long Bytes, double Painted)> First(IBrowser browser, Uri address)
    {
        await using var context = await browser.NewContextAsync(new() { Locale = "nb-NO", ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var network = await context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        long bytes = 0;
        network.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += (long)told!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var painted = await page.EvaluateAsync<double>(
            "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))");
        return (bytes, painted);
    }
}
