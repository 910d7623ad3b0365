using System.Net;
using System.Text;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Administration;

public sealed class RegisterPageTests : IAsyncLifetime
{
    private const string Alver = "/administrasjon/register/4631";

    private GrantsApp app = null!;
    private Browser browser = null!;
    private HttpClient administrator = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        administrator = await app.SignIn(GrantsApp.Administrator);
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_offices_own_municipalities_stand_first() =>
        Assert.Contains("/administrasjon/register/4601", await Text(await browser.Open("/administrasjon/register")), StringComparison.Ordinal);

    [Fact]
    public async Task All_are_found_by_a_part_of_the_name() =>
        Assert.Contains("2 treff på «Herøy»", await Text(await browser.Open("/administrasjon/register?q=Her%C3%B8y")), StringComparison.Ordinal);

    [Fact]
    public async Task The_check_of_the_register_in_use_is_shown() =>
        Assert.Contains("Registeret i bruk har 357 rader og ingen feil.", await Text(await browser.Open("/administrasjon/register")), StringComparison.Ordinal);

    [Fact]
    public async Task A_municipality_is_completed()
    {
        await browser.Submit(Alver, Alver, Fields());
        var alver = await (await administrator.Get("/api/municipalities/4631")).Json();
        Assert.Equal("post@alver.kommune.example", alver["registryMailbox"]!.ToString());
    }

    [Fact]
    public async Task Whoever_has_an_address_at_a_completed_domain_is_let_in()
    {
        await browser.Submit(Alver, Alver, Fields(("mailDomains", "alver.kommune.example nordhordland.example")));
        using var contact = await app.SignIn("ingrid@nordhordland.example");
        Assert.Equal("4631", (await (await contact.Get("/api/me")).Json())["municipality"]!.ToString());
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        var html = await Text(await browser.Submit(Alver, Alver, Fields(("organisationNumber", "123456780"))));
        Assert.True(html.Contains("href=\"#organisationNumber\"", StringComparison.Ordinal) && html.Contains("value=\"123456780\"", StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task What_was_completed_is_taken_back()
    {
        await browser.Submit(Alver, Alver, Fields());
        await browser.Submit(Alver, $"{Alver}/fjern", []);
        var alver = await (await administrator.Get("/api/municipalities/4631")).Json();
        Assert.Equal("postmottak@alver.kommune.example", alver["registryMailbox"]!.ToString());
    }

    [Fact]
    public async Task Two_administrators_at_once_are_told()
    {
        await browser.Submit(Alver, Alver, Fields());
        var late = await browser.Submit(Alver, Alver, Fields(("edition", "0000000000000000"), ("registryMailbox", "anna@alver.kommune.example")));
        Assert.Equal((HttpStatusCode.PreconditionFailed, true), (late.StatusCode, (await Text(late)).Contains("anna@alver.kommune.example", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_offices_municipality_is_only_read() =>
        Assert.DoesNotContain("name=\"registryMailbox\"", await Text(await browser.Open("/administrasjon/register/0301")), StringComparison.Ordinal);

    [Fact]
    public async Task The_api_completes_and_takes_back()
    {
        var put = await administrator.Put("/api/municipalities/4631/completions/2026-10-01", new { registryMailbox = "post@alver.kommune.example", languageForm = "nynorsk" });
        var deleted = await administrator.Send(HttpMethod.Delete, "/api/municipalities/4631/completions/2026-10-01", null);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (put.StatusCode, deleted.StatusCode));
    }

    [Fact]
    public async Task The_api_checks_a_file()
    {
        using var file = new StringContent("number;name\n4631;Alver", Encoding.UTF8, "text/csv");
        var check = await (await administrator.Send(HttpMethod.Post, "/api/register/check", file)).Json();
        Assert.Contains(check["faults"]!.AsArray(), fault => fault!["column"]!.ToString() == "population");
    }

    [Fact]
    public async Task The_offices_are_listed_with_their_counties() =>
        Assert.Equal(11, (await (await app.Anyone().Get("/api/offices")).Json())["items"]!.AsArray().Count);

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>
        {
            ["registryMailbox"] = "post@alver.kommune.example",
            ["mailDomains"] = "alver.kommune.example",
            ["organisationNumber"] = "",
            ["languageForm"] = "nynorsk",
            ["from"] = "2026-10-01",
        };
        foreach (var (name, value) in changed) fields[name] = value;
        return fields;
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
