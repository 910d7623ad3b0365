using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Gatherings;
using Grants.Web.Tests.Hosting;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.NetworkMeetings;

/// <summary>A network's regular meetings over the wire, on the page and in the calendar. It is May 2027.</summary>
public sealed class MeetingsApiTests : IAsyncLifetime
{
    private const string Meetings = "/api/networks/lift/meetings", Moter = "/nettverk/lift/moter";

    private GatheringLife life = null!;

    public async Task InitializeAsync() => life = await Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task A_rule_is_tried_out_and_then_saved_as_a_rule()
    {
        var preview = await Done(await life.Organiser.Post($"{Meetings}/preview", GatheringExamples.Meetings));
        var before = await (await life.Organiser.Get(Meetings)).Json();
        var set = await Done(await life.Put(Meetings, GatheringExamples.Meetings));

        Assert.Null(before["rule"]);
        Assert.Equal(preview["items"]!.ToJsonString(), set["items"]!.ToJsonString());
        Assert.Equal(
            ("2027-05-28T09:00:00", "2027-05-28T15:30:00", "monthOff", "2027-12-31", "eve", "2027-12-24"),
            ((string?)set["items"]![0]!["starts"], (string?)set["items"]![0]!["ends"], (string?)set["items"]![2]!["reason"], (string?)set["items"]![7]!["day"], (string?)set["items"]![7]!["reason"],
                ((string?)set["items"]![7]!["starts"])?[..10] ?? "2027-12-24"));
    }

    [Fact]
    public async Task It_is_read_and_put_back_as_it_is()
    {
        await Done(await life.Put(Meetings, GatheringExamples.Meetings));
        var read = await life.Organiser.Get(Meetings);
        var rule = (await read.Json())["rule"]!.DeepClone();

        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);
        Assert.Equal("\"1\"", (await life.Put(Meetings, rule, "\"1\"")).Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await life.Put(Meetings, GatheringExamples.Meetings, "\"0\"")).StatusCode);
    }

    [Fact]
    public async Task A_single_one_is_moved_and_called_off_and_the_calendar_follows()
    {
        await Done(await life.Put(Meetings, GatheringExamples.Meetings));
        Assert.Contains("DTSTART;TZID=Europe/Oslo:20270528T090000\r\n", await Calendar(), StringComparison.Ordinal);

        await Done(await life.Organiser.Post($"{Meetings}/2027-05-28/move", JsonNode.Parse("""{ "on": "2027-05-26", "from": "10:00" }""")!));
        Assert.Contains("UID:lift-meeting-20270528@", await Calendar(), StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Oslo:20270526T100000\r\n", await Calendar(), StringComparison.Ordinal);

        var after = await Done(await life.Organiser.Post($"{Meetings}/2027-05-28/cancel", new { }));
        Assert.Equal("cancelled", (string?)after["items"]![0]!["reason"]);
        Assert.Contains("SEQUENCE:2\r\nSTATUS:CANCELLED\r\n", await Calendar(), StringComparison.Ordinal);
        Assert.Equal("no-such-meeting", await (await life.Organiser.Post($"{Meetings}/2027-05-27/cancel", new { })).Code());
    }

    [Theory]
    [InlineData("weekday", "fredag", "weekday", "unknown-choice")]
    [InlineData("to", "08:00", "to", "ends-before-it-begins")]
    [InlineData("from", "kl. 9", "from", "impossible-time")]
    [InlineData("monthly", null, "monthly", "monthly-or-weeks")]
    public async Task What_is_wrong_is_told_at_its_field(string field, string? value, string at, string code)
    {
        var rule = GatheringExamples.Meetings;
        rule[field] = value;
        var refused = await life.Put(Meetings, rule);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.StatusCode, await refused.Code()));
        Assert.NotNull((await refused.Json())["errors"]![at]);
    }

    [Fact]
    public async Task Two_are_not_at_the_same_time()
    {
        await Done(await life.Put(Meetings, GatheringExamples.Meetings));
        var refused = await life.Organiser.Post($"{Meetings}/2027-05-28/move", JsonNode.Parse("""{ "on": "2027-06-25", "from": "15:00", "to": "16:00" }""")!);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "another-meeting-then"), (refused.StatusCode, await refused.Code()));
        Assert.StartsWith("Det er allerede et møte fredag 25. juni 2027 kl. 09.00–15.30.", (string?)(await refused.Json())["errors"]!["on"]![0], StringComparison.Ordinal);
    }

    [Theory, InlineData("/nettverk/lift"), InlineData("/nettverk/lift/arbeid")]
    public async Task The_way_to_them_is_shown_when_there_are_any_and_to_who_can_make_them(string page)
    {
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        using var alver = new Browser(life.App);
        await alver.SignIn(GrantsApp.Contact);
        var (ofOrganiser, before) = (await Text(await organiser.Open(page)), await Text(await alver.Open(page)));
        await Done(await life.Put(Meetings, GatheringExamples.Meetings));

        Assert.Contains($"href=\"{Moter}\"", ofOrganiser, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Moter}\"", before, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Moter}\"", await Text(await alver.Open(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_is_moved_to_a_time_that_the_clock_skips()
    {
        await Done(await life.Put(Meetings, GatheringExamples.Meetings));
        var refused = await life.Organiser.Post($"{Meetings}/2028-03-31/move", JsonNode.Parse("""{ "on": "2028-03-26", "from": "02:30", "to": "04:00" }""")!);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "skipped-time"), (refused.StatusCode, await refused.Code()));
        Assert.NotNull((await refused.Json())["errors"]!["from"]);
    }

    [Fact]
    public async Task The_page_tries_saves_and_changes_single_ones()
    {
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        var preview = await Text(await organiser.Submit(Moter, Moter, new(Rule()) { ["do"] = "preview" }));
        await organiser.Submit(Moter, Moter, new(Rule()) { ["do"] = "save" });
        await organiser.Submit(Moter, $"{Moter}/2027-06-25", new() { ["do"] = "cancel" });
        using var anyone = new Browser(life.App);
        var page = await Text(await anyone.Open(Moter));

        Assert.Contains("Ingenting er lagret ennå.", preview, StringComparison.Ordinal);
        Assert.Contains("fredag 28. mai 2027 kl. 09.00–15.30", page, StringComparison.Ordinal);
        Assert.Contains("avlyst av arrangøren", page, StringComparison.Ordinal);
        Assert.Contains("måned uten møte", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lagre regelen", page, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Rule() => new()
    {
        ["title"] = "Månedsmøte",
        ["monthly"] = "last",
        ["weekday"] = "friday",
        ["from"] = "09:00",
        ["to"] = "15:30",
        ["first"] = "2027-01-01",
        ["last"] = "2028-12-31",
        ["monthsOff[]"] = "7",
        ["onHoliday"] = "skip",
    };

    private async Task<string> Calendar() =>
        (await (await life.App.Anyone().Get("/networks/lift/calendar.ics")).Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
