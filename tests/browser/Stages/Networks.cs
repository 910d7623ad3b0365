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
}
