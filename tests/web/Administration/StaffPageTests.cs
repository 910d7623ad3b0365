using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Administration;

public sealed class StaffPageTests : IAsyncLifetime
{
    private const string List = "/administrasjon/ansatte";
    private const string New = $"{List}/ny";
    private const string Economist = "ola.okonom@statsforvalteren.example";

    private GrantsApp app = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Administrator);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_person_is_added_to_the_staff()
    {
        await browser.Submit(New, New, new() { ["name"] = "Ola Økonom", ["email"] = Economist, ["roles"] = "economist" });
        Assert.Equal(StaffRole.Economist, Assert.Single((await Member(Economist)).Roles));
    }

    [Fact]
    public async Task A_person_without_a_role_is_told_at_the_roles_and_keeps_what_was_typed()
    {
        var html = await Text(await browser.Submit(New, New, new() { ["name"] = "Ola Økonom", ["email"] = Economist }));
        Assert.True(html.Contains("href=\"#roles\"", StringComparison.Ordinal) && html.Contains($"value=\"{Economist}\"", StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task An_absence_and_a_stand_in_are_saved()
    {
        var page = await PageOf(GrantsApp.Caseworker);
        await browser.Submit(page, page, Kari(("absences[0].from", "2026-12-21"), ("absences[0].to", "2026-12-31"), ("standIn", GrantsApp.OtherCaseworker)));
        var kari = await Member(GrantsApp.Caseworker);
        Assert.Equal((new LocalDate(2026, 12, 31), GrantsApp.OtherCaseworker), (Assert.Single(kari.Absences).To, kari.StandIn));
    }

    [Fact]
    public async Task An_absence_that_is_over_is_not_on_the_page_and_stays()
    {
        var page = await PageOf(GrantsApp.Caseworker);
        await browser.Submit(page, page, Kari(("absences[0].from", "2026-09-01"), ("absences[0].to", "2026-09-14")));
        await browser.Submit(page, page, Kari(("absences[0].from", "2026-12-21"), ("absences[0].to", "2026-12-31")));
        Assert.Equal(2, (await Member(GrantsApp.Caseworker)).Absences.Length);
    }

    [Fact]
    public async Task Two_administrators_at_once_are_told_and_nothing_is_lost()
    {
        var page = await PageOf(GrantsApp.Caseworker);
        var edition = await EditionOf(page);
        await browser.Submit(page, page, Kari(("name", "Kari S. Behandler")));
        var html = await Text(await browser.Submit(page, page, Kari(("name", "Kari Saksb"), ("edition", edition))));
        Assert.True(html.Contains("Kari S. Behandler", StringComparison.Ordinal) && html.Contains("value=\"Kari Saksb\"", StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task A_change_of_another_person_is_not_in_the_way()
    {
        var (kari, per) = (await PageOf(GrantsApp.Caseworker), await PageOf(GrantsApp.OtherCaseworker));
        var edition = await EditionOf(kari);
        await browser.Submit(per, per, new() { ["name"] = "Per S.", ["roles"] = "caseworker" });
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit(kari, kari, Kari(("edition", edition)))).StatusCode);
    }

    [Fact]
    public async Task Who_is_removed_is_signed_out_and_stands_in_for_nobody()
    {
        using var per = new Browser(app);
        await per.SignIn(GrantsApp.OtherCaseworker);
        var kari = await PageOf(GrantsApp.Caseworker);
        await browser.Submit(kari, kari, Kari(("standIn", GrantsApp.OtherCaseworker)));
        var page = await PageOf(GrantsApp.OtherCaseworker);
        await browser.Submit($"{page}/fjern", $"{page}/fjern", []);
        Assert.Equal((HttpStatusCode.Redirect, null), ((await per.Open("/saksbehandling")).StatusCode, (await Member(GrantsApp.Caseworker)).StandIn));
    }

    [Fact]
    public async Task Before_it_is_done_the_page_says_what_it_ends()
    {
        using var per = new Browser(app);
        await per.SignIn(GrantsApp.OtherCaseworker);
        var html = await Text(await browser.Open($"{await PageOf(GrantsApp.OtherCaseworker)}/fjern"));
        Assert.Contains("der personen er logget inn nå (1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_is_told_that_it_cannot_be_done() =>
        Assert.Contains("er den eneste administratoren", await Text(await browser.Open($"{await PageOf(GrantsApp.Administrator)}/fjern")), StringComparison.Ordinal);

    [Fact]
    public async Task The_last_administrator_does_not_give_the_role_away()
    {
        var page = await PageOf(GrantsApp.Administrator);
        var answer = await browser.Submit(page, page, new() { ["name"] = "Adele Admin", ["roles"] = "caseworker" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static Dictionary<string, string> Kari(params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string> { ["name"] = "Kari Saksbehandler", ["roles"] = "caseworker" };
        foreach (var (name, value) in changed) fields[name] = value;
        return fields;
    }

    private async Task<string> PageOf(string email) => $"{List}/{(await All()).Single(place => place.Entry.Email == email).Person}";

    private async Task<string> EditionOf(string page) =>
        Regex.Match(await Text(await browser.Open(page)), "name=\"edition\" value=\"([^\"]*)\"").Groups[1].Value;

    private async Task<StaffEntry> Member(string email) => (await All()).Single(place => place.Entry.Email == email).Entry;

    private async Task<ImmutableArray<StaffPlace>> All() =>
        await app.Services.GetRequiredService<StaffDesk>().All(OrganisationNumber.Parse(GrantsApp.Vestland), CancellationToken.None);

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
