using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>What people find in their mailboxes, as the rehearsal shows them.</summary>
internal static partial class Mails
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The path of the newest mail to somebody about something.</summary>
    public static async Task<string> Newest(this Demo demo, string email, string about = "")
    {
        await using var reader = await demo.Anyone();
        await Open(reader.Page, email, about);
        return new Uri(reader.Page.Url).AbsolutePath;
    }

    /// <summary>The first link of a kind in the newest mail to somebody about something.</summary>
    public static async Task<string> LinkTo(this Demo demo, string email, string kind, string about = "")
    {
        await using var reader = await demo.Anyone();
        await Open(reader.Page, email, about);
        var href = await reader.Page.Locator($"a[href*='{kind}']").First.GetAttributeAsync("href");
        return new Uri(demo.Address, href!).PathAndQuery;
    }

    /// <summary>The cookies of somebody who has signed in with the code in the mail.</summary>
    public static async Task<string> SignIn(this Demo demo, string email)
    {
        await using var reader = await demo.Anyone();
        await reader.AskToSignIn(email);
        await using var mailbox = await demo.Anyone();
        await Open(mailbox.Page, email, "");
        var code = Code().Match(await mailbox.Page.Locator("main").InnerTextAsync()).Value.Replace(" ", "", StringComparison.Ordinal);
        await reader.Page.GetByLabel("Kode, seks sifre").FillAsync(code);
        await reader.Page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" })).ToBeVisibleAsync();
        return await reader.Page.Context.StorageStateAsync();
    }

    public static async Task AskToSignIn(this Reader reader, string email)
    {
        await reader.Page.GotoAsync("/sign-in");
        await reader.Page.GetByLabel("E-postadresse på jobben").FillAsync(email);
        await reader.Page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await reader.Arrive("Sjekk e-posten din");
    }

    private static async Task Open(IPage page, string email, string about)
    {
        var newest = page.Locator("main table a", new() { HasText = about }).First;
        await page.GotoAsync($"/dev/mailbox?to={Uri.EscapeDataString(email)}");
        await page.UntilThere(newest);
        await newest.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/dev/mailbox/"));
    }

    /// <summary>Looks again until what happens after an answer has happened, such as a mail that is sent; each look is a request of its own.</summary>
    public static async Task UntilThere(this IPage page, ILocator wanted)
    {
        for (var since = Stopwatch.StartNew(); await wanted.CountAsync() is 0; await page.ReloadAsync())
            Assert.True(since.Elapsed < Patience, $"{page.Url} never showed {wanted}.");
    }

    [GeneratedRegex(@"\b\d{3} ?\d{3}\b")]
    private static partial Regex Code();
}
