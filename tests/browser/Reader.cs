using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>Somebody with a browser. What the browser complains of is kept: a page that breaks its own policy is wrong.</summary>
public sealed class Reader : IAsyncDisposable
{
    private const int MostStops = 200;

    // What Playwright itself waits for without end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext context;

    public Reader(IPage page, IBrowserContext context)
    {
        (Page, this.context) = (page, context);
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

    /// <summary>Presses a button that sends something, and comes back on the page that answers: going on at once would stop it on its way.</summary>
    public Task Send(string button) => Leave(() => Press(button));

    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>Opens the office's page of the case with this title, from the queue.</summary>
    public async Task OpenCase(string title)
    {
        await Page.GotoAsync($"/saksbehandling?q={Uri.EscapeDataString(title)}");
        await Page.Locator("#queue tbody th a").First.ClickAsync();
        await Assertions.Expect(Heading).ToContainTextAsync(title);
    }

    /// <summary>Writes in the field of the form with the API's name for it.</summary>
    public Task Write(string field, string text) => Page.Locator($"[id='{field}']").FillAsync(text);

    public Task Choose(string field, string option) => Page.Locator($"[id='{field}']").SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task Saved() => Assertions.Expect(Page.Locator("#saved[data-state='saved']")).ToContainTextAsync("Lag");

    /// <summary>Goes on with Tab until this has the focus: everything can be reached so, and the focus goes once round a page at most.</summary>
    public async Task TabTo(ILocator place)
    {
        for (var steps = 0; steps < MostStops; steps++)
        {
            await Page.Keyboard.PressAsync("Tab").WaitAsync(Patience);
            if (await place.EvaluateAllAsync<bool>("found => found.includes(document.activeElement)").WaitAsync(Patience)) return;
        }

        Assert.Fail($"{place} is not reached with Tab.");
    }

    /// <summary>Goes to a button or link with Tab and follows it with Enter.</summary>
    public async Task Enter(string name, AriaRole role = AriaRole.Button)
    {
        await TabTo(Page.GetByRole(role, new() { Name = name, Exact = role is AriaRole.Button }));
        await Leave(() => Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Goes to a field with Tab and types.</summary>
    public async Task Type(string field, string text)
    {
        await TabTo(Page.Locator($"[id='{field}']"));
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>A page with this in its address has come.</summary>
    public Task At(string address) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(address)));

    /// <summary>The page with this heading has come.</summary>
    public Task Arrive(string heading) => Assertions.Expect(Heading).ToContainTextAsync(heading);

    /// <summary>Sends a form as it is, past the browser's own check.</summary>
    public Task SendForm(string form) => Leave(() => Page.Locator(form).EvaluateAsync("form => form.submit()"));

    /// <summary>Sends a form with something in one field.</summary>
    public async Task SendWith(string field, string text)
    {
        await Write(field, text);
        await SendForm($"form:has([id='{field}'])");
    }

    /// <summary>Looks again until what happens after an answer has happened, such as a mail that is sent; each look is a request of its own.</summary>
    public async Task UntilThere(ILocator wanted)
    {
        for (var since = Stopwatch.StartNew(); await wanted.CountAsync() is 0; await Page.ReloadAsync())
            Assert.True(since.Elapsed < Patience, $"{Page.Url} never showed {wanted}.");
    }

    /// <summary>Everything that the page can unfold.</summary>
    public Task UnfoldAll() => Page.Locator("details").EvaluateAllAsync<int>("all => all.map(fold => fold.open = true).length");

    /// <summary>A picture for who wants to see what was looked at.</summary>
    public async Task Picture(string name)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, $"{name}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 60 });
    }

    private async Task Leave(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? _, IFrame frame)
        {
            if (frame == Page.MainFrame) arrived.TrySetResult();
        }

        Page.FrameNavigated += Arrive;
        await act();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= Arrive;
        // The last part of a page: all of it is there.
        await Assertions.Expect(Page.Locator("footer")).ToBeAttachedAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
