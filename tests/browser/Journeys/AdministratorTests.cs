using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>An administrator sets up next year's call and lets a colleague in.</summary>
[Collection(JourneyCollection.Name)]
public sealed class AdministratorTests(Demo demo)
{
    [SkippableTheory]
    [InlineData("kopi-med-skript", true)]
    [InlineData("kopi-utan-skript", false)]
    public async Task Copies_a_call_to_next_year_and_publishes_it_with_and_without_scripts(string id, bool scripts)
    {
        await using var administrator = await demo.SignedIn(People.Administrator, scripts: scripts);
        await administrator.Page.GotoAsync("/administrasjon/utlysninger/vestland-demo/kopier");
        await administrator.Write("title", $"Neste år, {id}");
        await administrator.Write("id", id);
        await administrator.Send("Lag den nye");
        await administrator.Follow("Se over og kunngjør");
        await administrator.Send("Kunngjør utlysningen");

        await using var anyone = await demo.Anyone(scripts: scripts);
        await anyone.Page.GotoAsync($"/utlysninger/{id}");
        await Expect(anyone.Heading).ToHaveTextAsync($"Neste år, {id}");
        Assert.Empty(administrator.Complaints.Concat(anyone.Complaints));
    }

    [SkippableFact]
    public async Task Lets_a_colleague_in_who_can_sign_in_at_once()
    {
        const string email = "siri.ny@statsforvalteren.example";
        await using var administrator = await demo.SignedIn(People.Administrator);
        await administrator.Page.GotoAsync("/administrasjon/ansatte/ny");
        await administrator.Write("name", "Siri Ny");
        await administrator.Write("email", email);
        await administrator.Page.GetByLabel("Saksbehandler").CheckAsync();
        await administrator.Send("Lagre");

        await using var colleague = await demo.SignedIn(email);
        await colleague.Page.GotoAsync("/saksbehandling");
        await Expect(colleague.Heading).ToHaveTextAsync("Saksbehandling");
    }
}
