using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>Each person's work with the keyboard only: Tab, Enter, the space bar and the arrows, and what a field takes by typing.</summary>
[Collection(JourneyCollection.Name)]
public sealed class KeyboardTests(Demo demo)
{
    private const string Case = "Ungdom som skadar seg sjølve";

    [SkippableFact]
    public async Task A_contact_begins_an_application_and_asks_the_leaders()
    {
        await using var contact = await demo.SignedIn("tastatur@kvam.kommune.example");
        await contact.Page.GotoAsync("/utlysninger/vestland-demo");
        await contact.Enter("Start en søknad");
        await contact.Arrive("Ny søknad");
        await contact.Enter("Kommuner, ledere og kontaktpersoner", AriaRole.Link);
        await contact.Arrive("Kommuner, ledere og kontaktpersoner");

        await contact.Type("lead.leader.name", "Tor Vikane");
        await contact.Type("lead.leader.email", "leder.tastatur@kvam.kommune.example");
        await contact.Type("partners[0].municipality", "Ulvik");
        await contact.Type("partners[0].leader.name", "Anne Kvile");
        await contact.Type("partners[0].leader.email", "leder.tastatur@ulvik.kommune.example");
        await contact.Enter("Lagre og gå til oversikten");
        await contact.Arrive("Ny søknad");
        await contact.Enter("Bekreftelser", AriaRole.Link);
        await contact.Arrive("Bekreftelser");

        await Expect(contact.Page.Locator("main")).ToContainTextAsync("Tor Vikane");
        await Expect(contact.Page.Locator("main")).ToContainTextAsync("Anne Kvile");
    }

    [SkippableFact]
    public async Task A_leader_answers()
    {
        await using var leader = await demo.Anyone();
        await leader.Page.GotoAsync(await demo.LinkTo("leif.kvamsdal@aurland.kommune.example", "/bekreft/", "Ein inngang til hjelp"));

        await leader.Enter("Nei");

        await Expect(leader.Page.Locator("main [role=status]")).ToContainTextAsync("er ikke med");
    }

    [SkippableFact]
    public async Task A_caseworker_scores_and_proposes_and_an_approver_approves()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.OpenCase(Case);
        await caseworker.Enter("Ja, jeg er habil");
        await Expect(caseworker.Page.Locator("#assessment")).ToHaveAttributeAsync("open", "");
        foreach (var criterion in (string[])["plan", "need", "budget", "certainty", "value"])
        {
            await caseworker.TabTo(caseworker.Page.Locator($"[name='assessment.scores.{criterion}.points']"));
            for (var points = 0; points < 4; points++) await caseworker.Page.Keyboard.PressAsync("ArrowRight");
            await caseworker.Type($"assessment.scores.{criterion}.reason", "Godt grunngjeve.");
        }

        await caseworker.Enter("Gi poeng");
        await Expect(caseworker.Page.Locator("#assessment")).ToContainTextAsync("Per Saksbehandler");
        await caseworker.TabTo(caseworker.Page.Locator("#decision > summary"));
        await caseworker.Page.Keyboard.PressAsync("Enter");
        await caseworker.TabTo(caseworker.Page.Locator("[name='proposal.outcome']"));
        await caseworker.Page.Keyboard.PressAsync("Space");
        await caseworker.Type("proposal.amount", "5 000");
        await caseworker.Type("proposal.reasons", "Prosjektet er godt.");
        await caseworker.Enter("Send til godkjenning");
        await Expect(caseworker.Page.Locator("#decision")).ToContainTextAsync("5 000 kr");

        await using var approver = await demo.SignedIn(People.Anne);
        await approver.OpenCase(Case);
        await approver.Enter("Ja, jeg er habil");
        await approver.Enter("Godkjenn vedtaket");
        await Expect(approver.Page.Locator(".case-head")).ToContainTextAsync("Innvilget");
    }

    [SkippableFact]
    public async Task The_queue_is_walked_with_its_keys()
    {
        await using var reader = await demo.SignedIn(People.Kari);
        await reader.Page.GotoAsync("/saksbehandling");

        await reader.Page.Keyboard.PressAsync("j");
        await reader.Page.Keyboard.PressAsync("j");
        var second = await reader.Page.Locator("#queue tr.current th a").InnerTextAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Heading).ToContainTextAsync(second);
    }

    [SkippableFact]
    public async Task What_has_the_focus_can_be_seen()
    {
        await using var reader = await demo.Anyone();
        await reader.Page.GotoAsync("/");

        await reader.Page.Keyboard.PressAsync("Tab");

        var skip = reader.Page.Locator(".ds-skip-link");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        Assert.NotEqual("none", await skip.EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
    }
}
