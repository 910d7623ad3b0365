using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Registrations;

/// <summary>API.md "Networks, registrations …", by municipalities and organiser over the wire.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private const string Bergen = "berit@bergen.kommune.example", Stavanger = "nils@stavanger.kommune.example", Oslo = "ole@oslo.kommune.example";

    private GrantsApp app = null!;
    private HttpClient organiser = null!, alver = null!, bergen = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            World.Organiser, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        organiser = await app.SignIn(World.Organiser);
        (alver, bergen) = (await app.SignIn(GrantsApp.Contact), await app.SignIn(Bergen));
        var network = Bodies.Network("lift");
        network["maximumMunicipalities"] = 2;
        await organiser.Post("/api/networks", network);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_registration_is_answered_with_its_id_its_status_and_its_fee()
    {
        await Publish();

        var answer = await alver.Post("/api/networks/lift/registrations", Of("4631"));

        var body = await answer.Json();
        Assert.Equal(
            (HttpStatusCode.Created, "registered", 55_000L, 5_000L, "\"1\"", $"/api/registrations/{body["registrationId"]}"),
            (answer.StatusCode, (string?)body["status"], (long?)body["fee"], (long?)body["boardAndLodging"] * 2, answer.Headers.ETag!.Tag, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task It_tells_which_recommended_role_nobody_has()
    {
        await Publish();

        Assert.Equal("""["barnevernleder"]""", (await Register(alver, "4631"))["missingRoles"]!.ToJsonString());
    }

    [Fact]
    public async Task Its_page_says_whom_one_would_like_to_see_besides()
    {
        var network = Bodies.Network("roles");
        network["roles"] = new JsonArray("ordfører", "kommunedirektør/kommunalsjef", "barnevernleder");
        await organiser.Post("/api/networks", network);
        await organiser.Post("/api/networks/roles/publish", new { });
        var registration = await (await bergen.Post("/api/networks/roles/registrations", Of("4601"))).Json();

        Assert.Equal("kommunedirektør/kommunalsjef, barnevernleder", string.Join(", ", registration["missingRoles"]!.AsArray()));
        Assert.Contains("er kommunedirektør, kommunalsjef eller barnevernleder.", await Page(bergen, registration), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_s_page_says_who_waits_for_it_and_how_much_room_there_is()
    {
        await Publish();
        await Register(await app.SignIn(Stavanger), "1103");
        var hosted = Of("4631");
        hosted["hostMunicipality"] = "4601";
        await alver.Post("/api/networks/lift/registrations", hosted);
        var page = await Page(bergen, await Register(bergen, "4601"));

        Assert.Matches("(én ledig|éin ledig) plass i «[^»]*», men Bergen og Alver skal ha plass (samtidig|samstundes) og (trenger|treng) to", page);
        Assert.Matches("Alver (venter|ventar) på (dere|dykk) og får plass", page);
    }

    private static async Task<string> Page(HttpClient reader, JsonNode registration) =>
        WebUtility.HtmlDecode(await (await reader.Get($"/pamelding/{registration["registrationId"]}")).Content.ReadAsStringAsync());

    [Fact]
    public async Task It_is_read_and_put_back_as_it_is()
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        var read = await (await alver.Get($"/api/registrations/{id}")).Json();

        var again = await alver.Send(HttpMethod.Put, $"/api/registrations/{id}", JsonContent.Create(read), ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.OK, read.ToJsonString()), (again.StatusCode, (await again.Json()).ToJsonString()));
    }

    [Theory]
    [InlineData("name", "Kari K. Kontakt")]
    [InlineData("mobile", "+4790000001")]
    public async Task Another_name_or_number_of_the_contact_is_a_change_that_nobody_writes_over_unseen(string field, string text)
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        var read = await (await alver.Get($"/api/registrations/{id}")).Json();
        read["contact"]![field] = text;

        var first = await alver.Send(HttpMethod.Put, $"/api/registrations/{id}", JsonContent.Create(read), ("If-Match", "\"1\""));
        var second = await alver.Send(HttpMethod.Put, $"/api/registrations/{id}", JsonContent.Create(read), ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.OK, "\"2\"", HttpStatusCode.PreconditionFailed), (first.StatusCode, first.Headers.ETag!.Tag, second.StatusCode));
    }

    [Fact]
    public async Task A_change_on_an_older_edition_is_refused_with_what_is_there_now()
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        var changed = Of("4631");
        changed["ouFunding"] = false;
        await alver.Send(HttpMethod.Put, $"/api/registrations/{id}", JsonContent.Create(changed), ("If-Match", "\"1\""));

        var late = await alver.Send(HttpMethod.Put, $"/api/registrations/{id}", JsonContent.Create(Of("4631")), ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.PreconditionFailed, false), (late.StatusCode, (bool)(await late.Json())["current"]!["ouFunding"]!));
    }

    [Fact]
    public async Task Who_comes_when_it_is_full_waits_in_line_and_is_offered_the_place_that_becomes_free()
    {
        await Publish();
        var first = (string)(await Register(alver, "4631"))["registrationId"]!;
        await Register(bergen, "4601");
        var waiting = await Register(organiser, "1103");
        Assert.Equal(("waitingList", 1), ((string?)waiting["status"], (int?)waiting["placeInLine"]));

        Assert.Equal("withdrawn", (string?)(await (await alver.Post($"/api/registrations/{first}/withdraw", new { })).Json())["status"]);
        Assert.Equal("offered", (string?)(await (await organiser.Get($"/api/registrations/{waiting["registrationId"]}")).Json())["status"]);

        using var stavanger = await app.SignIn(Stavanger);
        var accepted = await stavanger.Post($"/api/registrations/{waiting["registrationId"]}/accept-place", new { accept = true });
        Assert.Equal("registered", (string?)(await accepted.Json())["status"]);
    }

    [Fact]
    public async Task An_invited_municipality_is_told_on_its_own_page_until_it_has_answered_and_everybody_on_the_first()
    {
        await Publish();
        Assert.Contains("/nettverk/lift", await Page("/"), StringComparison.Ordinal);
        Assert.Contains("Kommunen er invitert", await Page("/mine"), StringComparison.Ordinal);

        await Register(alver, "4631");
        Assert.DoesNotContain("Kommunen er invitert", await Page("/mine"), StringComparison.Ordinal);

        async Task<string> Page(string path) => await (await alver.Get(path)).Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task Only_one_that_has_a_place_is_told_that_it_goes_to_the_next_when_it_withdraws()
    {
        await Publish();
        var placed = (string)(await Register(alver, "4631"))["registrationId"]!;
        await Register(bergen, "4601");
        var waiting = (string)(await Register(organiser, "1103"))["registrationId"]!;

        Assert.Contains("Plassen går til den neste på ventelisten.", await Text(organiser, $"/pamelding/{placed}"), StringComparison.Ordinal);
        var page = await Text(organiser, $"/pamelding/{waiting}");
        Assert.Contains("Det koster ingenting før fristen er ute.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Plassen går til den neste", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_is_said_to_be_saved()
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        using var browser = BrowserOf(alver);

        var saved = await browser.Submit(
            $"/pamelding/{id}", $"/pamelding/{id}", new() { ["contact.name"] = "Kari Kontakt", ["contact.email"] = "kari@nr4631.kommune.example", ["do"] = "send" });

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("Endringene er lagret.", await Text(alver, saved.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.DoesNotContain("Endringene er lagret.", await Text(alver, $"/pamelding/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_registration_is_open_the_form_that_extends_it_does_not_cancel_the_network()
    {
        const string Roster = "/nettverk/lift/pameldinger";
        await Publish();
        using var browser = BrowserOf(organiser);
        Assert.Contains("dag før fristen", await Text(organiser, Roster), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(Roster, Roster, new() { ["outcome"] = "cancel" })).StatusCode);
        Assert.DoesNotContain(">Avlyst<", await Text(organiser, Roster), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit(Roster, $"{Roster}/avlys", new() { ["confirm"] = "true" })).StatusCode);
        Assert.Contains(">Avlyst<", await Text(organiser, Roster), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_let_an_offer_run_out_is_shown_as_one_that_did_not_answer()
    {
        await Publish();
        var first = (string)(await Register(alver, "4631"))["registrationId"]!;
        await Register(bergen, "4601");
        await Register(organiser, "1103");
        await alver.Post($"/api/registrations/{first}/withdraw", new { });

        await app.Pass(app.Clock.Now + NodaTime.Duration.FromHours(49));

        var roster = WebUtility.HtmlDecode(await (await organiser.Get("/nettverk/lift/pameldinger")).Content.ReadAsStringAsync());
        Assert.Contains("Svarte ikke på tilbudet", roster, StringComparison.Ordinal);
        Assert.DoesNotContain("Takket nei", roster, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_sees_its_own_and_the_organiser_all()
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        await Register(bergen, "4601");

        Assert.Equal(HttpStatusCode.NotFound, (await bergen.Get($"/api/registrations/{id}")).StatusCode);
        Assert.Single((await (await bergen.Get("/api/registrations")).Json())["items"]!.AsArray());
        Assert.Equal(2, (await (await organiser.Get("/api/networks/lift/registrations")).Json())["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(GrantsApp.Contact, "4601", "not-your-municipality")]
    [InlineData(Oslo, "0301", "not-invited")]
    public async Task Nobody_registers_another_municipality_or_comes_uninvited(string by, string municipality, string code)
    {
        await Publish();
        using var client = await app.SignIn(by);

        Assert.Equal(code, await (await client.Post("/api/networks/lift/registrations", Of(municipality))).Code());
    }

    [Fact]
    public async Task Before_the_network_is_published_nobody_registers() =>
        Assert.Equal("registration-not-open", await (await alver.Post("/api/networks/lift/registrations", Of("4631"))).Code());

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_all_at_once()
    {
        await Publish();

        var refused = await (await alver.Post("/api/networks/lift/registrations", new
        {
            municipality = "4631",
            hostMunicipality = "99",
            contact = new { name = "", email = "kari" },
            participants = new object[] { new { role = "ordfører", gatherings = new[] { 1, 9 } } },
        })).Json();

        Assert.Equal(
            ["contact.email", "contact.name", "hostMunicipality", "participants[0].gatherings[1]", "participants[0].name"],
            refused["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_thank_you_can_be_taken_back_by_registering()
    {
        await Publish();

        Assert.Equal(HttpStatusCode.NoContent, (await alver.Post("/api/networks/lift/decline", new { municipality = "4631" })).StatusCode);
        Assert.Equal("registered", (string?)(await Register(alver, "4631"))["status"]);
    }

    [Fact]
    public async Task Its_calendar_has_the_gatherings_that_somebody_comes_to_and_opens_with_its_key_alone()
    {
        await Publish();
        var body = Of("4631");
        body["participants"]![0]!["gatherings"] = new JsonArray(1);
        var id = (string)(await (await alver.Post("/api/networks/lift/registrations", body)).Json())["registrationId"]!;
        var page = await (await alver.Get($"/pamelding/{id}")).Content.ReadAsStringAsync();
        var address = System.Text.RegularExpressions.Regex.Match(page, "/registrations/[^\"]*calendar.ics\\?key=[0-9a-f]+").Value;

        var calendar = await (await app.Anyone().Get(address)).Content.ReadAsStringAsync();

        Assert.Contains("DTSTART;VALUE=DATE:20271110", calendar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get($"{address[..^1]}x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get($"/registrations/{id}/calendar.ics")).StatusCode);
    }

    [Fact]
    public async Task What_the_municipality_has_registered_to_and_asked_for_stands_among_its_cases()
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        var meeting = await (await alver.Post("/api/theme-meetings", new
        {
            organiser = "KS",
            municipality = "4631",
            contact = new { name = "Kari Kontakt", email = GrantsApp.Contact },
            wishes = new[] { "2027-03" },
        })).Json();

        var (task, given) = (await Task(GrantsApp.Contact), await Task(World.Organiser));
        var page = await (await alver.Get("/mine")).Content.ReadAsStringAsync();
        var organisers = await (await organiser.Get("/mine")).Content.ReadAsStringAsync();

        Assert.Contains($"/oppgaver/{task}", page, StringComparison.Ordinal);
        Assert.Equal((true, false), (organisers.Contains($"/oppgaver/{given}", StringComparison.Ordinal), organisers.Contains($"/oppgaver/{task}", StringComparison.Ordinal)));
        Assert.Contains($"/pamelding/{id}", page, StringComparison.Ordinal);
        Assert.Contains($"/temamote/{meeting["themeMeetingId"]}", page, StringComparison.Ordinal);
    }

    private async Task<string> Task(string email)
    {
        var task = Bodies.Task(email);
        task["due"] = "2028-02-01";
        return (await (await organiser.Post("/api/networks/lift/tasks", task)).Json())["taskId"]!.GetValue<string>();
    }

    [Fact]
    public async Task The_organiser_does_not_start_before_the_deadline() =>
        Assert.Equal("registration-not-open", await (await organiser.Post("/api/networks/lift/close-registration", new { outcome = "start" })).Code());

    [Fact]
    public async Task After_the_deadline_the_organiser_starts_and_the_places_are_certain()
    {
        await Publish();
        var id = (string)(await Register(alver, "4631"))["registrationId"]!;
        await Register(bergen, "4601");
        app.Clock.Now = NodaTime.Instant.FromUtc(2027, 6, 16, 8, 0);

        Assert.Equal(HttpStatusCode.OK, (await organiser.Post("/api/networks/lift/close-registration", new { outcome = "start" })).StatusCode);

        Assert.Equal("confirmed", (string?)(await (await alver.Get($"/api/registrations/{id}")).Json())["status"]);
        Assert.Equal(
            ["4601", "4631"],
            (await (await alver.Get("/api/networks/lift")).Json())["joined"]!.AsArray().Select(member => (string)member!["municipality"]!).Order(StringComparer.Ordinal));
    }

    private Browser BrowserOf(HttpClient client) => new(app) { Cookies = $"grants={client.DefaultRequestHeaders.Authorization!.Parameter}; path=/" };

    private static async Task<string> Text(HttpClient client, string path) => WebUtility.HtmlDecode(await (await client.Get(path)).Content.ReadAsStringAsync());

    private async Task Publish() => await organiser.Post("/api/networks/lift/publish", new { });

    private static async Task<JsonNode> Register(HttpClient client, string municipality) =>
        await (await client.Post("/api/networks/lift/registrations", Of(municipality))).Json();

    private static JsonNode Of(string municipality)
    {
        var body = Bodies.Registration(municipality, $"kari@nr{municipality}.kommune.example");
        body["hostMunicipality"] = null;
        return body;
    }
}
