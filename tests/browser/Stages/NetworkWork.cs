using Microsoft.Playwright;

namespace Grants.Browser.Tests.Stages;

/// <summary>The own work of the demo's network with members.</summary>
internal static class NetworkWork
{
    /// <summary>The organiser's page of a task that is late.</summary>
    public static Task<string> Task(this Demo demo) => demo.Once("task", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        return await organiser.Opened("Samle tal", "/oppgaver/");
    });

    /// <summary>The page of who has a task, from the link in the mail.</summary>
    public static Task<string> HeldTask(this Demo demo) => demo.LinkTo("siv.kaupanger@sogndal.kommune.example", "/oppgave/", "Samle tal");

    /// <summary>The organiser's page of a project that goes on.</summary>
    public static Task<string> Project(this Demo demo) => demo.Once("project", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        return await organiser.Opened("Felles mottak", "/prosjekter/");
    });

    /// <summary>The report of the year that it is.</summary>
    public static Task<string> Report(this Demo demo) => demo.Once("report", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync("/nettverk/hordaland/arbeid");
        await organiser.Page.Locator("a[href*='/rapport/']").First.ClickAsync();
        await organiser.At("/rapport/");
        return new Uri(organiser.Page.Url).AbsolutePath;
    });

    private static async Task<string> Opened(this Reader reader, string name, string kind)
    {
        await reader.Page.GotoAsync("/nettverk/hordaland/arbeid");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await reader.At(kind);
        return new Uri(reader.Page.Url).AbsolutePath;
    }
}
