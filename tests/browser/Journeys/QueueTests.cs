using Grants.Browser.Tests.Stages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>A caseworker finds cases in the queue, keeps what was chosen, and gives many of them away at once.</summary>
[Collection(JourneyCollection.Name)]
public sealed class QueueTests(Demo demo)
{
    [SkippableTheory]
    [InlineData("Store utan saksbehandlar", "assignee=none&sort=-amount", true)]
    [InlineData("Mine i Sogn", "assignee=me&q=Sogn", false)]
    public async Task A_view_is_kept_opened_and_taken_away_with_and_without_scripts(string name, string query, bool scripts)
    {
        await using var caseworker = await demo.SignedIn(People.Kari, scripts: scripts);
        var views = caseworker.Page.Locator("#views");
        await caseworker.Page.GotoAsync($"/saksbehandling?{query}");
        await caseworker.Page.GetByText("Lagre som visning").ClickAsync();
        await caseworker.Write("name", name);
        await caseworker.Send("Lagre");

        await caseworker.Page.GotoAsync("/saksbehandling");
        await caseworker.Follow(name);
        await Expect(views.Locator("[aria-current]")).ToContainTextAsync(name);
        Assert.Equal(query, new Uri(caseworker.Page.Url).Query.TrimStart('?'));

        await caseworker.Send($"Fjern visningen {name}");
        await Expect(views).Not.ToContainTextAsync(name);
        Assert.Empty(caseworker.Complaints);
    }

    [SkippableFact]
    public async Task A_view_is_its_owners_alone()
    {
        const string name = "Berre Kari si";
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.Page.GotoAsync("/saksbehandling?q=Sogn");
        await caseworker.Page.GetByText("Lagre som visning").ClickAsync();
        await caseworker.Write("name", name);
        await caseworker.Send("Lagre");

        await using var approver = await demo.SignedIn(People.Anne);
        await approver.Page.GotoAsync("/saksbehandling");
        await Expect(approver.Page.Locator("#views")).Not.ToContainTextAsync(name);
    }

    [SkippableFact]
    public async Task What_is_chosen_stays_in_the_address_and_when_one_goes_back()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.Page.GotoAsync("/saksbehandling");
        var all = await caseworker.Page.Locator("#count").InnerTextAsync();

        await caseworker.Page.Locator("#q").FillAsync("Nordfjord");
        await Expect(caseworker.Page.Locator("#count")).Not.ToHaveTextAsync(all);
        await caseworker.Page.Locator("#queue tbody th a").First.ClickAsync();
        await caseworker.Arrive("Nordfjord");
        await caseworker.Page.GoBackAsync();

        await Expect(caseworker.Page.Locator("#q")).ToHaveValueAsync("Nordfjord");
        Assert.Contains("q=Nordfjord", caseworker.Page.Url, StringComparison.Ordinal);
    }
}
