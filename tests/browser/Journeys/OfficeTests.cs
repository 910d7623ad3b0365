using Grants.Browser.Tests.Stages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>The office decides: a caseworker declares, scores and proposes; an approver approves; the letter is in the mailbox.</summary>
[Collection(JourneyCollection.Name)]
public sealed class OfficeTests(Demo demo)
{
    // Small amounts: the demo's pot has little left.
    [SkippableTheory]
    [InlineData("Vi øver på den vanskelege samtalen", true)]
    [InlineData("Felles rettleiingsteam for sped- og småbarn", false)]
    public async Task From_the_queue_to_the_letter_with_and_without_scripts(string title, bool scripts)
    {
        await using var caseworker = await demo.SignedIn(People.Kari, scripts: scripts);
        await caseworker.Declare(title);
        await caseworker.Score();
        await caseworker.Propose("15 000");
        await Expect(caseworker.Page.Locator("#decision")).ToContainTextAsync("15 000 kr");

        await using var approver = await demo.SignedIn(People.Anne, scripts: scripts);
        await approver.Declare(title);
        await approver.Send("Godkjenn vedtaket");
        await Expect(approver.Page.Locator("main")).ToContainTextAsync("Innvilget");

        Assert.Empty(caseworker.Complaints.Concat(approver.Complaints));
    }

    [SkippableFact]
    public async Task The_letter_is_written_beside_the_proposal_as_one_types()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.OpenCase("Veiledet praksis i undersøkelser");

        await caseworker.Page.Locator("input[name='proposal.outcome'][value='reject']").CheckAsync();
        await caseworker.Write("proposal.reasons", "Det er ikkje nok midlar til alle.");

        await Expect(caseworker.Page.FrameLocator("#proposal-letter iframe").Locator("body")).ToContainTextAsync("Det er ikkje nok midlar til alle.");
    }

    [SkippableFact]
    public async Task More_than_the_pot_has_is_told_at_the_amount()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.OpenCase("Veiledet praksis i undersøkelser");

        await caseworker.Page.Locator("input[name='proposal.outcome'][value='grant']").CheckAsync();
        await caseworker.Write("proposal.amount", "280 000");
        await caseworker.Write("proposal.reasons", "Prosjektet er godt.");
        await caseworker.Send("Send til godkjenning");

        await Expect(caseworker.Page.Locator("[id='proposal.amount-error']")).ToContainTextAsync("igjen av potten");
        await Expect(caseworker.Page.Locator("[id='proposal.reasons']")).ToHaveValueAsync("Prosjektet er godt.");
    }

    [SkippableFact]
    public async Task What_was_written_in_one_form_is_asked_about_before_another_is_sent()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.OpenCase("Saman om barnet først");
        var asked = new TaskCompletionSource<string>();
        caseworker.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await caseworker.Page.GetByText("Skriv et notat").ClickAsync();
        await caseworker.Write("note.text", "Ring leiaren på Voss.");
        await caseworker.Page.GetByText("Skriv til søkeren").ClickAsync();
        await caseworker.Write("message.text", "Hei. Vi ringjer i morgon.");
        await caseworker.Press("Send meldingen");

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        await Expect(caseworker.Page.Locator("[id='note.text']")).ToHaveValueAsync("Ring leiaren på Voss.");
    }

    [SkippableFact]
    public async Task Who_leaves_with_a_text_that_is_not_sent_is_asked_and_can_stay()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.OpenCase("Saman om barnet først");
        var left = caseworker.Page.Url;
        var asked = new TaskCompletionSource<string>();
        caseworker.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await caseworker.Page.GetByText("Skriv et notat").ClickAsync();
        await caseworker.Write("note.text", "Ring leiaren på Voss.");
        await caseworker.Page.Locator(".neighbours .back").ClickAsync();

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(left, caseworker.Page.Url);
        await Expect(caseworker.Page.Locator("[id='note.text']")).ToHaveValueAsync("Ring leiaren på Voss.");
    }

    [SkippableFact]
    public async Task Who_has_sent_the_text_is_not_asked()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.OpenCase("Saman om barnet først");
        caseworker.Page.Dialog += (_, dialog) => Assert.Fail(dialog.Message);

        await caseworker.Page.GetByText("Skriv et notat").ClickAsync();
        await caseworker.Write("note.text", "Leiaren på Voss ringde.");
        await caseworker.Send("Lagre notatet");
        await caseworker.Page.Locator(".neighbours .back").ClickAsync();

        await caseworker.Arrive("Saksbehandling");
    }

    [SkippableFact]
    public async Task The_second_caseworker_scores_blind_and_then_sees_both()
    {
        await using var caseworker = await demo.SignedIn(People.Kari);
        await caseworker.Declare("Barnet si stemme i dokumenta");
        await Expect(caseworker.Page.Locator("#assessment")).Not.ToContainTextAsync("Per Saksbehandler");

        await caseworker.Score();

        await Expect(caseworker.Page.Locator("#assessment")).ToContainTextAsync("Per Saksbehandler");
    }
}
