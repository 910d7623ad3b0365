using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using NodaTime;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.Gatherings;

/// <summary>Minutes over the wire and on the page: drafted, approved, read by those who take part, corrected.</summary>
public sealed class MinutesApiTests : IAsyncLifetime
{
    private const string Minutes = $"{First}/minutes", Referat = $"{Page}/referat";

    private GatheringLife life = null!;

    public async Task InitializeAsync()
    {
        life = await Begin();
        life.App.Clock.Now = Instant.FromUtc(2027, 11, 12, 9, 0);
    }

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task A_draft_is_the_organisers_and_what_is_approved_is_for_those_who_take_part()
    {
        await Done(await life.Put(Minutes, GatheringExamples.Minutes));
        var before = await (await life.Alver.Get(Minutes)).Json();
        await Done(await life.Organiser.Post($"{Minutes}/approve", new { }));
        var after = await (await life.Alver.Get(Minutes)).Json();

        Assert.Equal((0, null, null), ((int)before["version"]!, before["minutes"], before["draft"]));
        Assert.Equal((1, "Vi lager en felles mal.", null), ((int)after["version"]!, (string?)after["minutes"]!["decisions"]![0]!["text"], after["draft"]));
        Assert.Equal(HttpStatusCode.NotFound, (await life.Stranger.Get(Minutes)).StatusCode);
    }

    [Fact]
    public async Task A_correction_says_what_it_changes()
    {
        await Done(await life.Put(Minutes, GatheringExamples.Minutes));
        await Done(await life.Organiser.Post($"{Minutes}/approve", new { }));
        var form = GatheringExamples.Minutes.AsObject();
        form.Remove("changes");
        (form["sections"] as JsonArray)![0]!["text"] = "Vi hørte fire innlegg.";
        await Done(await life.Put(Minutes, form));

        var refused = await life.Organiser.Post($"{Minutes}/approve", new { });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "missing"), (refused.StatusCode, await refused.Code()));
        Assert.NotNull((await refused.Json())["errors"]!["changes"]);
    }

    [Fact]
    public async Task The_page_writes_approves_corrects_and_keeps_the_versions()
    {
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        await organiser.Submit(Referat, Referat, Written("Vi hørte tre innlegg.", "approve"));
        await organiser.Submit(Referat, Referat, new(Written("Vi hørte fire innlegg.", "approve")) { ["changes"] = "Det var fire." });
        using var alver = new Browser(life.App);
        await alver.SignIn(GrantsApp.Contact);
        var (now, first) = (await Text(await alver.Open(Referat)), await Text(await alver.Open($"{Referat}?versjon=1")));

        Assert.Contains("Vi hørte fire innlegg.", now, StringComparison.Ordinal);
        Assert.Contains("Det var fire.", now, StringComparison.Ordinal);
        Assert.Contains("Ansvarlig: Bergen. Frist: onsdag 1. desember 2027.", now, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" action=\"/nettverk", now, StringComparison.Ordinal);
        Assert.Contains("Vi hørte tre innlegg.", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_over_the_wire_on_an_older_draft_gets_the_newer_one()
    {
        var first = await life.Put(Minutes, GatheringExamples.Minutes, "\"0\"");
        var late = await life.Put(Minutes, GatheringExamples.Minutes, "\"0\"");

        Assert.Equal("\"1\"", first.Headers.ETag!.Tag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), (late.StatusCode, await late.Code()));
        Assert.Equal("Vi lager en felles mal.", (string?)(await late.Json())["current"]!["draft"]!["decisions"]![0]!["text"]);
    }

    [Fact]
    public async Task Who_writes_on_the_page_on_an_older_draft_sees_both()
    {
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        await organiser.Submit(Referat, Referat, Written("Vi hørte tre innlegg.", "save"));

        var page = await Text(await organiser.Submit(Referat, Referat, new(Written("Vi hørte fire innlegg.", "save")) { ["edition"] = "0" }));

        Assert.Contains("Noen andre har lagret referatet siden du åpnet det.", page, StringComparison.Ordinal);
        Assert.Contains("Vi hørte tre innlegg.", page, StringComparison.Ordinal);
        Assert.Contains("Vi hørte fire innlegg.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_with_an_address_and_a_day_is_a_task_that_links_back_and_the_address_is_the_organisers()
    {
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        await organiser.Submit(Referat, Referat, new(Written("Vi hørte tre innlegg.", "approve")) { ["decisions[0].email"] = "berit@bergen.kommune.example" });
        await life.RunDue();

        var (page, view) = (await Text(await organiser.Open(Referat)), await (await life.Alver.Get(Minutes)).Json());
        var task = (string)view["tasks"]![0]!["taskId"]!;
        Assert.Contains($"<a href=\"/oppgaver/{task}\">Oppgave: gjenstår</a>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Referat}\">Bestemt på samling 1: les referatet</a>", await Text(await organiser.Open($"/oppgaver/{task}")), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await (await life.Organiser.Get($"/api/tasks/{task}")).Json())["gathering"]!);
        Assert.DoesNotContain("berit@", view.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_stays_when_it_cannot_be_approved_yet()
    {
        life.App.Clock.Now = Instant.FromUtc(2027, 11, 1, 9, 0);
        using var organiser = new Browser(life.App);
        await organiser.SignIn(World.Organiser);
        var page = await Text(await organiser.Submit(Referat, Referat, Written("Vi skal snakke.", "approve")));

        Assert.Contains("Referatet kan godkjennes fra den første dagen av samlingen.", page, StringComparison.Ordinal);
        Assert.Contains("Vi skal snakke.", await Text(await organiser.Open(Referat)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Written(string text, string wish) => new()
    {
        ["sections[0].title"] = "Barnets stemme",
        ["sections[0].text"] = text,
        ["decisions[0].text"] = "Vi lager en felles mal.",
        ["decisions[0].responsible"] = "Bergen",
        ["decisions[0].due"] = "2027-12-01",
        ["do"] = wish,
    };

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
