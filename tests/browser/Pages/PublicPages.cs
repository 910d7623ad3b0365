using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>What anybody reads, and what a link in a mail leads to.</summary>
internal static class PublicPages
{
    private const string Call = "/utlysninger/{callId}", Demo = "/utlysninger/vestland-demo";

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("home", "/", null, "/"),
        new("home-signed-in", "/", People.Contact, "/"),
        new("call", Call, null, Demo),
        new("call-closed", Call, null, $"{Demo}-lukka"),
        new("quick-check", $"{Call}/kan-vi-soke", null, $"{Demo}/kan-vi-soke"),
        new("quick-check-answered", $"{Call}/kan-vi-soke", null, $"{Demo}/kan-vi-soke?svar=1&kommune=4631&kommune=4632&belop=20000"),
        new("call-form", $"{Call}/skjema", null, $"{Demo}/skjema"),
        new("sign-in", "/sign-in", null, "/sign-in"),
        new("sign-in-not-an-address", "/sign-in", null, "/sign-in", reader => reader.SendWith("email", "ikke en adresse")),
        new("sign-in-code", "/sign-in/code", null, "/sign-in", reader => reader.SendWith("email", "kode@alver.kommune.example")),
        new("sign-in-link", "/sign-in/{token}", null, async demo =>
        {
            await using var person = await demo.WithoutWindow();
            await person.AskToSignIn("lenke@alver.kommune.example");
            return await demo.LinkTo("lenke@alver.kommune.example", "/sign-in/", Mails.SignInMail);
        }),
        new("sign-in-link-used", "/sign-in/{token}", null, async demo =>
        {
            await using var reader = await demo.SignedIn(People.Contact);
            return await demo.LinkTo(People.Contact, "/sign-in/", Mails.SignInMail);
        }),
        new("leader-asked", "/bekreft/{token}", null, demo => demo.LinkTo("per.saetreli@vik.kommune.example", "/bekreft/", "Ein inngang til hjelp")),
        new("leader-answered", "/bekreft/{token}", null, demo => demo.LinkTo("turid.fossheim@sogndal.kommune.example", "/bekreft/", "Ein inngang til hjelp")),
        new("leader-passed-on", "/bekreft/{token}", null, demo => demo.PassedOn()),
        new("leader-link-unknown", "/bekreft/{token}", null, "/bekreft/finst-ikkje"),
        new("awards", "/tilskudd", null, "/tilskudd"),
        new("awards-none-found", "/tilskudd", null, "/tilskudd?q=finst-ikkje"),
        new("privacy", "/personvern", null, "/personvern"),
        new("accessibility", "/tilgjengelighet", null, "/tilgjengelighet"),
        new("cost-key", "/fordeling", null, "/fordeling"),
        new("cost-key-shared", "/fordeling", null, "/fordeling", reader => reader.ShareCost("Hurdal\t2 869\t10\t5\t1000\nNes\t23 627\t20\t5\t1000")),
        new("cost-key-wrong", "/fordeling", null, "/fordeling", reader => reader.ShareCost("Hurdal\t2 869x\nNesset")),
        new("not-found", null, null, "/finst-ikkje"),
        new("mailbox", "/dev/mailbox", null, "/dev/mailbox?to=leder"),
        new("mailbox-mail", "/dev/mailbox/{name}", null, demo => demo.Newest("ingrid.saetreli@voss.kommune.example")),
    ];

    /// <summary>A financing of three parts, which has the most columns.</summary>
    private static async Task ShareCost(this Reader reader, string table)
    {
        await reader.Page.Locator("#kind-parts").CheckAsync();
        await reader.Write("parts.fixed", "1 000 000");
        await reader.Write("parts.groupGuidance", "300 000");
        await reader.SendWith("participants", table);
    }
}
