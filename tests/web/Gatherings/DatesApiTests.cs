using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.Gatherings;

/// <summary>Alternative dates over the wire and on the page, until one is fixed.</summary>
public sealed class DatesApiTests : IAsyncLifetime
{
    private const string Second = "/api/networks/lift/gatherings/2", SecondPage = "/nettverk/lift/samling/2";

    private GatheringLife life = null!;

    public async Task InitializeAsync() => life = await Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task They_are_proposed_answered_counted_and_fixed()
    {
        await Done(await life.Organiser.Post($"{Second}/dates", GatheringExamples.Dates));
        var answered = await Done(await life.Alver.Post($"{Second}/dates/answer", JsonNode.Parse("""{ "suits": [2] }""")!));
        var seen = await (await life.Organiser.Get(Second)).Json();
        var was = (await life.Organiser.Post($"{Second}/dates/fix", JsonNode.Parse("""{ "choice": 2 }""")!)).StatusCode;
        var now = await (await life.App.Anyone().Get(Second)).Json();

        Assert.Equal(("[2]", "[\"4631\"]", 1), (answered["dates"]!["own"]!.ToJsonString(), seen["dates"]!["options"]![1]!["municipalities"]!.ToJsonString(), (int)seen["dates"]!["answered"]!));
        Assert.Equal((HttpStatusCode.OK, "2028-01-18", null), (was, (string?)now["starts"], now["dates"]));
    }

    [Fact]
    public async Task Days_that_the_programme_does_not_fit_into_are_not_chosen()
    {
        await life.SetProgramme();
        await Done(await life.Organiser.Post($"{First}/dates", GatheringExamples.Dates));
        var refused = await life.Organiser.Post($"{First}/dates/fix", JsonNode.Parse("""{ "choice": 2 }""")!);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "programme-outside-the-gathering"), (refused.StatusCode, await refused.Code()));
        Assert.Contains("torsdag 11. november kl. 09.00 «Barnets stemme»", (string?)(await refused.Json())["errors"]!["choice"]![0], StringComparison.Ordinal);
        await Done(await life.Organiser.Post($"{First}/dates/fix", JsonNode.Parse("""{ "choice": 1 }""")!));
    }

    [Fact]
    public async Task Only_those_who_take_part_see_them()
    {
        await Done(await life.Organiser.Post($"{Second}/dates", GatheringExamples.Dates));

        Assert.NotNull((await (await life.Alver.Get(Second)).Json())["dates"]);
        Assert.Null((await (await life.Stranger.Get(Second)).Json())["dates"]);
        Assert.Equal("not-registered", await (await life.Stranger.Post($"{Second}/dates/answer", JsonNode.Parse("""{ "suits": [] }""")!)).Code());
    }

    [Fact]
    public async Task A_contact_ticks_what_suits_and_the_organiser_chooses()
    {
        using var organiser = await Browse(World.Organiser);
        using var alver = await Browse(GrantsApp.Contact);
        await organiser.Submit(SecondPage, $"{SecondPage}/foresla-dager", new() { ["dates[0].starts"] = "2028-01-11", ["dates[2].starts"] = "2028-01-18" });
        await alver.Submit(SecondPage, $"{SecondPage}/dager-som-passer", new() { ["suits[]"] = "2" });

        Assert.Contains("<td class=\"number\">1</td><td>Alver</td>", await Text(organiser), StringComparison.Ordinal);
        await organiser.Submit(SecondPage, $"{SecondPage}/bestem-dager", new() { ["choice"] = "2" });
        Assert.Contains("Tirsdag 18. januar 2028", await Text(alver), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_alternative_is_none_and_what_was_typed_stays()
    {
        using var organiser = await Browse(World.Organiser);
        var page = WebUtility.HtmlDecode(await (await organiser.Submit(SecondPage, $"{SecondPage}/foresla-dager", new() { ["dates[0].starts"] = "2028-01-11" })).Content.ReadAsStringAsync());

        Assert.Contains("Foreslå minst to alternativer.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2028-01-11\"", page, StringComparison.Ordinal);
    }

    private async Task<Browser> Browse(string email)
    {
        var browser = new Browser(life.App);
        await browser.SignIn(email);
        return browser;
    }

    private static async Task<string> Text(Browser browser) => WebUtility.HtmlDecode(await (await browser.Open(SecondPage)).Content.ReadAsStringAsync());
}
