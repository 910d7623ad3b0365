using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Networks;

/// <summary>An organiser sets a network up by pages alone: it is begun, and has a title.</summary>
public sealed class SetupPageTests : IAsyncLifetime
{
    private const string Address = "nettverk@ks.example", New = "/nytt-nettverk", Setup = "/nettverk/loftet/oppsett";

    private static readonly (string Part, Dictionary<string, string> Fields)[] Parts =
    [
        ("tekster", new() { ["title"] = "Løftet 2027", ["text"] = "Vi møtes fire ganger." }),
        ("avgift", new()
        {
            ["registrationDeadline"] = "2027-03-15T23:59:59", ["fees[0].upTo"] = "5 000", ["fees[0].fee"] = "11 625 kr", ["fees[1].upTo"] = "", ["fees[1].fee"] = "20000",
            ["fees[2].upTo"] = "", ["fees[2].fee"] = "", ["populationDate"] = "2024-01-01", ["boardAndLodgingPerPersonPerGathering"] = "2 500",
        }),
        ("plasser", new() { ["minimumMunicipalities"] = "1", ["maximumMunicipalities"] = "2", ["offerHours"] = "48", ["hostMunicipalityMustParticipate"] = "true", ["withdrawalTerms"] = "Hele avgiften." }),
        ("samlinger", new()
        {
            ["gatherings[0].starts"] = "2027-05-10", ["gatherings[0].ends"] = "2027-05-11", ["gatherings[0].place"] = "Tromsø",
            ["gatherings[1].month"] = "2027-09", ["gatherings[1].digital"] = "true", ["roles"] = "ordfører\nbarnevernleder\n", ["councilVisit.season"] = "spring", ["councilVisit.year"] = "2028",
        }),
        ("betaling", new() { ["feeDueDays"] = "30", ["kidRule"] = "mod11", ["approvedForOuFunding"] = "true", ["ouCeiling"] = "35 000" }),
        ("invitasjon", new() { ["invites[]"] = "46" }),
        ("medlemmer", new() { ["members[0].municipality"] = "5501", ["members[0].from"] = "2027-01-01" }),
    ];

    private GrantsApp app = null!;
    private Browser browser = null!;
    private HttpClient organiser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Oslo.At(new LocalDateTime(2026, 11, 2, 9, 0));
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            Address, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        organiser = await app.SignIn(Address);
        browser = new Browser(app) { Cookies = $"grants={organiser.DefaultRequestHeaders.Authorization!.Parameter}; path=/" };
        await browser.Submit(New, New, new() { ["title"] = "Løftet", ["id"] = "loftet" });
    }

    public async Task DisposeAsync()
    {
        organiser.Dispose();
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_short_name_is_made_of_the_title()
    {
        var answer = await browser.Submit(New, New, new() { ["title"] = "Løftet på Sørøya 2027" });
        Assert.Equal("/nettverk/loftet-pa-soroya-2027/oppsett/del/tekster", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_short_name_that_is_taken_is_told_at_its_field() => Assert.Contains(
        "href=\"#id\"", await Text(await browser.Submit(New, New, new() { ["title"] = "Igjen", ["id"] = "loftet" })), StringComparison.Ordinal);

    [Fact]
    public async Task Part_by_part_it_becomes_a_network_that_one_can_register_to()
    {
        await SaveAll();
        var network = await Network();
        Assert.Equal(
            [
                "Løftet 2027", "2027-03-15T23:59:59", """[{"upTo":5000,"fee":11625},{"upTo":null,"fee":20000}]""", "1", "2",
                """[{"number":1,"starts":"2027-05-10","ends":"2027-05-11","place":"Tromsø","digital":false},{"number":2,"starts":"2027-09","ends":null,"place":null,"digital":true}]""",
                """["ordfører","barnevernleder"]""", """{"year":2028,"season":"spring"}""", "35000", "mod11", """["46"]""", """[{"municipality":"5501","from":"2027-01-01","to":null}]""",
            ],
            new[]
            {
                "title", "registrationDeadline", "fees", "minimumMunicipalities", "maximumMunicipalities", "gatherings", "roles", "councilVisit", "ouCeiling", "kidRule", "invites", "members",
            }.Select(field => Say(network[field])));
    }

    [Fact]
    public async Task The_list_says_how_far_each_part_is()
    {
        await Save(0);
        var words = Regex.Matches(await Text(await browser.Open(Setup)), "<span class=\"ds-tag\" data-color=\"[a-z]*\">([^<]*)</span>").Select(match => match.Groups[1].Value);
        Assert.Equal(
            ["Ikke publisert", "Fylt ut", "Ikke fylt ut", "Først frist og avgift", "Først frist og avgift", "Først frist og avgift", "Først frist og avgift", "Kan stå tomt"], words);
    }

    [Fact]
    public async Task A_part_that_needs_the_deadline_sends_there_first()
    {
        Assert.Contains($"href=\"{Setup}/del/avgift\"", await Text(await browser.Open($"{Setup}/del/plasser")), StringComparison.Ordinal);
        var token = Regex.Match(await Text(await browser.Open($"{Setup}/del/tekster")), "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value;
        var answer = await browser.Post($"{Setup}/del/plasser", new() { ["form-token"] = token }, ("Origin", GrantsApp.Origin));
        Assert.Equal($"{Setup}/del/avgift", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_is_right_is_saved_and_only_what_is_wrong_comes_back()
    {
        await Save(0, 1);
        var html = await Text(await Save("plasser", new(Parts[2].Fields) { ["maximumMunicipalities"] = "mange", ["minimumMunicipalities"] = "3" }));
        Assert.Equal(
            (true, true, true, "3"),
            (html.Contains("<a href=\"#maximumMunicipalities\">Skriv et helt tall.</a>", StringComparison.Ordinal), html.Contains("value=\"mange\"", StringComparison.Ordinal),
                html.Contains("Det andre på siden er lagret.", StringComparison.Ordinal), Say((await Network())["minimumMunicipalities"])));
    }

    [Fact]
    public async Task What_is_wrong_in_a_row_is_told_where_it_was_typed()
    {
        await Save(0, 1);
        var html = await Text(await Save("samlinger", new() { ["gatherings[2].starts"] = "2027-05-11", ["gatherings[2].ends"] = "2027-05-10" }));
        Assert.Contains("<a href=\"#gatherings[2].ends\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organisers_at_once_are_told_and_nothing_is_lost()
    {
        await Save(0);
        var html = await Text(await Save("tekster", new() { ["title"] = "Min tittel", ["edition"] = "1" }));
        Assert.Equal((true, "Løftet 2027"), (html.Contains("value=\"Min tittel\"", StringComparison.Ordinal), Say((await Network())["title"])));
    }

    [Fact]
    public async Task Before_it_is_published_the_page_tells_who_is_invited_and_what_the_mail_says()
    {
        await SaveAll();
        var html = await Text(await browser.Open($"{Setup}/publiser"));
        Assert.True(html.Contains("43 kommuner får invitasjon", StringComparison.Ordinal) && html.Contains("Invitasjon til «Løftet 2027»", StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task It_is_published()
    {
        await SaveAll();
        await Publish();
        Assert.Contains("Åpen for påmelding", await Text(await app.Anyone().Get("/nettverk/loftet")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_then_nobody_else_sees_it() => Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get("/nettverk/loftet")).StatusCode);

    [Fact]
    public async Task Its_organiser_sees_it_as_municipalities_will()
    {
        await SaveAll();
        var html = await Text(await browser.Open($"{Setup}/vis?kommune=4631&personer=2"));
        Assert.True(html.Contains("Slik ser en kommune nettverket.", StringComparison.Ordinal) && html.Contains("25\u00a0000 kr", StringComparison.Ordinal), html);
    }

    [Theory]
    [InlineData("nb", "Vi møtes.")]
    [InlineData("nn", "Vi møtest.")]
    public async Task Each_reader_has_what_it_is_about_in_the_own_form(string language, string expected)
    {
        await Save("tekster", new() { ["title"] = "Løftet", ["text"] = "Vi møtes.", ["textNynorsk"] = "Vi møtest." });
        await Publish();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nettverk/loftet") { Headers = { { "Accept-Language", language } } };
        Assert.Contains($"<p class=\"lines\">{expected}</p>", await Text(await app.Anyone().SendAsync(request)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organisers_network_is_not_found()
    {
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            "annen@statsforvalteren.example", "Annen Arrangør", StaffRole.Organiser, OrganisationNumber.Parse(GrantsApp.Vestland), CancellationToken.None);
        using var other = new Browser(app);
        await other.SignIn("annen@statsforvalteren.example");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open(Setup)).StatusCode);
    }

    [Fact]
    public async Task When_it_is_published_the_fee_is_shown_and_not_asked_for()
    {
        await SaveAll();
        await Publish();
        var html = await Text(await browser.Open($"{Setup}/del/avgift"));
        Assert.DoesNotContain("name=\"fees[0].fee\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_the_page_open_from_before_is_told_why_the_fee_stands()
    {
        await SaveAll();
        await Publish();
        var html = await Text(await Save("avgift", new(Parts[1].Fields) { ["fees[1].fee"] = "1" }));
        Assert.Contains("<a href=\"#fees\">Kommunene har fått vite avgiften", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-01T12:00", true)]
    [InlineData("2027-04-01T12:00", false)]
    public async Task When_it_is_published_the_deadline_can_only_be_later(string deadline, bool isRefused)
    {
        await SaveAll();
        await Publish();
        var html = await Text(await Save("avgift", new() { ["registrationDeadline"] = deadline, ["populationDate"] = "2024-01-01" }));
        Assert.Equal(isRefused, html.Contains("<a href=\"#registrationDeadline\">Kommunene har fått vite fristen.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_cannot_be_fewer_places_than_are_taken()
    {
        await SaveAll();
        await Publish();
        foreach (var municipality in new[] { "4631", "4622" }) await Register(municipality);
        var html = await Text(await Save("plasser", new(Parts[2].Fields) { ["maximumMunicipalities"] = "1" }));
        Assert.Contains("<a href=\"#maximumMunicipalities\">2 kommuner har alt fått plass.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gathering_that_nothing_hangs_on_is_taken_out_and_the_next_gets_its_number()
    {
        await SaveAll();
        await Save("samlinger", new(Parts[3].Fields) { ["gatherings[0].remove"] = "true" });
        Assert.Equal("""[{"number":1,"starts":"2027-09","ends":null,"place":null,"digital":true}]""", Say((await Network())["gatherings"]));
    }

    [Fact]
    public async Task A_gathering_gets_no_fewer_days_than_its_programme_has()
    {
        await SaveAll();
        (await organiser.Put(
            "/api/networks/loftet/gatherings/1/programme", new { slots = new[] { new { from = "2027-05-11T09:00", to = "2027-05-11T11:00", title = "Barnets stemme" } } }, ("If-Match", "*")))
            .EnsureSuccessStatusCode();
        var html = await Text(await Save("samlinger", new(Parts[3].Fields) { ["gatherings[0].ends"] = "2027-05-10" }));
        Assert.Contains("<a href=\"#gatherings[0].ends\">Programmet ville fortsatt etter den siste dagen.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "En senere samling er i bruk")]
    [InlineData(2, "Noen er påmeldt samling 2")]
    public async Task A_gathering_that_somebody_comes_to_stays(int number, string why)
    {
        await SaveAll();
        await Publish();
        await Register("4631", 2);
        var html = await Text(await Save("samlinger", new(Parts[3].Fields) { [$"gatherings[{number - 1}].remove"] = "true" }));
        Assert.Contains($"<a href=\"#gatherings[{number - 1}].remove\">{why}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_the_wire_too_a_gathering_that_somebody_comes_to_stays()
    {
        await SaveAll();
        await Publish();
        await Register("4631", 2);
        var network = (JsonObject)await Network();
        network["gatherings"]!.AsArray().RemoveAt(1);
        Assert.Equal("gathering-in-use", await (await organiser.Put("/api/networks/loftet", network, ("If-Match", "*"))).Code());
    }

    [Fact]
    public async Task A_membership_ends_with_a_date()
    {
        await SaveAll();
        await Save("medlemmer", new() { ["members[0].municipality"] = "5501", ["members[0].from"] = "2027-01-01", ["members[0].to"] = "2027-12-31" });
        Assert.Equal("""[{"municipality":"5501","from":"2027-01-01","to":"2027-12-31"}]""", Say((await Network())["members"]));
    }

    [Fact]
    public async Task A_county_becomes_members_from_a_day()
    {
        await Save("medlemmer", new() { ["county"] = "46", ["countyFrom"] = "2027-01-01" });
        Assert.Equal(43, (await Network())["members"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_county_without_a_day_is_told_at_the_day() => Assert.Contains(
        "<a href=\"#countyFrom\">Feltet må fylles ut.</a>", await Text(await Save("medlemmer", new() { ["county"] = "46" })), StringComparison.Ordinal);

    [Fact]
    public async Task A_copy_has_the_terms_with_later_dates_and_none_of_the_members()
    {
        await SaveAll();
        await browser.Submit($"{Setup}/kopier", $"{Setup}/kopier", new() { ["title"] = "Løftet 2028", ["id"] = "loftet-2028" });
        var copy = await (await organiser.Get("/api/networks/loftet-2028")).Json();
        Assert.Equal(
            ("2028-03-15T23:59:59", """["2028-05","2028-09"]""", "[]"),
            (Say(copy["registrationDeadline"]), Say(new JsonArray([.. copy["gatherings"]!.AsArray().Select(one => one!["starts"]!.DeepClone())])), Say(copy["members"])));
    }

    [Fact]
    public async Task The_organiser_finds_it_in_the_list_with_the_way_to_a_new_one()
    {
        var html = await Text(await browser.Open("/nettverk"));
        Assert.True(html.Contains($"href=\"{Setup}\"", StringComparison.Ordinal) && html.Contains($"href=\"{New}\"", StringComparison.Ordinal), html);
    }

    private async Task SaveAll()
    {
        foreach (var (part, fields) in Parts)
            Assert.Equal(HttpStatusCode.SeeOther, (await Save(part, fields)).StatusCode);
    }

    private async Task Save(params int[] parts)
    {
        foreach (var part in parts) await Save(Parts[part].Part, Parts[part].Fields);
    }

    private async Task<HttpResponseMessage> Save(string part, Dictionary<string, string> fields) =>
        await browser.Submit($"{Setup}/del/{part}", $"{Setup}/del/{part}", new(fields));

    private Task<HttpResponseMessage> Publish() => browser.Submit($"{Setup}/publiser", $"{Setup}/publiser", []);

    private async Task Register(string municipality, params int[] gatherings) => (await organiser.Post("/api/networks/loftet/registrations", new
    {
        municipality,
        contact = new { name = "Siv Sunde", email = "siv@kommune.example", mobile = "+4790000000" },
        participants = new[] { new { name = "Siv Sunde", email = "siv@kommune.example", role = "ordfører", gatherings } },
        ouFunding = false,
    })).EnsureSuccessStatusCode();

    private async Task<JsonNode> Network() => await (await organiser.Get("/api/networks/loftet")).Json();

    private static string Say(JsonNode? value) => value is JsonValue plain ? plain.ToString()
        : value!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
