using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>Somebody signs in with what the mail brings.</summary>
[Collection(JourneyCollection.Name)]
public sealed class SignInTests(Demo demo)
{
    [SkippableTheory]
    [InlineData("kode.med@alver.kommune.example", true)]
    [InlineData("kode.utan@alver.kommune.example", false)]
    public async Task With_the_code_with_and_without_scripts(string email, bool scripts)
    {
        await using var person = await Asked(email, scripts);

        await person.Page.GetByLabel("Kode, seks sifre").FillAsync(await demo.CodeTo(email));
        await person.Send("Logg inn");

        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" })).ToBeVisibleAsync();
        Assert.Empty(person.Complaints);
    }

    [SkippableFact]
    public async Task With_the_link_on_another_machine()
    {
        const string email = "lenke.annen@alver.kommune.example";
        await using var asking = await Asked(email, scripts: true);
        await using var person = await demo.Anyone();

        await person.Page.GotoAsync(await demo.LinkTo(email, "/sign-in/", Mails.SignInMail));
        await person.Page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();

        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" })).ToBeVisibleAsync();
    }

    private async Task<Reader> Asked(string email, bool scripts)
    {
        var person = await demo.Anyone(scripts: scripts);
        await person.Page.GotoAsync("/sign-in");
        await person.Page.GetByLabel("E-postadresse på jobben").FillAsync(email);
        await person.Page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await person.Arrive("Sjekk e-posten din");
        return person;
    }
}
