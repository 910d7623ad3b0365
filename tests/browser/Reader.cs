using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>Somebody with a browser. What the browser complains of is kept: a page that breaks its own policy is wrong.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Reader(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, fault) => Complaints.Add(fault);
        page.Console += (_, said) =>
        {
            // A page that is an error by its status is told of too; that is the page that was wanted.
            if (said.Type is "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) Complaints.Add(said.Text);
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public ILocator Heading => Page.Locator("h1");

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Presses a button that sends something, and comes back when it has been taken: going on at once would stop it on its way.</summary>
    public async Task Send(string button)
    {
        await Page.RunAndWaitForResponseAsync(() => Press(button), answer => answer.Request.Method is "POST");
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>Writes in the field of the form with the API's name for it.</summary>
    public Task Write(string field, string text) => Page.Locator($"[id='{field}']").FillAsync(text);

    public Task Choose(string field, string option) => Page.Locator($"[id='{field}']").SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task Saved() => Assertions.Expect(Page.Locator("#saved[data-state='saved']")).ToContainTextAsync("Lag");

    /// <summary>A picture for who wants to see it, when the run keeps them.</summary>
    public async Task Picture(string name)
    {
        if (Demo.Pictures is { } folder) await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
