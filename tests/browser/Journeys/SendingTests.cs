using Microsoft.Playwright;

namespace Grants.Browser.Tests.Journeys;

/// <summary>A form is sent once, however often its button is pressed, and again when it was stopped on its way.</summary>
public sealed class SendingTests(Demo demo) : IClassFixture<Demo>
{
    /// <summary>Milliseconds: longer than a form counts as being on its way.</summary>
    private const int AMoment = 6_000;

    private int sent;

    [SkippableFact]
    public async Task Pressed_twice_it_is_sent_once()
    {
        await using var reader = await Stopped();

        await Press(reader);
        await Press(reader);

        Assert.Equal(1, sent);
    }

    [SkippableFact]
    public async Task A_moment_later_it_can_be_sent_again()
    {
        await using var reader = await Stopped();

        await Press(reader);
        await reader.Page.Clock.FastForwardAsync(AMoment);
        await Press(reader);

        Assert.Equal(2, sent);
    }

    [SkippableFact]
    public async Task Without_scripts_it_is_sent_each_time()
    {
        await using var reader = await Stopped(scripts: false);

        await Press(reader);
        await Press(reader);

        Assert.Equal(2, sent);
    }

    /// <summary>On a page with a form whose sending never arrives.</summary>
    private async Task<Reader> Stopped(bool scripts = true)
    {
        var reader = await demo.Anyone(scripts: scripts);
        if (scripts) await reader.Page.Clock.InstallAsync();
        await reader.Page.GotoAsync("/sign-in", new() { WaitUntil = WaitUntilState.Load });
        await reader.Page.RouteAsync("**/sign-in", async route =>
        {
            if (route.Request.Method is "POST") sent++;
            await route.AbortAsync("aborted");
        });
        await reader.Page.Locator("input[name=email]").FillAsync("kontakt@alver.kommune.example");
        return reader;
    }

    private static Task Press(Reader reader) => reader.Page.Locator("main form button").First.ClickAsync();
}
