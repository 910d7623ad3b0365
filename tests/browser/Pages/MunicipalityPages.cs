using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>A municipality's applications: a draft in all its parts, and what became of those that were sent.</summary>
internal static class MunicipalityPages
{
    private const string Granted = "Saman om barnet først";
    private const string GrantedContact = "ingrid.saetreli@voss.kommune.example";

    private static readonly string[] Parts = ["kommuner", "nettverk", "risiko", "plan", "budsjett", "vedlegg", "bekreftelser", "send"];

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("mine", "/mine", GrantedContact, "/mine"),
        new("mine-empty", "/mine", "ingen@bergen.kommune.example", "/mine"),
        new("draft", "/soknad/{id}", People.Contact, demo => demo.Draft(People.Contact)),
        .. Parts.Select(part => new ListedPage($"draft-{part}", "/soknad/{id}/{section}", People.Contact, async demo => $"{await demo.Draft(People.Contact)}/{part}")),
        new("draft-budget-wrong", "/soknad/{id}/{section}", People.Contact, async demo => $"{await demo.Draft(People.Contact)}/budsjett", async reader =>
        {
            await reader.Write("budget.costs[0].amount", "mykje");
            await reader.Page.Locator("form[data-autosave] button.ds-button[value='next']").ClickAsync();
            await reader.Page.Locator("[data-errors]").WaitForAsync();
        }),
        new("draft-session-ends", "/soknad/{id}", People.Contact, demo => demo.Draft(People.Contact), reader =>
            reader.Page.EvaluateAsync("document.getElementById('session-ends').showModal()")),
        new("draft-of-a-colleague", "/soknad/{id}", "kollega@alver.kommune.example", demo => demo.Draft(People.Contact)),
        new("draft-whole", "/soknad/{id}", "odd.myrland@sogndal.kommune.example", demo => demo.Sent("Ein inngang til hjelp", "odd.myrland@sogndal.kommune.example")),
        new("draft-leader-not-reached", "/soknad/{id}/{section}", "leiarar@alver.kommune.example", async demo =>
        {
            await demo.FailedMessage();
            return $"{await demo.WithLeadersAsked()}/bekreftelser";
        }),
        new("granted", "/soknad/{id}", GrantedContact, demo => demo.Sent(Granted, GrantedContact)),
        new("granted-letter", "/soknad/{id}/brev/{number:int}", GrantedContact, async demo => $"{await demo.Sent(Granted, GrantedContact)}/brev/1"),
        new("incomplete", "/soknad/{id}", "ase.moland@stryn.kommune.example", demo => demo.Sent("Saman om dei yngste", "ase.moland@stryn.kommune.example")),
        new("in-review", "/soknad/{id}", "ragnhild.brekkhus@ardal.kommune.example", demo => demo.Sent("Familieråd i tre kommunar", "ragnhild.brekkhus@ardal.kommune.example")),
    ];
}
