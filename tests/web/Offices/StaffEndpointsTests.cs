using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Offices;

public sealed class StaffEndpointsTests : IAsyncLifetime
{
    private const string Path = $"/api/offices/{GrantsApp.Vestland}/staff";

    private GrantsApp app = null!;
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        admin = await app.SignIn(GrantsApp.Administrator);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_list_is_replaced_on_its_version()
    {
        var (list, tag) = await Read();
        list["staff"]![1]!["absences"] = new JsonArray(new JsonObject { ["from"] = "2026-10-05", ["to"] = "2026-10-09" });
        list["staff"]![1]!["standIn"] = GrantsApp.OtherCaseworker;

        var answer = await admin.Put(Path, list, ("If-Match", tag));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(list.ToJsonString(), (await Read()).List.ToJsonString());
        Assert.NotEqual(tag, answer.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Without_a_version_nothing_is_replaced()
    {
        var (list, _) = await Read();

        Assert.Equal(428, (int)(await admin.Put(Path, list)).StatusCode);
    }

    [Fact]
    public async Task On_an_older_version_the_list_is_told_as_it_is_now()
    {
        var (list, tag) = await Read();
        list["staff"]![1]!["name"] = "Kari S.";
        await admin.Put(Path, list, ("If-Match", tag));

        var answer = await admin.Put(Path, list, ("If-Match", tag));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("Kari S.", (await answer.Json())["current"]!["staff"]![1]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        object[] staff =
        [
            new { name = "", email = "not an address", roles = new[] { "chief" } },
            new { name = "B", email = "b@b.example", roles = new[] { "administrator" }, standIn = "c@c.example" },
            new { name = "B", email = "B@b.example", roles = Array.Empty<string>() },
        ];

        var first = await (await admin.Put(Path, new { staff }, ("If-Match", "*"))).Json();
        staff[0] = new { name = "", email = "not an address", roles = new[] { "approver" }, absences = new[] { new { from = "2026-10-09", to = "2026-10-05" } } };
        var second = await (await admin.Put(Path, new { staff }, ("If-Match", "*"))).Json();

        Assert.Equal(["staff[0].roles[0]"], Fields(first));
        Assert.Equal(
            ["staff[0].absences[0].to", "staff[0].email", "staff[0].name", "staff[1].standIn", "staff[2].email", "staff[2].roles"],
            Fields(second));
    }

    [Fact]
    public async Task An_office_keeps_an_administrator()
    {
        var (list, tag) = await Read();
        list["staff"]!.AsArray().RemoveAt(0);

        Assert.Equal("administrator-missing", await (await admin.Put(Path, list, ("If-Match", tag))).Code());
    }

    [Fact]
    public async Task Another_office_is_not_the_administrators()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.Get("/api/offices/974762994/staff")).StatusCode);
    }

    private async Task<(JsonNode List, string Tag)> Read()
    {
        var answer = await admin.Get(Path);
        return (await answer.Json(), answer.Headers.ETag!.ToString());
    }

    private static IEnumerable<string> Fields(JsonNode problem) => problem["errors"]!.AsObject().Select(field => field.Key);
}
