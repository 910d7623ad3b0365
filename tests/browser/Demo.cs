using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Grants.Local.Tests.Kills;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>The demo on the real host and Chromium, made once for all the tests of a run. Without Chromium the tests are skipped by name.</summary>
public sealed partial class Demo : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("grants-browser-").FullName;
    private readonly ConcurrentDictionary<string, Task<string>> cookies = new();
    private readonly ConcurrentDictionary<string, Task<string>> drafts = new();
    private Host? host;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("GRANTS_CHROMIUM") is { Length: > 0 } chosen ? chosen : Places.FirstOrDefault(File.Exists);

    public Uri Address => host!.Address;

    /// <summary>Where the pictures of a run are kept; null when nobody asked for them (GRANTS_PICTURES).</summary>
    public static string? Pictures { get; } = Environment.GetEnvironmentVariable("GRANTS_PICTURES");

    public async Task InitializeAsync()
    {
        if (Chromium is null) return;
        // The machine may be running the other tests too.
        Assertions.SetDefaultExpectTimeout(20_000);
        host = new(Path.Combine(folder, "data"));
        await host.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        host?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser that nobody is signed in with.</summary>
    public async Task<Reader> Anyone(string language = "nb", bool scripts = true, int width = 1280, string? cookies = null)
    {
        Skip.If(Chromium is null, "Chromium is not installed. On Debian: apt-get install chromium. Elsewhere set GRANTS_CHROMIUM to its path.");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = $"{language}-NO",
            JavaScriptEnabled = scripts,
            BypassCSP = false,
            ViewportSize = new() { Width = width, Height = 900 },
            StorageState = cookies,
        });
        context.SetDefaultTimeout(30_000);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>A browser in which a person has signed in; each person does so once, as a mail in thirty seconds is the limit.</summary>
    public async Task<Reader> SignedIn(string email, string language = "nb", bool scripts = true, int width = 1280)
    {
        Skip.If(Chromium is null, "Chromium is not installed. On Debian: apt-get install chromium. Elsewhere set GRANTS_CHROMIUM to its path.");
        return await Anyone(language, scripts, width, await cookies.GetOrAdd(email, SignIn));
    }

    /// <summary>Where the application is that this contact has begun in the open call.</summary>
    public Task<string> Draft(string email) => drafts.GetOrAdd(email, Begin);

    /// <summary>Where the call is that this administrator sets up.</summary>
    public Task<string> CallInMaking(string email) => drafts.GetOrAdd(email, Copy);

    /// <summary>The first link of a kind in the newest mail to somebody about something, as the mailbox of the rehearsal shows it.</summary>
    public async Task<string> LinkTo(string email, string kind, string about = "")
    {
        await using var reader = await Anyone();
        await OpenNewestMail(reader.Page, email, about);
        var href = await reader.Page.Locator($"a[href*='{kind}']").First.GetAttributeAsync("href");
        return new Uri(Address, href!).PathAndQuery;
    }

    private async Task<string> SignIn(string email)
    {
        await using var reader = await Anyone();
        await reader.Page.GotoAsync("/sign-in");
        await reader.Page.GetByLabel("E-postadresse på jobben").FillAsync(email);
        await reader.Page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await using var mailbox = await Anyone();
        await OpenNewestMail(mailbox.Page, email, "");
        var code = Code().Match(await mailbox.Page.Locator("main").InnerTextAsync()).Value.Replace(" ", "", StringComparison.Ordinal);
        await reader.Page.GetByLabel("Kode, seks sifre").FillAsync(code);
        await reader.Page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" })).ToBeVisibleAsync();
        return await reader.Page.Context.StorageStateAsync();
    }

    private async Task<string> Begin(string email)
    {
        await using var reader = await SignedIn(email);
        await reader.Page.GotoAsync("/utlysninger/vestland-demo");
        await reader.Press("Start en søknad");
        await reader.Page.WaitForURLAsync("**/soknad/*");
        return new Uri(reader.Page.Url).AbsolutePath;
    }

    private async Task<string> Copy(string email)
    {
        await using var reader = await SignedIn(email);
        await reader.Page.GotoAsync("/administrasjon/utlysninger/vestland-demo/kopier");
        await reader.Write("id", "i-arbeid");
        await reader.Send("Lag den nye");
        return new Uri(reader.Page.Url).AbsolutePath;
    }

    private static async Task OpenNewestMail(IPage page, string email, string about)
    {
        var newest = page.Locator("main table a", new() { HasText = about }).First;
        await page.GotoAsync($"/dev/mailbox?to={Uri.EscapeDataString(email)}");
        // The mail is sent after the answer; each look is a request of its own.
        for (var looks = 0; looks < 500 && await newest.CountAsync() is 0; looks++) await page.ReloadAsync();
        await newest.ClickAsync();
        await page.WaitForURLAsync("**/dev/mailbox/*");
    }

    [GeneratedRegex(@"\b\d{3} ?\d{3}\b")]
    private static partial Regex Code();
}

/// <summary>Holds the demo for all the tests.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<Demo>
{
    public const string Name = "The demo in Chromium";
}
