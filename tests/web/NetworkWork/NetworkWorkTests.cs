using System.Net;
using System.Text.RegularExpressions;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.NetworkWork;

/// <summary>A network's papers and projects, by organiser and members, over the wire and on pages.</summary>
public sealed partial class NetworkWorkTests : IAsyncLifetime
{
    private const string Alver = GrantsApp.Contact, Bergen = "berit@bergen.kommune.example", Stavanger = "nils@stavanger.kommune.example";

    private GrantsApp app = null!;
    private HttpClient organiser = null!, alver = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            World.Organiser, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        (organiser, alver) = (await app.SignIn(World.Organiser), await app.SignIn(Alver));
        await organiser.Post("/api/networks", Bodies.Network("lift"));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Another_name_in_the_steering_group_is_kept_and_a_version_of_its_own()
    {
        var group = Bodies.Group(Bergen);
        await organiser.Put("/api/networks/lift/steering-group", group, ("If-Match", "\"0\""));
        group["seats"]![0]!["name"] = "Kari K. Leder";

        Assert.Equal(HttpStatusCode.OK, (await organiser.Put("/api/networks/lift/steering-group", group, ("If-Match", "\"1\""))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await organiser.Put("/api/networks/lift/steering-group", group, ("If-Match", "\"1\""))).StatusCode);
        Assert.Equal("Kari K. Leder", (string?)(await (await organiser.GetAsync("/api/networks/lift/steering-group")).Json())["seats"]![0]!["name"]);
    }

    [Fact]
    public async Task The_steering_group_is_set_on_the_version_that_was_read_and_members_see_it_without_addresses()
    {
        Assert.Equal(HttpStatusCode.OK, (await organiser.Put("/api/networks/lift/steering-group", Bodies.Group(Bergen), ("If-Match", "\"0\""))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await organiser.Put("/api/networks/lift/steering-group", Bodies.Group(Alver), ("If-Match", "\"0\""))).StatusCode);
        var seat = (await (await alver.GetAsync("/api/networks/lift/steering-group")).Json())["seats"]![0]!;
        Assert.Equal(("Kari Leder", null, "chair"), ((string?)seat["name"], (string?)seat["email"], (string?)seat["role"]));
    }

    [Fact]
    public async Task The_plan_keeps_its_versions()
    {
        await Plan("Første", 0);
        await Plan("Andre", 1);
        var plan = await (await alver.GetAsync("/api/networks/lift/plan")).Json();
        Assert.Equal((2, "Andre", 2), ((int)plan["version"]!, (string?)plan["text"], plan["versions"]!.AsArray().Count));
        Assert.Equal("Første", (string?)(await (await alver.GetAsync("/api/networks/lift/plan/1")).Json())["text"]);
        Assert.Equal(HttpStatusCode.NotFound, (await alver.GetAsync("/api/networks/lift/plan/3")).StatusCode);
    }

    [Fact]
    public async Task Who_writes_on_a_plan_that_has_moved_keeps_the_text_and_sees_the_other()
    {
        using var browser = new Browser(app);
        await browser.SignIn(World.Organiser);
        await Plan("Det den andre skrev", 0);
        var answer = await browser.Submit("/nettverk/lift/arbeid/plan/skriv", "/nettverk/lift/arbeid/plan/skriv", new() { ["edition"] = "0", ["text"] = "Det jeg skrev", ["change"] = "Nytt" });
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Det jeg skrev", html, StringComparison.Ordinal);
        Assert.Contains("Det den andre skrev", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_s_page_saved_as_it_is_changes_nothing()
    {
        var project = Bodies.Project();
        project["municipalities"] = new System.Text.Json.Nodes.JsonArray("4601", "4626", "4630");
        var id = (string)(await (await organiser.Post("/api/networks/lift/projects", project)).Json())["projectId"]!;
        using var browser = new Browser(app);
        await browser.SignIn(Alver);
        var html = await (await browser.Open($"/prosjekter/{id}")).Content.ReadAsStringAsync();
        var chosen = Chosen().Matches(html).ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        await browser.Submit($"/prosjekter/{id}", $"/prosjekter/{id}", new(chosen)
        {
            ["edition"] = "1",
            ["title"] = "Felles mottak",
            ["text"] = "Tre kommuner prøver ett mottak.",
            ["contact.name"] = "Ingrid Moland",
            ["contact.email"] = Alver,
            ["from"] = "2026-01-01",
            ["to"] = "2027-06-30",
        });
        var after = await organiser.GetAsync($"/api/projects/{id}");
        Assert.Equal(("\"1\"", """["4601","4626","4630"]"""), (after.Headers.ETag!.Tag, (await after.Json())["municipalities"]!.ToJsonString()));
    }

    [Fact]
    public async Task Another_member_reads_a_project_and_does_not_change_it()
    {
        var id = (string)(await (await organiser.Post("/api/networks/lift/projects", Bodies.Project())).Json())["projectId"]!;
        using var bergen = await app.SignIn(Bergen);
        Assert.Equal(HttpStatusCode.OK, (await bergen.GetAsync($"/api/projects/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bergen.Put($"/api/projects/{id}", Bodies.Project(), ("If-Match", "\"1\""))).StatusCode);
    }

    [Fact]
    public async Task There_is_a_report_of_each_year_since_the_first_member_joined()
    {
        await organiser.Put("/api/networks/lift/reports/2020", new { text = "Et godt år." });
        var report = await (await alver.GetAsync("/api/networks/lift/reports/2020")).Json();
        Assert.Equal((2, "Et godt år.", 2), (report["members"]!.AsArray().Count, (string?)report["words"], report["members"]!.AsArray().Count(member => (string?)member!["joined"] == "2020-01-01")));
        Assert.Equal(HttpStatusCode.NotFound, (await alver.GetAsync("/api/networks/lift/reports/2019")).StatusCode);
    }

    [Fact]
    public async Task A_municipality_that_is_no_member_sees_nothing_of_it()
    {
        using var stavanger = await app.SignIn(Stavanger);
        foreach (var path in new[] { "/api/networks/lift/steering-group", "/api/networks/lift/plan", "/api/networks/lift/projects", "/api/networks/lift/reports/2020", "/nettverk/lift/arbeid/plan" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stavanger.GetAsync(path)).StatusCode));
    }

    private Task<HttpResponseMessage> Plan(string text, int version) =>
        organiser.Put("/api/networks/lift/plan", new { text, change = $"Versjon {version}" }, ("If-Match", $"\"{version}\""));

    [GeneratedRegex("""<select[^>]* name="([^"]+)"(?:(?!</select>).)*?<option value="([^"]+)" selected""", RegexOptions.Singleline)]
    private static partial Regex Chosen();
}
