using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using NodaTime;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.Gatherings;

/// <summary>Who comes to a gathering and who was there, over the wire and on the page.</summary>
public sealed class AttendanceApiTests : IAsyncLifetime
{
    private const string Bergen = "berit@bergen.kommune.example", People = $"{Page}/deltakere";

    private GatheringLife life = null!;
    private HttpClient bergen = null!;

    public async Task InitializeAsync()
    {
        life = await Begin();
        bergen = await life.App.SignIn(Bergen);
        await Register(bergen, "4601", Bergen);
        life.App.Clock.Now = Instant.FromUtc(2027, 11, 10, 11, 0);
    }

    public async Task DisposeAsync()
    {
        bergen.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task The_organiser_marks_and_a_municipality_sees_its_own()
    {
        var listed = (await (await life.Organiser.Get($"{First}/participants")).Json())["items"]!.AsArray();
        var marked = await Done(await life.Organiser.Post($"{First}/attendance", new JsonObject
        {
            ["people"] = new JsonArray([.. listed.Select(one => (JsonNode)new JsonObject { ["person"] = (string)one!["person"]!, ["present"] = (string?)one["municipality"] == "4631" })]),
            ["others"] = JsonNode.Parse("""[ { "name": "Siv Sein", "municipality": "4601" } ]"""),
        }));
        var own = (await (await life.Alver.Get($"{First}/participants")).Json())["items"]!.AsArray();

        Assert.Equal(["4601 False", "4601 True", "4631 True"], marked["items"]!.AsArray().Select(one => $"{one!["municipality"]} {(bool?)one["present"]}").Order(StringComparer.Ordinal));
        Assert.Equal(["Alver"], own.Select(one => (string?)one!["municipalityName"]));
    }

    [Fact]
    public async Task Who_comes_for_two_municipalities_stands_once_with_both_and_under_each()
    {
        life.App.Clock.Now = Instant.FromUtc(2027, 5, 3, 9, 0);
        using var stavanger = await life.App.SignIn(World.Stranger);
        var registration = Bodies.Registration("1103", World.Stranger);
        (registration["hostMunicipality"], registration["from"], registration["participants"]![0]!["email"]) = (null, null, "odd@nr4631.kommune.example");
        await Done(await stavanger.Post("/api/networks/lift/registrations", registration));
        var all = (await (await life.Organiser.Get($"{First}/participants")).Json())["items"]!.AsArray();
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);

        Assert.Equal(
            ["4601", "4631 1103"], all.Select(one => string.Join(' ', one!["municipalities"]!.AsArray().Select(place => (string?)place!["municipality"]))).Order(StringComparer.Ordinal));
        foreach (var (by, name) in new[] { (life.Alver, "Alver"), (stavanger, "Stavanger") })
            Assert.Equal([name], (await (await by.Get($"{First}/participants")).Json())["items"]!.AsArray().Select(one => (string?)one!["municipalityName"]));
        Assert.Contains("<td>Alver, Stavanger</td>", await Text(await organiser.Open(People)), StringComparison.Ordinal);
        Assert.Contains("2 er ført opp.", await Text(await organiser.Open(People)), StringComparison.Ordinal);
        Assert.Contains("Alver, Stavanger;", await Text(await organiser.Open($"{People}.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_find_no_list()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await life.Stranger.Get($"{First}/participants")).StatusCode);
        using var stranger = new Browser(life.App);
        await stranger.SignIn(World.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(People)).StatusCode);
    }

    [Fact]
    public async Task As_a_table_no_name_is_a_formula()
    {
        await Done(await life.Organiser.Post($"{First}/attendance", JsonNode.Parse("""{ "others": [ { "name": "=1+1", "municipality": "4601" } ] }""")!));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{First}/participants") { Headers = { { "Accept", "text/csv" } } };
        var table = await (await life.Organiser.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("Bergen;'=1+1;;;Ja;Ja\r\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_marked_before_the_first_day()
    {
        life.App.Clock.Now = Instant.FromUtc(2027, 11, 9, 22, 59);

        Assert.Equal("gathering-not-begun", await (await life.Organiser.Post($"{First}/attendance", new { })).Code());
    }

    [Fact]
    public async Task The_page_marks_adds_who_came_besides_and_keeps_what_was_typed()
    {
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        var wrong = await Text(await organiser.Submit(People, People, new() { ["people[0].present"] = "true", ["others[0].name"] = "Siv Sein" }));
        Assert.Contains("Oppgi de fire sifrene i kommunenummeret.", wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"true\" selected", wrong, StringComparison.Ordinal);
        var unknown = await Text(await organiser.Submit(People, People, new() { ["people[0].present"] = "true", ["others[0].name"] = "Siv Sein", ["others[0].municipality"] = "9999" }));
        Assert.Contains("Det finnes ingen kommune med dette nummeret.", unknown, StringComparison.Ordinal);

        await organiser.Submit(People, People, new() { ["people[0].present"] = "true", ["others[0].name"] = "Siv Sein", ["others[0].municipality"] = "4601" });
        Assert.Contains("2 av 3 var til stede.", await Text(await organiser.Open(People)), StringComparison.Ordinal);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
