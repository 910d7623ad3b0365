using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Spreadsheets;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Claims;

/// <summary>The fee claims of a network over the wire, as its organiser and its economist handle them.</summary>
public sealed class ClaimTests : IAsyncLifetime
{
    private const string Economist = "okonom@ks.example", Bergen = "berit@bergen.kommune.example";

    private GrantsApp app = null!;
    private HttpClient organiser = null!, alver = null!;
    private string alvers = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Instant.FromUtc(2027, 6, 1, 8, 0);
        var desk = app.Services.GetRequiredService<OfficeDesk>();
        foreach (var (email, role) in new[] { (World.Organiser, StaffRole.Organiser), (Economist, StaffRole.Economist) })
            await desk.AddStaff(email, "Nina Nettverk", role, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        (organiser, alver) = (await app.SignIn(World.Organiser), await app.SignIn(GrantsApp.Contact));
        using var bergen = await app.SignIn(Bergen);
        await organiser.Post("/api/networks", Bodies.Network("lift"));
        await organiser.Post("/api/networks/lift/publish", new { });
        alvers = await Register(alver, "4631");
        await Register(bergen, "4601");
        app.Clock.Now = Instant.FromUtc(2027, 6, 16, 8, 0);
        Assert.Equal(HttpStatusCode.OK, (await organiser.Post("/api/networks/lift/close-registration", new { outcome = "start" })).StatusCode);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_municipality_reads_its_claim_in_its_registration()
    {
        var claim = (await (await alver.Get($"/api/registrations/{alvers}")).Json())["claim"]!;

        Assert.Equal(
            ("claimed", 55_000L, "2024-01-01", "2027-06-16", "2027-07-16", 0L, 0L, 55_000L, "12345678903"),
            ((string?)claim["status"], (long)claim["amount"]!, (string?)claim["populationDate"], (string?)claim["claimedOn"], (string?)claim["due"], (long)claim["paid"]!,
                (long)claim["credited"]!, (long)claim["left"]!, (string?)claim["accountNumber"]));
        Assert.StartsWith("2027000", (string)claim["kid"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organiser_lists_them_by_number_and_its_economist_too()
    {
        using var economist = await app.SignIn(Economist);
        foreach (var client in new[] { organiser, economist })
            Assert.Equal(["2027/1", "2027/2"], (await List(client)).Select(claim => (string?)claim!["number"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await economist.Get($"/api/registrations/{alvers}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await alver.Get("/api/networks/lift/claims")).StatusCode);
    }

    [Fact]
    public async Task They_come_as_a_table_for_the_accounting_system()
    {
        var csv = await organiser.Send(HttpMethod.Get, "/api/networks/lift/claims", null, ("Accept", "text/csv"));
        var lines = (await csv.Content.ReadAsStringAsync()).Trim('\ufeff').Split("\r\n");
        Assert.StartsWith("Kommune;Kommunenummer;Organisasjonsnummer;Krav;KID;Beløp;", lines[0], StringComparison.Ordinal);
        Assert.Equal(["4601", "4631"], lines[1..^1].Select(line => line.Split(';')[1]).Order(StringComparer.Ordinal));

        var xlsx = await organiser.Send(HttpMethod.Get, "/api/networks/lift/claims", null, ("Accept", Workbook.MediaType));
        Assert.Equal(Workbook.MediaType, xlsx.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await xlsx.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)).Open(), Encoding.UTF8);
        Assert.Contains("<x:v>55000</x:v>", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paid_in_part_undone_and_credited_each_with_what_is_left()
    {
        Assert.Equal(35_000L, await Left(Do("paid", new { amount = 20_000, paidOn = "2027-06-16" })));
        Assert.Equal(0L, await Left(Do("paid", new { })));
        Assert.Equal(35_000L, await Left(Do("unpaid", new { reason = "Gjaldt Bergen" })));
        Assert.Equal(-20_000L, await Left(Do("credit", new { reason = "Trakk seg" })));
        Assert.Equal(35_000L, await Left(Do("uncredit", new { reason = "Gjaldt Bergen" })));
        Assert.Equal(-20_000L, await Left(Do("credit", new { reason = "Trakk seg" })));
        var claim = (await (await alver.Get($"/api/registrations/{alvers}")).Json())["claim"]!;
        Assert.Equal(("toRepay", "Gjaldt Bergen", "Trakk seg"), ((string?)claim["status"], (string?)claim["payments"]![1]!["undone"], (string?)claim["credits"]![1]!["reason"]));
        Assert.Equal("Gjaldt Bergen", (string?)claim["credits"]![0]!["takenBack"]);
    }

    [Fact]
    public async Task The_organisers_own_page_says_what_waits_in_a_network_and_nothing_when_nothing_does()
    {
        app.Clock.Now = Instant.FromUtc(2027, 6, 20, 8, 0);
        Assert.DoesNotContain("/nettverk/lift/krav", await Page(organiser), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await alver.Post($"/api/registrations/{alvers}/withdraw", new { })).StatusCode);
        Assert.Contains("Ett krav må avgjøres", await Page(organiser), StringComparison.Ordinal);

        app.Clock.Now = Instant.FromUtc(2027, 8, 20, 8, 0);
        Assert.Contains("Ett krav er forfalt, ett krav må avgjøres", await Page(organiser), StringComparison.Ordinal);
        Assert.DoesNotContain("må avgjøres", await Page(alver), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mine_tells_the_organiser_what_waits_and_a_municipality_that_its_day_to_pay_is_past()
    {
        app.Clock.Now = Instant.FromUtc(2027, 8, 20, 8, 0);

        Assert.Contains("2 krav er forfalt", await Page(organiser, "/mine"), StringComparison.Ordinal);
        Assert.Contains("skulle vært betalt innen fredag 16. juli 2027", await Page(alver, "/mine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_is_credited_in_part_is_decided_and_what_is_left_falls_due_as_others_do()
    {
        app.Clock.Now = Instant.FromUtc(2027, 6, 20, 8, 0);
        await alver.Post($"/api/registrations/{alvers}/withdraw", new { });

        await Do("credit", new { amount = 5_000, reason = "Trakk seg tidlig" });
        Assert.DoesNotContain("/nettverk/lift/krav", await Page(organiser), StringComparison.Ordinal);

        app.Clock.Now = Instant.FromUtc(2027, 8, 20, 8, 0);
        Assert.Contains("2 krav er forfalt", await Page(organiser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_its_host_is_out_a_municipality_is_asked_to_wait_with_the_money_and_nothing_is_overdue()
    {
        await BergenLeavesAsItsHost();
        app.Clock.Now = Instant.FromUtc(2027, 8, 20, 8, 0);

        var (own, listed) = (await Text(alver, $"/pamelding/{alvers}"), await Text(organiser, "/nettverk/lift/krav"));
        Assert.Contains("data-color=\"warning\">Arrangøren avgjør kravet<", own, StringComparison.Ordinal);
        Assert.Contains("Vent med å betale til dere hører fra arrangøren.", own, StringComparison.Ordinal);
        Assert.Equal(2, listed.Split("data-color=\"warning\">Må avgjøres<").Length - 1);
        Assert.All([own, listed], page => Assert.DoesNotContain(">Forfalt</span>", page, StringComparison.Ordinal));
        Assert.DoesNotContain("<dt>Forfall</dt>", own, StringComparison.Ordinal);
        Assert.Contains("Arrangøren avgjør kravet", await Page(alver, "/mine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_withdrawn_reads_that_the_claim_stands_until_the_organiser_has_decided()
    {
        await alver.Post($"/api/registrations/{alvers}/withdraw", new { });

        Assert.Contains("Kravet står til arrangøren har avgjort det.", await Text(alver, $"/pamelding/{alvers}"), StringComparison.Ordinal);
        app.Clock.Now = Instant.FromUtc(2027, 8, 20, 8, 0);
        Assert.DoesNotContain("skulle vært betalt", await Page(alver, "/mine"), StringComparison.Ordinal);
        await Do("credit", new { amount = 5_000, reason = "Trakk seg tidlig" });
        Assert.Contains("50\u00a0000 kroner skulle vært betalt", await Page(alver, "/mine"), StringComparison.Ordinal);
        Assert.DoesNotContain("rrangøren avgj", await Text(alver, $"/pamelding/{alvers}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_runs_is_not_cancelled_before_the_organiser_has_said_that_what_comes_of_it_is_meant()
    {
        const string Roster = "/nettverk/lift/pameldinger", Form = $"{Roster}/avlys";
        await Do("paid", new { amount = 20_000 });
        using var browser = new Browser(app) { Cookies = $"grants={organiser.DefaultRequestHeaders.Authorization!.Parameter}; path=/" };

        var refused = await browser.Submit(Roster, Form, []);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "confirmed"), (refused.StatusCode, await Status()));
        Assert.Contains("id=\"confirm-error\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "2 kommuner er påmeldt og får vite det på e-post med en gang. 2 krav på til sammen 110 000 kroner blir kreditert. 20 000 kroner er betalt og skal betales tilbake.",
            page, StringComparison.Ordinal);

        var done = await browser.Submit(Roster, Form, new() { ["confirm"] = "true" });
        Assert.Equal((HttpStatusCode.SeeOther, "cancelled"), (done.StatusCode, await Status()));
        Assert.DoesNotContain("Kommuner som er med", await Text(organiser, "/nettverk/lift"), StringComparison.Ordinal);

        async Task<string?> Status() => (string?)(await (await alver.Get($"/api/registrations/{alvers}")).Json())["status"];
    }

    [Fact]
    public async Task In_a_network_that_runs_nobody_is_said_to_be_reminded_before_the_deadline()
    {
        var page = await Text(organiser, "/nettverk/lift/pameldinger");

        Assert.Contains("Har ikke svart</h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dag før fristen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claim_of_a_withdrawn_registration_is_listed_with_the_new_one_while_there_is_something_to_pay()
    {
        await alver.Post($"/api/registrations/{alvers}/withdraw", new { });
        var again = await Register(alver, "4631");

        Assert.Equal([again, alvers], await Mine());
        var page = WebUtility.HtmlDecode(await (await alver.Get("/mine")).Content.ReadAsStringAsync());
        Assert.Equal(2, page.Split("55\u00a0000 kroner å betale").Length - 1);

        await Do("credit", new { reason = "Meldte seg på igjen" });
        Assert.Equal([again], await Mine());
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field()
    {
        Assert.Equal("more-than-left", await (await Do("paid", new { amount = 99_000 })).Code());
        Assert.Equal("impossible-day", await (await Do("paid", new { paidOn = "2027-06-17" })).Code());
        Assert.Equal(["reason"], (await (await Do("credit", new { })).Json())["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.Post("/api/registrations/network-lift.x/claim/paid", new { })).StatusCode);
    }

    [Fact]
    public async Task The_banks_list_is_taken_line_by_line_and_nothing_twice()
    {
        var kids = (await List(organiser)).Select(claim => (string)claim!["kid"]!).ToArray();
        var lines = $"{kids[0]};55000;2027-06-16\n{kids[1]};0,50;2027-06-16\n123;1;2027-06-16";

        var first = await (await organiser.Post("/api/networks/lift/claims/payments", new { lines })).Json();
        var again = await (await organiser.Post("/api/networks/lift/claims/payments", new { lines })).Json();

        Assert.Equal((1, 0, 0, 1), ((int)first["taken"]!, (int)first["known"]!, (int)again["taken"]!, (int)again["known"]!));
        Assert.Equal("""[{"line":2,"code":"not-an-amount"},{"line":3,"code":"unknown-kid"}]""", new JsonArray([.. first["faults"]!.AsArray().Select(Short)]).ToJsonString());
    }

    [Fact]
    public async Task Of_another_offices_network_nothing_is_seen_or_done()
    {
        var desk = app.Services.GetRequiredService<OfficeDesk>();
        await desk.AddStaff("nora.arrangor@statsforvalteren.example", "Nora", StaffRole.Organiser, OrganisationNumber.Parse(GrantsApp.Vestland), CancellationToken.None);
        using var other = await app.SignIn("nora.arrangor@statsforvalteren.example");

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get("/api/networks/lift/claims")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/api/registrations/{alvers}/claim/paid", new { })).StatusCode);
    }

    private static Task<string> Page(HttpClient client, string path = "/nettverk") => Text(client, path);

    private static async Task<string> Text(HttpClient client, string path) => WebUtility.HtmlDecode(await (await client.Get(path)).Content.ReadAsStringAsync());

    private async Task BergenLeavesAsItsHost()
    {
        var hosted = Bodies.Registration("4631", GrantsApp.Contact);
        (hosted["hostMunicipality"], hosted["from"]) = ("4601", null);
        (await alver.Put($"/api/registrations/{alvers}", hosted, ("If-Match", "\"1\""))).EnsureSuccessStatusCode();
        var bergens = (await List(organiser)).Select(claim => (string)claim!["registrationId"]!).Single(id => id != alvers);
        (await organiser.Post($"/api/registrations/{bergens}/withdraw", new { })).EnsureSuccessStatusCode();
    }

    private async Task<IEnumerable<string?>> Mine() => (await (await alver.Get("/api/registrations")).Json())["items"]!.AsArray().Select(item => (string?)item!["registrationId"]);

    private static JsonNode Short(JsonNode? fault) => new JsonObject { ["line"] = (int)fault!["line"]!, ["code"] = (string)fault["code"]! };

    private static async Task<string> Register(HttpClient client, string municipality)
    {
        var body = Bodies.Registration(municipality, GrantsApp.Contact);
        body["hostMunicipality"] = null;
        body["from"] = null;
        return (string)(await (await client.Post("/api/networks/lift/registrations", body)).Json())["registrationId"]!;
    }

    private static async Task<JsonArray> List(HttpClient client) => (await (await client.Get("/api/networks/lift/claims")).Json())["items"]!.AsArray();

    private Task<HttpResponseMessage> Do(string what, object body) => organiser.Post($"/api/registrations/{alvers}/claim/{what}", body);

    private static async Task<long> Left(Task<HttpResponseMessage> answer) => (long)(await (await answer).Json())["left"]!;
}
