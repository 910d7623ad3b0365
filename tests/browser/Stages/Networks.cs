namespace Grants.Browser.Tests.Stages;

/// <summary>Registrations to the demo's network.</summary>
internal static class Networks
{
    public const string Open = "/nettverk/barneloftet-demo";

    /// <summary>A municipality's registration, as its contact finds it.</summary>
    public static Task<string> Registration(this Demo demo, string email) => demo.Once($"registration of {email}", async () =>
    {
        await using var contact = await demo.SignedIn(email);
        await contact.Page.GotoAsync(Open);
        await contact.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Se påmeldingen" }).ClickAsync();
        await contact.At("/pamelding/");
        return new Uri(contact.Page.Url).AbsolutePath;
    });

    /// <summary>The organiser's page of a task that is late.</summary>
    public static Task<string> Task(this Demo demo) => demo.Once("task", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync("/nettverk/hordaland/arbeid");
        await organiser.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Samle tal" }).ClickAsync();
        await organiser.At("/oppgaver/");
        return new Uri(organiser.Page.Url).AbsolutePath;
    });

    /// <summary>The page of who has a task, from the link in the mail.</summary>
    public static Task<string> HeldTask(this Demo demo) => demo.LinkTo("siv.kaupanger@sogndal.kommune.example", "/oppgave/", "Samle tal");
}
