using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Contracts.Calls;
using Grants.Domain.Calendar;
using Grants.Web.Tests.Hosting;
using NodaTime;

namespace Grants.Web.Tests.Administration;

/// <summary>The call of 2018 is open; another one is begun.</summary>
public sealed class CallSetupPageTests : IAsyncLifetime
{
    private const string New = "/administrasjon/ny-utlysning";
    private const string Open = "/administrasjon/utlysninger/hordaland-2018";
    private const string Begun = "/administrasjon/utlysninger/vestland-2019";

    private static readonly (string Part, Dictionary<string, string> Fields)[] Parts =
    [
        ("formal", new() { ["title"] = "Stimuleringsmidlar 2019", ["languageForm"] = "nynorsk", ["purpose"] = "Utvikling" }),
        ("belop", new() { ["pot"] = "650 000", ["minimumAmount"] = "50 000 kr", ["maximumAmount"] = "500000" }),
        ("datoer", new() { ["opensAt"] = "2019-01-01T12:00", ["deadline"] = "2019-03-01T23:59:59", ["decisionsBy"] = "2019-04-01", ["projectsStart"] = "2019-05-01", ["useBy"] = "2019-12-31" }),
        ("prosjekter", new() { ["activities[0].text"] = "Felles tilbod", ["activities[1].text"] = "", ["allowsOther"] = "true", ["otherText"] = "Anna" }),
        ("vilkar", new() { ["minimumMunicipalities"] = "3", ["requiresNetwork"] = "true" }),
        ("vurdering", new() { ["assessment[0].text"] = "Fagleg plan", ["assessment[0].weight"] = "2", ["assessment[1].text"] = "Lokal vurdering", ["scorers"] = "2" }),
        ("klage", new() { ["completionDays"] = "14", ["appeal.allowed"] = "true", ["appeal.instance"] = "Direktoratet", ["appeal.source"] = "forvaltningslova § 28" }),
    ];

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
        await browser.Submit(New, New, new() { ["title"] = "Stimuleringsmidlar 2019", ["id"] = "vestland-2019" });
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_short_name_is_made_of_the_title()
    {
        var answer = await browser.Submit(New, New, new() { ["title"] = "Støtte på Sørøya 2020" });
        Assert.Equal("/administrasjon/utlysninger/stotte-pa-soroya-2020/del/formal", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_short_name_that_is_taken_is_told_at_its_field() => Assert.Contains(
        "href=\"#id\"", await Text(await browser.Submit(New, New, new() { ["title"] = "Igjen", ["id"] = "hordaland-2018" })), StringComparison.Ordinal);

    [Fact]
    public async Task Part_by_part_it_becomes_a_call()
    {
        foreach (var (part, fields) in Parts) await Save(part, fields);
        Assert.Equal("draft", (await Call("vestland-2019"))["state"]!.ToString());
    }

    [Fact]
    public async Task Its_rows_get_ids_of_their_texts()
    {
        foreach (var (part, fields) in Parts) await Save(part, fields);
        var call = await Call("vestland-2019");
        Assert.Equal("felles-tilbod other, fagleg-plan lokal-vurdering", $"{Ids(call, "activities")}, {Ids(call, "assessment")}");
    }

    [Fact]
    public async Task A_part_that_lacks_something_is_saved_and_says_so()
    {
        await Save("belop", new() { ["pot"] = "650000" });
        var html = await Text(await browser.Open($"{Begun}/del/belop"));
        Assert.True(html.Contains("href=\"#minimumAmount\"", StringComparison.Ordinal) && html.Contains("value=\"650\u00a0000\"", StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task What_is_no_number_is_told_at_its_field_and_kept()
    {
        var html = await Text(await Save("belop", new() { ["pot"] = "mykje" }));
        Assert.True(html.Contains("<a href=\"#pot\">Skriv et helt tall.</a>", StringComparison.Ordinal) && html.Contains("value=\"mykje\"", StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task The_list_says_how_far_each_part_is()
    {
        await Save("formal", Parts[0].Fields);
        await Save("belop", new() { ["pot"] = "650000" });
        var words = Regex.Matches(await Text(await browser.Open(Begun)), "<span class=\"ds-tag\" data-color=\"[a-z]*\">([^<]*)</span>").Select(match => match.Groups[1].Value);
        Assert.Equal(["Påbegynt", "Ferdig", "Mangler noe", "Ikke begynt", "Ikke begynt", "Ikke begynt", "Ikke begynt", "Ikke begynt"], words);
    }

    [Fact]
    public async Task Two_administrators_at_once_are_told_and_nothing_is_lost()
    {
        var first = await browser.Submit($"{Begun}/del/formal", $"{Begun}/del/formal", new(Parts[0].Fields));
        var html = await Text(await browser.Submit($"{Begun}/del/formal", $"{Begun}/del/formal", new(Parts[0].Fields) { ["title"] = "Min tittel", ["edition"] = "1" }));
        Assert.Equal((HttpStatusCode.SeeOther, true), (first.StatusCode, html.Contains("value=\"Min tittel\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Before_it_is_whole_the_page_tells_what_stands_in_the_way_of_publishing() => Assert.Contains(
        "Pott: Feltet må fylles ut.", await Text(await browser.Open($"{Begun}/kunngjor")), StringComparison.Ordinal);

    [Fact]
    public async Task Before_it_is_published_the_page_tells_how_many_are_invited()
    {
        foreach (var (part, fields) in Parts) await Save(part, fields);
        Assert.Contains("43 kommuner får invitasjon", await Text(await browser.Open($"{Begun}/kunngjor")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_published()
    {
        foreach (var (part, fields) in Parts) await Save(part, fields);
        await browser.Submit($"{Begun}/kunngjor", $"{Begun}/kunngjor", []);
        Assert.Equal("coming", (await Call("vestland-2019"))["state"]!.ToString());
    }

    [Fact]
    public async Task What_is_begun_is_seen_by_nobody_else() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get("/utlysninger/vestland-2019")).StatusCode);

    [Fact]
    public async Task What_is_begun_can_be_thrown_away()
    {
        await browser.Submit(Begun, $"{Begun}/slett", []);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(Begun)).StatusCode);
    }

    [Fact]
    public async Task What_applicants_relied_on_is_locked_before_one_tries() =>
        Assert.Matches("<input[^>]*name=\"maximumAmount\"[^>]*readonly", await Text(await browser.Open($"{Open}/del/belop")));

    [Fact]
    public async Task Who_tries_all_the_same_is_told_at_the_field()
    {
        var html = await Text(await browser.Submit(
            $"{Open}/del/belop", $"{Open}/del/belop", new() { ["pot"] = "650000", ["minimumAmount"] = "50000", ["maximumAmount"] = "400000" }));
        Assert.Contains("<a href=\"#maximumAmount\">Utlysningen er åpen.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_relied_on_is_changed()
    {
        await browser.Submit(
            $"{Open}/del/belop", $"{Open}/del/belop", new() { ["pot"] = "700000", ["minimumAmount"] = "50000", ["maximumAmount"] = "500000" });
        Assert.Equal("700000", (await Call("hordaland-2018"))["pot"]!.ToString());
    }

    [Fact]
    public async Task The_deadline_is_moved()
    {
        await browser.Submit($"{Open}/flytt-frist", $"{Open}/flytt-frist", new() { ["deadline"] = "2018-11-02T12:00", ["reason"] = "Straumbrot" });
        Assert.Equal("2018-11-02T12:00:00", (await Call("hordaland-2018"))["deadline"]!.ToString());
    }

    [Fact]
    public async Task A_deadline_that_is_not_later_is_told_at_its_field() => Assert.Contains(
        "<a href=\"#deadline\">",
        await Text(await browser.Submit($"{Open}/flytt-frist", $"{Open}/flytt-frist", new() { ["deadline"] = "2018-10-02T12:00", ["reason"] = "Straumbrot" })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Before_it_is_moved_the_page_tells_who_is_told()
    {
        using var contact = await app.SignIn(GrantsApp.Contact);
        await contact.Post("/api/calls/hordaland-2018/applications", new { title = "Trygg start" });
        Assert.Contains("1 personer i 1 utkast", await Text(await browser.Open($"{Open}/flytt-frist")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_last_years_has_its_dates_a_year_later()
    {
        await browser.Submit($"{Open}/kopier", $"{Open}/kopier", new() { ["title"] = "Stimuleringsmidlar 2019", ["id"] = "hordaland-2019" });
        var copy = await Call("hordaland-2019");
        Assert.Equal(("Stimuleringsmidlar 2019", "2019-11-01T23:59:59"), (copy["title"]!.ToString(), copy["deadline"]!.ToString()));
    }

    [Fact]
    public async Task The_copy_suggests_the_next_years_name() =>
        Assert.Contains("value=\"hordaland-2019\"", await Text(await browser.Open($"{Open}/kopier")), StringComparison.Ordinal);

    [Fact]
    public async Task Over_the_wire_a_call_is_begun_saved_and_completed()
    {
        var whole = Hordaland2018.With("id", "vestland-2020");
        var begun = await administrator.Put("/api/call-drafts/vestland-2020", new { title = "Berre ein tittel" });
        await administrator.Put("/api/call-drafts/vestland-2020", whole, ("If-Match", begun.Headers.ETag!.Tag));
        var completed = await administrator.Post("/api/call-drafts/vestland-2020/complete", new { });
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (begun.StatusCode, completed.StatusCode));
    }

    [Fact]
    public async Task Over_the_wire_what_lacks_is_told()
    {
        var begun = await (await administrator.Put("/api/call-drafts/vestland-2020", new { title = "Berre ein tittel" })).Json();
        Assert.Contains("pot", begun["lacking"]!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public async Task Over_the_wire_it_is_told_whom_a_call_reaches() =>
        Assert.Equal(43, (await (await administrator.Get("/api/calls/hordaland-2018/reach")).Json())["invited"]!.AsArray().Count);

    private static string Ids(JsonNode call, string list) => string.Join(' ', call[list]!.AsArray().Select(row => row!["id"]!.ToString()));

    private Task<HttpResponseMessage> Save(string part, Dictionary<string, string> fields) =>
        browser.Submit($"{Begun}/del/{part}", $"{Begun}/del/{part}", new(fields));

    private async Task<JsonNode> Call(string id) => await (await administrator.Get($"/api/calls/{id}")).Json();

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
