using Grants.Browser.Tests.Stages;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>Two municipalities register to a network; one runs the child welfare service of the other, and comes last.</summary>
[Collection(JourneyCollection.Name)]
public sealed class RegistrationTests(Demo demo)
{
    private const string Gulen = "kari.gulen@gulen.kommune.example", Masfjorden = "ola.masfjord@masfjorden.kommune.example";

    [SkippableFact]
    public async Task A_municipality_registers_sees_what_it_costs_and_has_its_place_when_its_host_comes()
    {
        await using var hosted = await demo.SignedIn(Gulen);
        await hosted.Page.GotoAsync(Networks.Open);
        await hosted.Follow("Meld på Gulen");
        await hosted.Write("contact.name", "Kari Gulen");
        await hosted.Choose("hostMunicipality", "Masfjorden");
        await hosted.Write("participants[0].name", "Kari Gulen");
        await Expect(hosted.Page.Locator("[data-total]")).ToHaveTextAsync("19 125");
        await hosted.Page.GetByLabel("Samling 4").UncheckAsync();
        await Expect(hosted.Page.Locator("[data-total]")).ToHaveTextAsync("16 625");
        await hosted.Send("Meld på");
        await Expect(hosted.Page.Locator("main")).ToContainTextAsync("Masfjorden driver barnevernet for dere og må også være med.");
        var registration = hosted.Page.Url;

        await using var host = await demo.SignedIn(Masfjorden, scripts: false, width: 320);
        await host.Page.GotoAsync(Networks.Open);
        await host.Follow("Meld på Masfjorden");
        await host.Write("contact.name", "");
        await host.Send("Meld på");
        await Expect(host.Page.Locator("[id='contact.name-error']")).ToContainTextAsync("Feltet må fylles ut.");
        await host.Write("contact.name", "Ola Masfjord");
        await host.Send("Meld på");
        await Expect(host.Page.Locator("main")).ToContainTextAsync("Påmeldt, har plass");

        await hosted.Page.GotoAsync(registration);
        await Expect(hosted.Page.Locator("main")).ToContainTextAsync("Påmeldt, har plass");
        Assert.Equal(2, (await demo.MailsTo(Gulen, "Barnevernløftet", 2)).Count);
        Assert.Empty(hosted.Complaints);
        Assert.Empty(host.Complaints);
    }

    [SkippableFact]
    public async Task No_thank_you_is_said_with_one_press_and_can_be_taken_back()
    {
        await using var contact = await demo.SignedIn("per.solund@solund.kommune.example", language: "nn");
        await contact.Page.GotoAsync(Networks.Open);
        await contact.Send("Nei takk");

        await Expect(contact.Page.Locator("main")).ToContainTextAsync("Solund har takka nei. De kan melde dykk på likevel.");
    }
}
