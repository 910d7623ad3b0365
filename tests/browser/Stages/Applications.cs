using Microsoft.Playwright;

namespace Grants.Browser.Tests.Stages;

/// <summary>Applications that municipalities have begun, each once in a run.</summary>
internal static class Applications
{
    /// <summary>Where the application is that this contact has begun in the open call.</summary>
    public static Task<string> Draft(this Demo demo, string email) => demo.Once($"draft of {email}", async () =>
    {
        await using var reader = await demo.SignedIn(email);
        await reader.Begin();
        return new Uri(reader.Page.Url).AbsolutePath;
    });

    /// <summary>Where the demo's application with this title is, as its own municipality finds it.</summary>
    public static Task<string> Sent(this Demo demo, string title, string email) => demo.Once($"{title} of {email}", async () =>
    {
        await using var reader = await demo.SignedIn(email);
        await reader.Page.GotoAsync("/mine");
        await reader.Follow(title);
        await reader.At("/soknad/");
        return new Uri(reader.Page.Url).AbsolutePath;
    });

    /// <summary>An application whose one leader's address does not exist, and whose other has passed the question on.</summary>
    public static Task<string> WithLeadersAsked(this Demo demo) => demo.Once("leaders asked", async () =>
    {
        await using var reader = await demo.SignedIn("leiarar@alver.kommune.example");
        await reader.Begin();
        var address = new Uri(reader.Page.Url).AbsolutePath;
        await reader.Page.GotoAsync($"{address}/kommuner");
        await reader.Write("lead.leader.name", "Tor Vikane");
        await reader.Write("lead.leader.email", "ukjent.leder@alver.kommune.example");
        await reader.Choose("partners[0].municipality", "Ulvik");
        await reader.Write("partners[0].leader.name", "Anne Kvile");
        await reader.Write("partners[0].leader.email", PassesOn);
        await reader.Send("Lagre og gå videre");
        await reader.Page.GotoAsync($"{address}/plan");
        await reader.Write("title", "Trygg start");
        await reader.Send("Lagre og gå videre");
        await reader.Write("budget.requestedAmount", "300 000");
        await reader.Send("Lagre og gå videre");
        await reader.Page.GotoAsync($"{address}/bekreftelser");
        await reader.Send("Spør lederne nå");
        return address;
    });

    /// <summary>The page of a leader who has let another answer.</summary>
    public static Task<string> PassedOn(this Demo demo) => demo.Once("passed on", async () =>
    {
        await demo.WithLeadersAsked();
        await using var leader = await demo.Anyone();
        var address = await demo.LinkTo(PassesOn, "/bekreft/");
        await leader.Page.GotoAsync(address);
        await leader.Page.GetByText("Skal en annen svare?").ClickAsync();
        await leader.Write("to.name", "Gunn Furnes");
        await leader.Write("to.email", "gunn.furnes@ulvik.kommune.example");
        await leader.Send("Send spørsmålet videre");
        return address;
    });

    /// <summary>The administrator's page of the question that never arrived.</summary>
    public static Task<string> FailedMessage(this Demo demo) => demo.Once("failed message", async () =>
    {
        await demo.WithLeadersAsked();
        await using var administrator = await demo.SignedIn(People.Administrator);
        var failed = administrator.Page.Locator("main .tasks a").First;
        await administrator.Page.GotoAsync("/administrasjon/meldinger");
        await administrator.UntilThere(failed);
        return (await failed.GetAttributeAsync("href"))!;
    });

    /// <summary>Begins an application in the open call.</summary>
    public static async Task Begin(this Reader reader)
    {
        await reader.Page.GotoAsync("/utlysninger/vestland-demo");
        await reader.Press("Start en søknad");
        await reader.At("/soknad/");
    }

    private const string PassesOn = "leder.videre@ulvik.kommune.example";
}
