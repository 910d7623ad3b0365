using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests;

/// <summary>The office decides: a caseworker declares, scores and proposes; an approver approves; the letter is in the mailbox.</summary>
[Collection(DemoCollection.Name)]
public sealed class OfficeTests(Demo demo)
{
    private const string Caseworker = "kari.saksbehandler@statsforvalteren.example";
    private const string Approver = "anne.godkjenner@statsforvalteren.example";

    [SkippableFact]
    public async Task From_the_queue_to_the_letter_without_scripts()
    {
        const string title = "Felles rettleiingsteam for sped- og småbarn";
        await using var caseworker = await demo.SignedIn(Caseworker, scripts: false);
        await caseworker.Page.GotoAsync($"/saksbehandling?q={Uri.EscapeDataString(title)}");
        await caseworker.Page.Locator("main a[href^='/saksbehandling/call-']").First.ClickAsync();
        var address = new Uri(caseworker.Page.Url).AbsolutePath;
        if (await caseworker.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, jeg er habil" }).CountAsync() > 0) await caseworker.Send("Ja, jeg er habil");
        foreach (var points in await caseworker.Page.Locator("input[type=radio][value='4'][name$='.points']").AllAsync()) await points.CheckAsync(new() { Force = true });
        foreach (var reason in await caseworker.Page.Locator("[name^='assessment'][name$='.reason'], [name^='scores'][name$='.reason']").AllAsync()) await reason.FillAsync("Godt grunngjeve.");
        await caseworker.Send("Gi poeng");

        await caseworker.Page.GotoAsync(address);
        await caseworker.Page.Locator("input[name='proposal.outcome'][value='grant']").CheckAsync(new() { Force = true });
        await caseworker.Write("proposal.amount", "100 000");
        await caseworker.Write("proposal.reasons", "Prosjektet er godt og svarar til formålet.");
        await caseworker.Send("Send til godkjenning");

        await using var approver = await demo.SignedIn(Approver, scripts: false);
        await approver.Page.GotoAsync(address);
        if (await approver.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, jeg er habil" }).CountAsync() > 0) await approver.Send("Ja, jeg er habil");
        await approver.Send("Godkjenn vedtaket");
        await Expect(approver.Page.Locator("main")).ToContainTextAsync("Innvilget");

        Assert.Empty(caseworker.Complaints.Concat(approver.Complaints));
    }

    [SkippableFact]
    public async Task The_queue_is_worked_with_the_keyboard()
    {
        await using var reader = await demo.SignedIn(Caseworker);
        await reader.Page.GotoAsync("/saksbehandling");

        await reader.Page.Keyboard.PressAsync("j");
        await reader.Page.Keyboard.PressAsync("j");
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.Page.WaitForURLAsync("**/saksbehandling/call-*");
    }
}
