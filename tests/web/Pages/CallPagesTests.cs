using System.Net;
using Grants.Contracts.Calls;
using Grants.Domain.Calendar;
using Grants.Web.Tests.Hosting;
using NodaTime;

namespace Grants.Web.Tests.Pages;

public sealed class CallPagesTests : IAsyncLifetime
{
    private const string Change = "/administrasjon/utlysninger/hordaland-2018";

    private GrantsApp app = null!;
    private Browser browser = null!;
    private HttpClient administrator = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));
        administrator = await app.SignIn(GrantsApp.Administrator);
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Administrator);
        await administrator.Post("/api/calls", Hordaland2018.Json());
        await administrator.Post("/api/calls/hordaland-2018/publish", new { });
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/utlysninger/hordaland-2018")]
    [InlineData("/tilskudd")]
    [InlineData("/personvern")]
    [InlineData("/tilgjengelighet")]
    public async Task Everyone_can_read(string path) => Assert.Equal(HttpStatusCode.OK, (await app.Anyone().Get(path)).StatusCode);

    [Theory]
    [InlineData("/administrasjon")]
    [InlineData("/administrasjon/ny-utlysning")]
    [InlineData("/administrasjon/utlysninger/hordaland-2018")]
    [InlineData("/administrasjon/ansatte")]
    [InlineData("/administrasjon/tilgang")]
    public async Task An_administrator_can_open(string path) => Assert.Equal(HttpStatusCode.OK, (await browser.Open(path)).StatusCode);

    [Fact]
    public async Task The_front_page_says_until_when_one_can_apply() =>
        Assert.Contains("torsdag 1. november 2018 kl. 23.59", await Text(await app.Anyone().Get("/")), StringComparison.Ordinal);

    [Theory]
    [InlineData("nb", "Statsforvalteren i Vestland")]
    [InlineData("nn", "Statsforvaltaren i Vestland")]
    public async Task The_office_is_called_what_it_is_in_the_readers_form_of_Norwegian(string language, string name) =>
        Assert.Contains(name, await (await app.Anyone().Get("/", ("Accept-Language", language))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_contact_starts_an_application_from_the_call()
    {
        var contact = new Browser(app);
        await contact.SignIn(GrantsApp.Contact);

        Assert.Contains("action=\"/utlysninger/hordaland-2018/soknad\"", await Text(await contact.Open("/utlysninger/hordaland-2018")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_saved_and_shown_on_a_page_of_its_own()
    {
        var answer = await browser.Submit(Change, Change, Fields());

        Assert.Equal((HttpStatusCode.SeeOther, $"{Change}?lagret"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task What_is_wrong_links_to_its_field()
    {
        var html = await Text(await browser.Submit(Change, Change, Fields(("pot", "mye"))));

        Assert.Contains("<a href=\"#pot\">Skriv et helt tall.</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept()
    {
        var html = await Text(await browser.Submit(Change, Change, Fields(("pot", "mye"))));

        Assert.Contains("value=\"mye\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_applicants_relied_on_is_not_changed_here_either()
    {
        var html = await Text(await browser.Submit(Change, Change, Fields(("maximumAmount", "400 000"))));

        Assert.Contains("Grenser, vilkår og kriterier kan ikke endres, og det som er lovet, kan ikke tas bort.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_call_is_set_up()
    {
        var fields = Fields(("id", "vestland-2019"), ("opensAt", "2019-01-01T12:00"), ("deadline", "2019-03-01T23:59:59"), ("decisionsBy", "2019-04-01"));

        var answer = await browser.Submit("/administrasjon/ny-utlysning", "/administrasjon/ny-utlysning", fields);

        Assert.Equal("/administrasjon/utlysninger/vestland-2019?lagret", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_emptied_row_in_between_is_left_out()
    {
        var fields = Fields(("id", "vestland-2019"), ("activities[0].id", ""), ("activities[0].text", ""));
        await browser.Submit("/administrasjon/ny-utlysning", "/administrasjon/ny-utlysning", fields);

        var call = await (await administrator.Get("/api/calls/vestland-2019")).Json();

        Assert.Equal(["joint-service", "other"], call["activities"]!.AsArray().Select(activity => activity!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_deadline_is_moved()
    {
        var answer = await browser.Submit(Change, $"{Change}/flytt-frist", new() { ["new-deadline"] = "2018-11-02T12:00", ["reason"] = "Straumbrot" });

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_deadline_that_is_not_later_is_told_at_its_field()
    {
        var html = await Text(await browser.Submit(Change, $"{Change}/flytt-frist", new() { ["new-deadline"] = "2018-10-02T12:00", ["reason"] = "Straumbrot" }));

        Assert.Contains("<a href=\"#new-deadline\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_made()
    {
        var answer = await browser.Submit(Change, $"{Change}/kopier", new() { ["new-id"] = "hordaland-2019" });

        Assert.Equal("/administrasjon/utlysninger/hordaland-2019?lagret", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_person_is_added_to_the_staff()
    {
        var fields = await StaffFields();
        (fields["staff[4].name"], fields["staff[4].email"], fields["staff[4].roles"]) = ("Ola Økonom", "ola.okonom@statsforvalteren.example", "economist");

        await browser.Submit("/administrasjon/ansatte", "/administrasjon/ansatte", fields);

        Assert.Contains("ola.okonom@statsforvalteren.example", await Text(await browser.Open("/administrasjon/ansatte")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_without_a_role_is_told_at_the_row()
    {
        var fields = await StaffFields();
        (fields["staff[4].name"], fields["staff[4].email"]) = ("Ola Økonom", "ola.okonom@statsforvalteren.example");

        Assert.Contains("href=\"#staff[4].roles\"", await Text(await browser.Submit("/administrasjon/ansatte", "/administrasjon/ansatte", fields)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nynorsk_is_nynorsk() =>
        Assert.Contains("Ope no", await Text(await app.Anyone().Get("/", ("Accept-Language", "nn"))), StringComparison.Ordinal);

    /// <summary>The fields of the call's page as they are filled in, with some changed.</summary>
    private static Dictionary<string, string> Fields(params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>();
        Flatten("", Hordaland2018.Json());
        foreach (var (name, value) in changed) fields[name] = value;
        return fields;

        void Flatten(string path, System.Text.Json.Nodes.JsonNode? node)
        {
            if (node is System.Text.Json.Nodes.JsonObject holder)
                foreach (var (name, value) in holder) Flatten(path.Length is 0 ? name : $"{path}.{name}", value);
            else if (node is System.Text.Json.Nodes.JsonArray rows)
                for (var i = 0; i < rows.Count; i++) Flatten($"{path}[{i}]", rows[i]);
            // A box that is not ticked sends nothing.
            else if (node!.ToString() is not "false")
                fields[path] = node.ToString();
        }
    }

    private async Task<Dictionary<string, string>> StaffFields()
    {
        var staff = (await (await administrator.Get($"/api/offices/{GrantsApp.Vestland}/staff")).Json())["staff"]!.AsArray();
        return staff.SelectMany((member, place) => new[]
        {
            KeyValuePair.Create($"staff[{place}].name", member!["name"]!.GetValue<string>()),
            KeyValuePair.Create($"staff[{place}].email", member["email"]!.GetValue<string>()),
            KeyValuePair.Create($"staff[{place}].roles", member["roles"]![0]!.GetValue<string>()),
        }).ToDictionary();
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
