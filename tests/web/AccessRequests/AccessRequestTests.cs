using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.AccessRequests;

public sealed class AccessRequestTests : IAsyncLifetime
{
    private const string Unknown = "tor@elsewhere.example";

    private GrantsApp app = null!;

    public async Task InitializeAsync() => app = await GrantsApp.Start();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Who_is_allowed_signs_in_as_the_municipalitys_contact()
    {
        await Ask(Unknown);
        await Answer(new { allow = true, text = "Velkommen." });

        var me = await (await (await app.SignIn(Unknown)).Get("/api/me")).Json();

        Assert.Equal("4631", me["municipality"]!.GetValue<string>());
        Assert.Contains(app.Mails.To(Unknown), mail => mail.Text.Contains("Velkommen.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_denied_gets_the_reason_and_no_sign_in()
    {
        await Ask(Unknown);
        await Answer(new { allow = false, text = "Bruk adressen i kommunen." });
        await app.Anyone().Post("/api/sign-in", new { email = Unknown });

        Assert.Contains("Bruk adressen i kommunen.", Assert.Single(app.Mails.To(Unknown)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offices_administrators_are_told()
    {
        await Ask(Unknown);

        Assert.Contains(Unknown, Assert.Single(app.Mails.To(GrantsApp.Administrator)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_twice_is_one_request()
    {
        await Ask(Unknown);
        await Ask(Unknown);

        Assert.Single((await List())["items"]!.AsArray());
    }

    [Fact]
    public async Task A_known_address_is_told_the_same_and_asks_nothing()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await Ask(GrantsApp.Contact)).StatusCode);
        Assert.Empty((await List())["items"]!.AsArray());
    }

    [Fact]
    public async Task An_answer_that_was_given_is_not_turned_round()
    {
        await Ask(Unknown);
        await Answer(new { allow = true });

        Assert.Equal("already-answered", await (await Answer(new { allow = false })).Code());
    }

    [Fact]
    public async Task Another_office_has_no_such_request()
    {
        await app.Anyone().Post("/api/access-requests", new { email = Unknown, municipality = "0301", text = "Eg er ny." });

        Assert.Empty((await List())["items"]!.AsArray());
    }

    [Fact]
    public async Task The_list_comes_in_pages()
    {
        foreach (var name in new[] { "a", "b", "c" }) await Ask($"{name}@elsewhere.example");

        var staff = await app.SignIn(GrantsApp.Caseworker);
        var first = await (await staff.Get("/api/access-requests?limit=2")).Json();
        var rest = await (await staff.Get($"/api/access-requests?limit=2&after={first["next"]}")).Json();

        Assert.Equal((2, 1), (first["items"]!.AsArray().Count, rest["items"]!.AsArray().Count));
        Assert.Null(rest["next"]);
    }

    [Theory, InlineData("limit=0"), InlineData("limit=201"), InlineData("limit=many"), InlineData("after=")]
    public async Task A_page_that_cannot_be_is_refused(string query)
    {
        var staff = await app.SignIn(GrantsApp.Caseworker);

        Assert.Equal("bad-paging", await (await staff.Get($"/api/access-requests?{query}")).Code());
    }

    [Theory]
    [InlineData(Unknown, "9999", "Hei", "unknown-municipality")]
    [InlineData("tor", "4631", "Hei", "not-an-address")]
    [InlineData(Unknown, "4631", " ", "text-length")]
    public async Task What_cannot_be_read_is_told(string email, string municipality, string text, string code)
    {
        Assert.Equal(code, await (await app.Anyone().Post("/api/access-requests", new { email, municipality, text })).Code());
    }

    private Task<HttpResponseMessage> Ask(string email) =>
        app.Anyone().Post("/api/access-requests", new { email, municipality = "4631", text = "Jeg er ny i barnevernet." });

    private async Task<System.Text.Json.Nodes.JsonNode> List() =>
        await (await (await app.SignIn(GrantsApp.Caseworker)).Get("/api/access-requests")).Json();

    private async Task<HttpResponseMessage> Answer(object answer)
    {
        var staff = await app.SignIn(GrantsApp.Caseworker);
        var list = await (await staff.Get("/api/access-requests")).Json();
        return await staff.Post($"/api/access-requests/{list["items"]![0]!["id"]}/answer", answer);
    }
}
