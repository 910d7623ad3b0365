using Microsoft.Playwright;

namespace Grants.Browser.Tests.Stages;

/// <summary>What the office does in a case, on its page.</summary>
internal static class Casework
{
    private const string Undeliverable = "Tverrfaglige kjernegrupper";

    /// <summary>Where the office's page of the case with this title is.</summary>
    public static Task<string> Case(this Demo demo, string email, string title) => demo.Once($"{title} for {email}", async () =>
    {
        await using var reader = await demo.SignedIn(email);
        await reader.OpenCase(title);
        return new Uri(reader.Page.Url).AbsolutePath;
    });

    public static async Task Score(this Reader caseworker)
    {
        foreach (var points in await caseworker.Page.Locator("input[type=radio][value='4'][name$='.points']").AllAsync()) await points.CheckAsync();
        foreach (var reason in await caseworker.Page.Locator("[name^='assessment.scores'][name$='.reason']").AllAsync()) await reason.FillAsync("Godt grunngjeve.");
        await caseworker.Send("Gi poeng");
    }

    public static async Task Propose(this Reader caseworker, string amount)
    {
        // It is unfolded already for who has the case.
        await caseworker.UnfoldAll();
        await caseworker.Page.Locator("input[name='proposal.outcome'][value='grant']").CheckAsync();
        await caseworker.Write("proposal.amount", amount);
        await caseworker.Write("proposal.reasons", "Prosjektet er godt og svarar til formålet.");
        await caseworker.Send("Send til godkjenning");
    }

    /// <summary>Opens a case in which one has not said yet that one is impartial, and says so.</summary>
    public static async Task Declare(this Reader staff, string title)
    {
        await staff.OpenCase(title);
        await staff.Send("Ja, jeg er habil");
    }

    /// <summary>The page of a case whose decision has reached nobody.</summary>
    public static Task<string> Undelivered(this Demo demo) => demo.Once("undelivered", async () =>
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.Declare(Undeliverable);
        await caseworker.Score();
        await caseworker.Propose("5 000");
        await using var approver = await demo.SignedIn(People.Anne);
        await approver.Declare(Undeliverable);
        await approver.Send("Godkjenn vedtaket");
        foreach (var email in await Recipients(demo))
        {
            await caseworker.OpenCase(Undeliverable);
            await caseworker.UnfoldAll();
            await caseworker.Write("bounce.email", email);
            await caseworker.Write("bounce.reason", "Adressen finnes ikke.");
            await caseworker.Send("Meld fra");
        }

        await Assertions.Expect(caseworker.Page.Locator("#notify-heading")).ToBeVisibleAsync();
        return new Uri(caseworker.Page.Url).AbsolutePath;
    });

    /// <summary>To whom the decision went: the contact and the municipality's mailbox.</summary>
    private static async Task<IReadOnlyList<string>> Recipients(Demo demo) =>
        [.. (await demo.MailsTo("oygarden.kommune.example", $"{Undeliverable}» får", count: 2)).Select(mail => mail.To)];
}
