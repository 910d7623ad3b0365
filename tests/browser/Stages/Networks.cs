namespace Grants.Browser.Tests.Stages;

/// <summary>Registrations to the demo's network.</summary>
internal static class Networks
{
    public const string Open = "/nettverk/barneloftet-demo";

    /// <summary>One that has started, and whose fees are claimed.</summary>
    public const string Started = "/nettverk/barneloftet-i-gang";

    /// <summary>The organiser's page of a municipality's claim.</summary>
    public static Task<string> Claim(this Demo demo, string municipality) => demo.Once($"claim of {municipality}", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync($"{Started}/krav");
        var row = organiser.Page.GetByRole(Microsoft.Playwright.AriaRole.Row).Filter(new() { HasText = municipality });
        await row.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await organiser.At("/pamelding/");
        return new Uri(organiser.Page.Url).AbsolutePath;
    });

    /// <summary>The page of regular meetings when there is a rule for them.</summary>
    public static Task<string> RegularMeetings(this Demo demo) => demo.Once("regular meetings", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync("/nettverk/barneloftet-demo/moter");
        await organiser.Write("title", "Månedsmøte");
        await organiser.Choose("monthly", "den siste");
        await organiser.Choose("weekday", "fredag");
        await organiser.Write("from", "09:00");
        await organiser.Write("to", "15:30");
        await organiser.Write("first", "2097-01-01");
        await organiser.Write("last", "2098-12-31");
        await organiser.Choose("onHoliday", "Hopp over");
        await organiser.Send("Lagre regelen");
        await organiser.Arrive("Faste møter");
        return "/nettverk/barneloftet-demo/moter";
    });

    /// <summary>A municipality's registration to the network that has started.</summary>
    public static Task<string> ClaimedRegistration(this Demo demo, string email) => demo.Once($"claimed registration of {email}", async () =>
    {
        await using var contact = await demo.SignedIn(email);
        await contact.Page.GotoAsync(Started);
        await contact.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Se påmeldingen" }).ClickAsync();
        await contact.At("/pamelding/");
        return new Uri(contact.Page.Url).AbsolutePath;
    });

    /// <summary>The page of a gathering that has a programme.</summary>
    public static Task<string> GatheringWithProgramme(this Demo demo) => demo.Once("gathering with a programme", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync($"{Open}/samling/1");
        var first = (await organiser.Page.InputValueAsync("[id='slots[0].from']"))[..10];
        await organiser.Write("slots[0].to", $"{first}T13:00");
        await organiser.Write("slots[0].title", "Lunsj");
        await organiser.Write("slots[0].who", "Hotellet");
        await organiser.Write("slots[0].text", "Vi møtes i restauranten.");
        await organiser.Send("Lagre programmet");
        await organiser.Arrive("Samling 1");
        return $"{Open}/samling/1";
    });

    /// <summary>The page of a gathering that has alternative dates.</summary>
    public static Task<string> GatheringWithDates(this Demo demo) => demo.Once("gathering with dates", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync($"{Open}/samling/2");
        await organiser.UnfoldAll();
        await organiser.Write("dates[0].starts", "2098-04-15");
        await organiser.Write("dates[0].ends", "2098-04-16");
        await organiser.Write("dates[1].starts", "2098-04-22");
        await organiser.Send("Spør kommunene");
        await organiser.Arrive("Samling 2");
        return $"{Open}/samling/2";
    });

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
