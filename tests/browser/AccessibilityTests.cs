using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>
/// The applicant's pages and the public ones: axe finds nothing, nothing excluded; nothing runs out of the screen; the browser has nothing to complain
/// of. In both forms of Norwegian, light and dark, on a narrow phone and on a screen.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class AccessibilityTests(Demo demo)
{
    private const string Contact = "tilgjenge@alver.kommune.example";

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/utlysninger/vestland-demo")]
    [InlineData("/utlysninger/vestland-demo/kan-vi-soke?svar=1&kommune=4631&kommune=4632&belop=20000")]
    [InlineData("/utlysninger/vestland-demo/skjema")]
    [InlineData("/sign-in")]
    [InlineData("/tilskudd")]
    [InlineData("/personvern")]
    [InlineData("/tilgjengelighet")]
    [InlineData("/finst-ikkje")]
    [InlineData("/dev/mailbox")]
    public Task Pages_for_anybody(string path) => Look(language => demo.Anyone(language), _ => Task.FromResult(path));

    [SkippableTheory]
    [InlineData("")]
    [InlineData("/kommuner")]
    [InlineData("/risiko")]
    [InlineData("/plan")]
    [InlineData("/budsjett")]
    [InlineData("/vedlegg")]
    [InlineData("/bekreftelser")]
    [InlineData("/send")]
    public Task An_applications_pages(string part) => Look(language => demo.SignedIn(Contact, language), async reader => await Draft(reader) + part);

    private static async Task Look(Func<string, Task<Reader>> open, Func<Reader, Task<string>> find)
    {
        var found = new List<string>();
        foreach (var language in (string[])["nb", "nn"])
        {
            await using var reader = await open(language);
            await reader.Page.GotoAsync(await find(reader));
            Assert.Equal(language, await reader.Page.Locator("html").GetAttributeAsync("lang"));
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                foreach (var width in (int[])[320, 1280])
                {
                    await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                    await reader.Page.SetViewportSizeAsync(width, 900);
                    var results = await reader.Page.RunAxe();
                    found.AddRange(results.Violations.Select(violation =>
                        $"{language} {scheme} {width}: {violation.Id}: {string.Join(" · ", violation.Nodes.Take(3).Select(node => node.Html))}"));
                    var over = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    if (over > 0) found.Add($"{language} {width}: {over} px wider than the screen");
                }

            found.AddRange(reader.Complaints);
        }

        Assert.Empty(found);
    }

    private static async Task<string> Draft(Reader reader)
    {
        await reader.Page.GotoAsync("/mine");
        var mine = reader.Page.Locator("main a[href^='/soknad/']");
        if (await mine.CountAsync() > 0 && await reader.Page.GetByText("Venter på dere").Or(reader.Page.GetByText("Ventar på dykk")).CountAsync() > 0)
            return (await mine.First.GetAttributeAsync("href"))!;
        await reader.Page.GotoAsync("/utlysninger/vestland-demo");
        await reader.Page.Locator("form[action$='/soknad'] button").ClickAsync();
        await reader.Page.WaitForURLAsync("**/soknad/*");
        return new Uri(reader.Page.Url).AbsolutePath;
    }
}
