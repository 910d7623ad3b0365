using Microsoft.Playwright;

namespace Grants.Browser.Tests.Stages;

/// <summary>What waits for the administrator.</summary>
internal static class Offices
{
    /// <summary>The page of the first of the staff.</summary>
    public static Task<string> Colleague(this Demo demo) => demo.Once("colleague", async () =>
    {
        await using var administrator = await demo.SignedIn(People.Administrator);
        await administrator.Page.GotoAsync("/administrasjon/ansatte");
        return (await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "Kari Saksbehandler" }).GetAttributeAsync("href"))!;
    });

    /// <summary>Somebody whom no mail domain vouches for asks to be let in.</summary>
    public static Task<string> AskForAccess(this Demo demo) => demo.Once("access request", async () =>
    {
        await using var stranger = await demo.Anyone();
        var answer = await stranger.Page.Context.APIRequest.PostAsync("/api/access-requests", new()
        {
            DataObject = new { email = "tone@fellestenesta.example", municipality = "4631", text = "Eg er leiar i fellestenesta og skal søkje for Alver." },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
        return "asked";
    });
}
