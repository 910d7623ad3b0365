using Grants.Browser.Tests.Stages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>A municipality applies: from the front page to the receipt.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ApplicantTests(Demo demo)
{
    [SkippableTheory]
    [InlineData("kvam", true, 1280)]
    [InlineData("voss", false, 320)]
    public async Task Two_municipalities_apply_with_and_without_scripts(string lead, bool scripts, int width)
    {
        await using var reader = await demo.SignedIn($"nettleser@{lead}.kommune.example", scripts: scripts, width: width);
        var page = reader.Page;
        await page.GotoAsync("/");
        await reader.Follow("Stimuleringsmidlar");
        await reader.Send("Start en søknad");
        await reader.Follow("Kommuner, ledere og kontaktpersoner");

        await reader.Write("lead.leader.name", "Tor Vikane");
        await reader.Write("lead.leader.email", $"leder@{lead}.kommune.example");
        await reader.Write("lead.contacts[0].name", "Ingrid Moland");
        await reader.Choose("partners[0].municipality", "Ulvik");
        await reader.Write("partners[0].leader.name", "Anne Kvile");
        await reader.Write("partners[0].leader.email", $"leder.{lead}@ulvik.kommune.example");
        await reader.Send("Lagre og gå videre");

        await reader.Choose("networkId", "Læringsnettverk i barnevernet i Vestland");
        await reader.Write("expertBodies[0].name", "Fagmiljøet");
        await reader.Write("expertBodies[0].contribution", "Følgjer arbeidet");
        await reader.Send("Lagre og gå videre");
        await reader.Send("Lagre og gå videre");

        await reader.Write("title", $"Trygg start i {lead}");
        await reader.Write("goals", "Fleire får hjelp tidleg.");
        await reader.Send("Lagre og gå videre");

        await reader.Write("budget.costs[0].text", "Prosjektleiar");
        await reader.Write("budget.costs[0].amount", "400 000");
        await reader.Write("budget.requestedAmount", "300 000");
        await reader.Choose("budget.ownFunding[0].municipality", "Ulvik");
        await reader.Write("budget.ownFunding[0].amount", "100 000");
        await reader.Send("Lagre og gå til oversikten");

        await Expect(reader.Heading).ToHaveTextAsync($"Trygg start i {lead}");
        await reader.Follow("Se over og send");
        await reader.Send("Send likevel");

        await Expect(page.GetByText("Søknaden er sendt", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Saksnummeret er");

        await using var leader = await demo.Anyone("nn", scripts, width: 320);
        await leader.Page.GotoAsync(await demo.LinkTo($"leder.{lead}@ulvik.kommune.example", "/bekreft/"));
        await leader.Write("title", "kommunedirektør");
        await leader.Send("Ja, Ulvik er med");
        await Expect(leader.Page.Locator("main [role=status]")).ToContainTextAsync("Ulvik er med");
        Assert.Empty(reader.Complaints.Concat(leader.Complaints));
    }

    [SkippableFact]
    public async Task What_is_typed_is_saved_by_itself_and_the_budget_adds_up_as_one_writes()
    {
        await using var reader = await Draft("osteroy", "budsjett");

        await reader.Write("budget.costs[0].amount", "400000");
        await reader.Write("budget.requestedAmount", "300000");
        await reader.Page.Keyboard.PressAsync("Tab");

        await Expect(reader.Page.Locator(".gap")).ToHaveTextAsync("Det mangler 100 000 kroner.");
        await reader.Saved();
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator("[id='budget.costs[0].amount']")).ToHaveValueAsync("400\u00a0000");
    }

    [SkippableFact]
    public async Task A_file_that_is_chosen_and_whose_button_is_pressed_too_is_uploaded_once()
    {
        await using var reader = await Draft("fedje", "vedlegg");
        var page = reader.Page;
        await page.Locator("#kind-risk").CheckAsync();
        await page.RouteAsync("**/vedlegg", async route =>
        {
            // It is under way when the button is pressed.
            if (route.Request.Method is "POST") await reader.Press("Last opp");
            await route.ContinueAsync();
        });
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "vurdering.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });

        await Expect(page.Locator("[data-told]")).ToContainTextAsync("Filen er lastet opp");
        await Expect(page.Locator("#attachments").GetByRole(AriaRole.Link, new() { Name = "vurdering.pdf" })).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(page.Locator("#attachments").GetByRole(AriaRole.Link, new() { Name = "vurdering.pdf" })).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Another_row_gets_the_focus_and_one_that_is_taken_away_passes_it_on()
    {
        await using var reader = await Draft("vaksdal", "budsjett");
        await reader.Write("budget.costs[0].text", "Prosjektleiar");

        await reader.Press("Legg til en kostnad");
        await Expect(reader.Page.Locator("[id='budget.costs[1].text']")).ToBeFocusedAsync();

        await reader.Press("Fjern kostnad 1");
        await Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Legg til en kostnad" })).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task An_amount_that_is_none_is_told_at_its_field_and_the_rest_is_saved()
    {
        await using var reader = await Draft("samnanger", "budsjett");

        await reader.Write("budget.costs[0].text", "Prosjektleiar");
        await reader.Write("budget.costs[0].amount", "mykje");
        await reader.Send("Lagre og gå videre");

        await Expect(reader.Page.Locator("[data-errors]")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator("[id='budget.costs[0].amount']")).ToHaveValueAsync("mykje");
        await Expect(reader.Page.Locator("[id='budget.costs[0].amount-error']")).ToContainTextAsync("Skriv beløpet i hele kroner");
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator("[id='budget.costs[0].text']")).ToHaveValueAsync("Prosjektleiar");
    }

    [SkippableFact]
    public async Task Two_who_write_in_the_same_draft_keep_what_both_wrote_and_are_asked_only_about_the_same_field()
    {
        await using var one = await Draft("bomlo", "plan");
        await using var other = await demo.SignedIn("nettleser@bomlo.kommune.example", scripts: false);
        await other.Page.GotoAsync(one.Page.Url);

        await one.Write("title", "Tittelen til den eine");
        await one.Page.Keyboard.PressAsync("Tab");
        await one.Saved();
        await other.Write("goals", "Måla til den andre");
        await other.Write("title", "Tittelen til den andre");
        await other.Send("Lagre og gå videre");

        await Expect(other.Page.Locator(".clash")).ToContainTextAsync("Tittelen til den eine");
        await Expect(other.Page.Locator("[id='goals']")).ToHaveValueAsync("Måla til den andre");
        await other.Send("Bruk det andre");
        await other.Page.ReloadAsync();
        await Expect(other.Page.Locator("[id='title']")).ToHaveValueAsync("Tittelen til den eine");
        await Expect(other.Page.Locator("[id='goals']")).ToHaveValueAsync("Måla til den andre");
    }

    [SkippableFact]
    public async Task Two_contacts_at_once_see_what_the_other_writes_and_both_fields_are_kept()
    {
        await using var one = await Draft("austrheim", "kommuner");
        await one.Press("Legg til en kontaktperson");
        await one.Write("lead.contacts[1].name", "Oddny Lunde");
        await one.Write("lead.contacts[1].email", "kollega@austrheim.kommune.example");
        await one.Send("Lagre og gå til oversikten");
        await one.Page.GotoAsync($"{one.Page.Url}/plan");
        await using var other = await demo.SignedIn("kollega@austrheim.kommune.example");
        await other.Page.GotoAsync(one.Page.Url);
        await other.Page.Locator("[id='goals']").FocusAsync();

        await one.Write("title", "Tittelen til den eine");
        await one.Saved();
        await Expect(other.Page.Locator("[id='title']")).ToHaveValueAsync("Tittelen til den eine");
        await Expect(other.Page.Locator("[id='goals']")).ToBeFocusedAsync();

        await other.Page.Keyboard.TypeAsync("Måla til den andre");
        await other.Saved();
        await Expect(one.Page.Locator("[id='goals']")).ToHaveValueAsync("Måla til den andre");
        await Expect(one.Page.Locator("[id='title']")).ToHaveValueAsync("Tittelen til den eine");
        Assert.Empty(one.Complaints.Concat(other.Complaints));
    }

    [SkippableFact]
    public async Task Who_writes_on_while_it_is_saved_is_not_asked_about_their_own_words()
    {
        await using var reader = await Draft("kvinnherad", "plan");
        var (held, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        await reader.Page.RouteAsync("**/plan", async route =>
        {
            if (route.Request.PostData?.Contains("do=auto", StringComparison.Ordinal) is true)
            {
                held.TrySetResult();
                await released.Task;
            }

            await route.ContinueAsync();
        });

        await reader.Write("title", "Trygg");
        await held.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await reader.Page.Keyboard.TypeAsync(" start");
        await reader.Page.Keyboard.PressAsync("Enter");
        released.SetResult();

        await Expect(reader.Heading).ToHaveTextAsync("Budsjett");
        await reader.Page.GoBackAsync();
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator("[id='title']")).ToHaveValueAsync("Trygg start");
    }

    private async Task<Reader> Draft(string municipality, string section)
    {
        var reader = await demo.SignedIn($"nettleser@{municipality}.kommune.example");
        await reader.Begin();
        await reader.Page.GotoAsync($"{reader.Page.Url}/{section}");
        return reader;
    }
}
