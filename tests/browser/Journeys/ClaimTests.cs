using System.Text.RegularExpressions;
using Grants.Browser.Tests.Stages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>What a municipality owes for a network that has started: it sees how to pay, and the organiser enters what came.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClaimTests(Demo demo)
{
    private const string Contact = "kontakt@sunnfjord.kommune.example";

    [SkippableFact]
    public async Task The_organiser_enters_undoes_and_pastes_a_payment_and_credits_and_the_municipality_sees_what_is_left()
    {
        await using var organiser = await demo.SignedIn(People.Organiser, scripts: false);
        await organiser.Page.GotoAsync(await demo.Claim("Sunnfjord"));
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("Betalt");
        await organiser.Page.GetByText("Angre en betaling").ClickAsync();
        await organiser.Write("undoReason", "Gjaldt Ullensvang");
        await organiser.Send("Angre betalingen");
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("angret: Gjaldt Ullensvang");
        var kid = Regex.Match(await organiser.Page.InnerTextAsync("main"), @"\d{11}").Value;

        await using var contact = await demo.SignedIn(Contact, scripts: false, width: 320);
        await contact.Page.GotoAsync(await demo.ClaimedRegistration(Contact));
        await Expect(contact.Page.Locator("main")).ToContainTextAsync(kid);
        await Expect(contact.Page.Locator("main")).ToContainTextAsync(new Regex(@"1234\s56\s78903"));
        var document = await contact.Page.APIRequest.GetAsync(new Uri(demo.Address, await contact.Page.GetByRole(AriaRole.Link, new() { Name = "Grunnlag for søknad om OU-midler" }).GetAttributeAsync("href")).ToString());
        Assert.Equal("application/pdf", document.Headers["content-type"]);

        var today = await organiser.Page.InputValueAsync("[id='paidOn']");
        await organiser.Follow("Kravene");
        await organiser.Write("lines", $"{kid};20 000;{today}\n{kid};ti kroner;{today}");
        await organiser.Send("Før betalingene");
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("Én betaling er ført.");
        await Expect(organiser.Page.Locator("[id='lines-error']")).ToContainTextAsync("Linje 2: Beløpet må være hele kroner");

        await organiser.Page.GotoAsync(await demo.Claim("Sunnfjord"));
        await organiser.Page.Locator("summary", new() { HasText = "Krediter" }).ClickAsync();
        await organiser.Write("credit", "2 250");
        await organiser.Write("reason", "Avtalt avslag");
        await organiser.Send("Krediter kravet");

        await contact.Page.ReloadAsync();
        await Expect(contact.Page.Locator("main")).ToContainTextAsync(new Regex(@"Gjenstår\s*20\s000 kr"));
        Assert.Single(await demo.MailsTo(Contact, "er kreditert i", 1));

        await organiser.Page.GetByText("Ta tilbake en kreditering").ClickAsync();
        await organiser.Write("takeBackReason", "Gjaldt en annen");
        await organiser.Send("Ta tilbake krediteringen");
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("tatt tilbake: Gjaldt en annen");
        await contact.Page.ReloadAsync();
        await Expect(contact.Page.Locator("main")).ToContainTextAsync(new Regex(@"Gjenstår\s*22\s250 kr"));
        Assert.Empty(organiser.Complaints);
        Assert.Empty(contact.Complaints);
    }
}
