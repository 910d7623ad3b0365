using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>A leader answers by the link in the mail, on a phone.</summary>
[Collection(JourneyCollection.Name)]
public sealed class LeaderTests(Demo demo)
{
    private const int Phone = 320;

    [SkippableFact]
    public async Task Says_yes_without_scripts()
    {
        await using var leader = await demo.Anyone("nn", scripts: false, Phone);
        await leader.Page.GotoAsync(await demo.LinkTo("arne.tveiten@austevoll.kommune.example", "/bekreft/", "kveldstid"));

        await leader.Send("Ja, Austevoll er med");

        await Expect(leader.Page.Locator("main [role=status]")).ToContainTextAsync("Austevoll er med");
    }

    [SkippableFact]
    public async Task Lets_another_answer_who_is_asked_by_mail()
    {
        await using var leader = await demo.Anyone("nn", width: Phone);
        await leader.Page.GotoAsync(await demo.LinkTo("per.brekkhus@fitjar.kommune.example", "/bekreft/", "Samvær"));

        await leader.Page.GetByText("Skal ein annan svare?").ClickAsync();
        await leader.Write("to.name", "Gunn Furnes");
        await leader.Write("to.email", "gunn.furnes@fitjar.kommune.example");
        await leader.Send("Send spørsmålet vidare");

        await using var other = await demo.Anyone("nn", width: Phone);
        await other.Page.GotoAsync(await demo.LinkTo("gunn.furnes@fitjar.kommune.example", "/bekreft/"));
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, Fitjar er med" })).ToBeVisibleAsync();
    }
}
