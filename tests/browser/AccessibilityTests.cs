using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>Every page for everybody, however they have it.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class AccessibilityTests(Demo demo)
{
    private const string Contact = "tilgjenge@alver.kommune.example";
    private const string Kari = "kari.saksbehandler@statsforvalteren.example";
    private const string Anne = "anne.godkjenner@statsforvalteren.example";
    private const string Administrator = "admin@statsforvalteren.example";

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/utlysninger/vestland-demo")]
    [InlineData("/utlysninger/vestland-demo/kan-vi-soke?svar=1&kommune=4631&kommune=4632&belop=20000")]
    [InlineData("/utlysninger/vestland-demo/skjema")]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/code")]
    [InlineData("/tilskudd")]
    [InlineData("/personvern")]
    [InlineData("/tilgjengelighet")]
    [InlineData("/finst-ikkje")]
    [InlineData("/dev/mailbox?to=leder")]
    public Task Pages_for_anybody(string path) => Look(null, path);

    [SkippableTheory]
    [InlineData("per.saetreli@vik.kommune.example", "/bekreft/", "Ein inngang til hjelp")]
    [InlineData(Contact, "/sign-in/", "")]
    public async Task Pages_that_a_mail_leads_to(string email, string kind, string about)
    {
        await demo.SignedIn(Contact);
        await Look(null, kind, async reader => await reader.Page.GotoAsync(await demo.LinkTo(email, kind, about)));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("/kommuner")]
    [InlineData("/nettverk")]
    [InlineData("/risiko")]
    [InlineData("/plan")]
    [InlineData("/budsjett")]
    [InlineData("/vedlegg")]
    [InlineData("/bekreftelser")]
    [InlineData("/send")]
    public async Task An_applications_pages(string part) => await Look(Contact, await demo.Draft(Contact) + part);

    [SkippableFact]
    public Task My_cases() => Look(Contact, "/mine");

    [SkippableTheory]
    [InlineData("Saman om barnet først", "ingrid.saetreli@voss.kommune.example")]
    [InlineData("Saman om dei yngste", "ase.moland@stryn.kommune.example")]
    [InlineData("Familieråd i tre kommunar", "ragnhild.brekkhus@ardal.kommune.example")]
    public Task What_was_sent(string title, string email) => Look(email, title, async reader =>
    {
        await reader.Page.GotoAsync("/mine");
        await reader.Follow(title);
        await reader.Page.WaitForURLAsync("**/soknad/*");
    });

    [SkippableTheory]
    [InlineData(Kari, "/saksbehandling")]
    [InlineData(Kari, "/saksbehandling?status=open&sort=-amount")]
    [InlineData(Kari, "/saksbehandling?q=finst-ikkje")]
    [InlineData(Kari, "/saksbehandling/mangelbrev")]
    [InlineData(Kari, "/saksbehandling/pa-vegne-av")]
    [InlineData(Kari, "/saksbehandling/pa-vegne-av/vestland-demo-lukka")]
    [InlineData(Anne, "/saksbehandling")]
    public Task The_offices_pages(string email, string path) => Look(email, path);

    [SkippableTheory]
    [InlineData(Kari, "Trygge overgangar for unge på ettervern", "")]
    [InlineData(Kari, "Møte som verkar", "")]
    [InlineData(Kari, "Saman om dei yngste", "")]
    [InlineData(Kari, "Saman om barnet først", "")]
    [InlineData(Kari, "Saman om barnet først", "/utskrift")]
    [InlineData(Anne, "Felles barnevernvakt for Nordfjord", "")]
    [InlineData(Anne, "Felles barnevernvakt for Nordfjord", "/brev")]
    public Task A_case_in_the_office(string email, string title, string part) => Look(email, title + part, async reader =>
    {
        await reader.OpenCase(title);
        if (part.Length > 0) await reader.Page.GotoAsync(new Uri(reader.Page.Url).AbsolutePath + part);
        await reader.UnfoldAll();
    });

    [SkippableTheory]
    [InlineData("/administrasjon")]
    [InlineData("/administrasjon/ansatte")]
    [InlineData("/administrasjon/ansatte/ny")]
    [InlineData("/administrasjon/tilgang")]
    [InlineData("/administrasjon/register")]
    [InlineData("/administrasjon/register/4631")]
    [InlineData("/administrasjon/meldinger")]
    [InlineData("/administrasjon/steg")]
    [InlineData("/administrasjon/ny-utlysning")]
    [InlineData("/administrasjon/utlysninger/vestland-demo")]
    [InlineData("/administrasjon/utlysninger/vestland-demo/flytt-frist")]
    [InlineData("/administrasjon/utlysninger/vestland-demo/kopier")]
    [InlineData("/administrasjon/utlysninger/vestland-demo/del/vilkar")]
    public Task The_administrations_pages(string path) => Look(Administrator, path);

    [SkippableTheory]
    [InlineData("/kunngjor")]
    [InlineData("/del/formal")]
    [InlineData("/del/belop")]
    [InlineData("/del/datoer")]
    [InlineData("/del/prosjekter")]
    [InlineData("/del/vurdering")]
    [InlineData("/del/klage")]
    public async Task A_call_that_is_set_up(string part) => await Look(Administrator, await demo.CallInMaking(Administrator) + part);

    [SkippableTheory]
    [InlineData("")]
    [InlineData("/fjern")]
    public Task One_of_the_staff(string part) => Look(Administrator, "ansatt" + part, async reader =>
    {
        await reader.Page.GotoAsync("/administrasjon/ansatte");
        await reader.Page.GotoAsync(await reader.Page.Locator("main a[href*='/ansatte/']:not([href$='/ny'])").First.GetAttributeAsync("href") + part);
    });

    private Task Look(string? email, string path) => Look(email, path, reader => reader.Page.GotoAsync(path));

    private Task Look(string? email, string name, Func<Reader, Task> find) => Looks.Assess(
        NotInNames().Replace($"{email?.Split('@')[0] ?? "anyone"}{name}", "-"),
        language => email is null ? demo.Anyone(language) : demo.SignedIn(email, language), find);

    [GeneratedRegex("[^a-zæøå0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex NotInNames();
}
