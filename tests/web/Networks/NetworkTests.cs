using System.Net;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Networks;

public sealed class NetworkTests : IAsyncLifetime
{
    private const string Address = "nettverk@ks.example";

    private static readonly object Lift = new
    {
        id = "lift",
        title = "Barnevernsløft",
        organiser = "KS",
        text = "Om nettverket",
        members = new[] { new { municipality = "4631", from = "2020-01-01", to = (string?)null } },
    };

    private GrantsApp app = null!;
    private HttpClient organiser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            Address, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        organiser = await app.SignIn(Address);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task An_organiser_sets_up_a_network()
    {
        var answer = await organiser.Post("/api/networks", Lift);

        Assert.Equal((HttpStatusCode.Created, "/api/networks/lift", "\"1\""), (answer.StatusCode, answer.Headers.Location?.ToString(), answer.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task It_is_read_as_it_was_written()
    {
        await organiser.Post("/api/networks", Lift);

        var read = await (await app.Anyone().Get("/api/networks/lift")).Json();

        Assert.Equal(
            """{"id":"lift","title":"Barnevernsløft","organiser":"KS","members":[{"municipality":"4631","from":"2020-01-01","to":null}],"text":"Om nettverket","organiserName":"KS"}""",
            new JsonObject(read.AsObject().Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
                .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task A_field_that_is_not_kept_is_refused() =>
        Assert.Equal("unknown-field", await (await organiser.Post("/api/networks", new { id = "lift", title = "Løft", colour = "blå" })).Code());

    [Theory]
    [InlineData("9999", "2020-01-01", "members[0].municipality")]
    [InlineData("Alver", "2020-01-01", "members[0].municipality")]
    [InlineData("4631", "2020-02-30", "members[0].from")]
    [InlineData("4631", null, "members[0].from")]
    public async Task A_member_that_cannot_be_one_is_told_at_its_row(string municipality, string? from, string field)
    {
        var answer = await organiser.Post("/api/networks", new { id = "lift", title = "Løft", members = new[] { new { municipality, from } } });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (answer.StatusCode, (await answer.Json())["errors"]![field] is not null));
    }

    [Fact]
    public async Task Another_organiser_s_network_is_not_set_up() =>
        Assert.Equal("not-your-office", await (await organiser.Post("/api/networks", new { id = "lift", title = "Løft", organiser = GrantsApp.Vestland })).Code());

    [Fact]
    public async Task It_is_listed_when_it_is_published()
    {
        await organiser.Post("/api/networks", Lift);
        var before = (await (await app.Anyone().Get("/api/networks")).Json())["items"]!.AsArray().Count;

        await organiser.Post("/api/networks/lift/publish", new { });

        Assert.Equal((0, 1), (before, (await (await app.Anyone().Get("/api/networks")).Json())["items"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_change_is_made_on_the_version_that_was_read()
    {
        await organiser.Post("/api/networks", Lift);
        await organiser.Put("/api/networks/lift", new { title = "Nytt namn" }, ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await organiser.Put("/api/networks/lift", Lift, ("If-Match", "\"1\""))).StatusCode);
    }

    [Fact]
    public async Task An_administrator_of_an_office_runs_no_networks() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(GrantsApp.Administrator)).Post("/api/networks", Lift)).StatusCode);
}
