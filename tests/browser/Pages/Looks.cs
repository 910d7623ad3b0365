using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Grants.Browser.Tests.Pages;

/// <summary>
/// A page as everybody may have it: in both forms of Norwegian, with and without scripts, light and dark, on a narrow phone and on a screen. axe
/// finds nothing, nothing excluded; nothing runs out of the screen; the browser has nothing to complain of.
/// </summary>
internal static class Looks
{
    private static string[]? Everything => null;

    // What another scheme and a narrower screen can change; a target is large enough for a finger.
    private static readonly string[] ColoursAndTargets = ["color-contrast", "link-in-text-block", "target-size"];
    private static readonly string[] Nothing = [];

    // Each form is read whole on a screen, and what comes without scripts whole on a phone: between them they have both schemes on both.
    private static readonly (string Language, bool Scripts, (ColorScheme Scheme, int Width, string[]? Rules)[] Screens)[] Readers =
    [
        ("nb", true, [(ColorScheme.Light, 1280, Everything), (ColorScheme.Dark, 320, ColoursAndTargets)]),
        ("nn", true, [(ColorScheme.Dark, 1280, Everything), (ColorScheme.Light, 320, Nothing)]),
        ("nn", false, [(ColorScheme.Light, 320, Everything)]),
    ];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // A letter within a page is looked at as the page that it is too.
    private const string Violations =
        """
        async rules => (await axe.run(document, { iframes: false, resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) })).violations
          .map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node => `${node.target} ${node.html}`).join(' · ')}`)
        """;

    public static async Task Assess(ListedPage page, Demo demo)
    {
        var found = await Task.WhenAll(Readers.Select(async one =>
        {
            var reader = await demo.Reading(page.Person, one.Language, one.Scripts);
            await page.Open(demo, reader);
            // A letter has no header, and speaks as the one who gets it.
            if (await reader.Page.Locator("header.top").CountAsync() > 0)
                Assert.Equal(one.Language, await reader.Page.Locator("html").GetAttributeAsync("lang"));
            return await Look(reader, one.Screens, $"{page.Name}-{one.Language}{(one.Scripts ? "" : "-without-scripts")}");
        }));

        var all = string.Join(Environment.NewLine, found.SelectMany(one => one));
        Assert.True(all.Length is 0, all);
    }

    private static async Task<List<string>> Look(Reader reader, (ColorScheme Scheme, int Width, string[]? Rules)[] screens, string name)
    {
        var found = new List<string>();
        await reader.Page.EvaluateAsync(Axe);
        foreach (var (scheme, width, rules) in screens)
        {
            var before = found.Count;
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await reader.Page.SetViewportSizeAsync(width, 900);
            if (rules != Nothing)
                found.AddRange((await reader.Page.EvaluateAsync<string[]>(Violations, rules)).Select(violation => $"{name} {scheme} {width}: {violation}"));
            var over = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) found.Add($"{name} {width}: {over} px wider than the screen");
            if (Pictures.AreWanted || found.Count > before) await reader.Picture($"{name}-{scheme}-{width}");
        }

        found.AddRange(reader.Complaints);
        return found;
    }
}
