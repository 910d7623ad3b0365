using System.Net;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.NetworkTasks;

/// <summary>A network's tasks, by organiser, members and who has one, over the wire and on pages.</summary>
public sealed class NetworkTaskTests : IAsyncLifetime
{
    private const string Alver = GrantsApp.Contact, Stavanger = "nils@stavanger.kommune.example", Expert = "odd@fagmiljo.example";

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
    public async Task A_task_is_given_and_whoever_has_it_says_by_the_mailed_link_that_it_is_done()
    {
        var answer = await organiser.Post("/api/networks/lift/tasks", Bodies.Task(Expert));
        var task = await answer.Json();
        Assert.Equal((HttpStatusCode.Created, $"/api/tasks/{task["taskId"]}", "open"), (answer.StatusCode, answer.Headers.Location!.ToString(), (string?)task["status"]));

        using var browser = new Browser(app);
        var page = $"/oppgave/{app.Mails.TaskTo(Expert)}";
        var done = await browser.Submit(page, page, []);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal("done", (string?)(await (await organiser.GetAsync($"/api/tasks/{task["taskId"]}")).Json())["status"]);
        Assert.Contains("Oppgaven er gjort", await (await browser.Open(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_who_has_what_and_not_their_address()
    {
        await organiser.Post("/api/networks/lift/tasks", Bodies.Task(Expert));
        var seen = (await (await alver.GetAsync("/api/networks/lift/tasks")).Json())["items"]![0]!;
        Assert.Equal(("Ingrid Moland", null), ((string?)seen["owner"]!["name"], (string?)seen["owner"]!["email"]));
        Assert.Equal(Expert, (string?)(await (await organiser.GetAsync("/api/networks/lift/tasks")).Json())["items"]![0]!["owner"]!["email"]);
    }

    [Fact]
    public async Task A_municipality_that_is_no_member_sees_nothing_of_it()
    {
        var id = await Given(Expert);
        using var stavanger = await app.SignIn(Stavanger);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ((await stavanger.GetAsync("/api/networks/lift/tasks")).StatusCode, (await stavanger.GetAsync($"/api/tasks/{id}")).StatusCode, (await stavanger.GetAsync("/nettverk/lift/arbeid")).StatusCode));
    }

    [Fact]
    public async Task A_member_ends_its_own_task_and_no_other()
    {
        var (own, other) = (await Given(Alver), await Given(Expert));
        Assert.Equal(HttpStatusCode.OK, (await alver.Post($"/api/tasks/{own}/done", new { })).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, "not-your-task"), await Refusal(alver.Post($"/api/tasks/{other}/done", new { })));
    }

    [Fact]
    public async Task A_task_is_put_back_on_the_version_that_was_read()
    {
        var id = await Given(Expert);
        var changed = Bodies.Task(Expert);
        changed["title"] = "Lage to maler";
        Assert.Equal(HttpStatusCode.OK, (await organiser.Put($"/api/tasks/{id}", changed, ("If-Match", "\"1\""))).StatusCode);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), await Refusal(organiser.Put($"/api/tasks/{id}", Bodies.Task(Expert), ("If-Match", "\"1\""))));
    }

    [Fact]
    public async Task Another_name_of_its_owner_is_kept_and_a_version_of_its_own()
    {
        var id = await Given(Expert);
        var renamed = Bodies.Task(Expert);
        renamed["owner"]!["name"] = "Sol S. Sakkunnig";
        Assert.Equal(HttpStatusCode.OK, (await organiser.Put($"/api/tasks/{id}", renamed, ("If-Match", "\"1\""))).StatusCode);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), await Refusal(organiser.Put($"/api/tasks/{id}", Bodies.Task(Expert), ("If-Match", "\"1\""))));
        Assert.Equal("Sol S. Sakkunnig", (string?)(await (await organiser.GetAsync($"/api/tasks/{id}")).Json())["owner"]!["name"]);
    }

    [Fact]
    public async Task What_was_typed_stays_on_the_page_with_the_error_at_its_field()
    {
        using var browser = new Browser(app);
        await browser.SignIn(World.Organiser);
        var answer = await browser.Submit("/nettverk/lift/arbeid", "/nettverk/lift/arbeid/oppgaver", new() { ["title"] = "Lage en mal", ["owner.name"] = "Odd", ["owner.email"] = "odd", ["due"] = "2020-01-01" });
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"Lage en mal\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"owner.email-error\"", html, StringComparison.Ordinal);
    }

    private async Task<string> Given(string email) => (string)(await (await organiser.Post("/api/networks/lift/tasks", Bodies.Task(email))).Json())["taskId"]!;

    private static async Task<(HttpStatusCode, string?)> Refusal(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        return (answer.StatusCode, (string?)(await answer.Json())["code"]);
    }
}
