using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.Gatherings;

/// <summary>A gathering's programme over the wire, and in calendars.</summary>
public sealed class ProgrammeApiTests : IAsyncLifetime
{
    private GatheringLife life = null!;

    public async Task InitializeAsync() => life = await Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task It_is_written_read_and_written_again()
    {
        var empty = await life.Organiser.Get(First);
        var set = await life.Put($"{First}/programme", GatheringExamples.Programme, empty.Headers.ETag!.Tag);
        var gathering = await (await life.Organiser.Get(First)).Json();

        Assert.Equal(("\"0\"", "\"1\""), (empty.Headers.ETag!.Tag, set.Headers.ETag!.Tag));
        Assert.Equal(
            ("2027-11-10", "Lunsj", "2027-11-11T09:00:00", "https://motested.example/samling-1"),
            ((string?)gathering["starts"], (string?)gathering["programme"]!["slots"]![0]!["title"], (string?)gathering["programme"]!["slots"]![1]!["from"], (string?)gathering["programme"]!["link"]));
        Assert.Equal(HttpStatusCode.OK, (await life.Put($"{First}/programme", gathering["programme"]!.DeepClone(), "\"1\"")).StatusCode);
    }

    [Fact]
    public async Task Who_writes_on_an_older_version_gets_the_one_that_stands()
    {
        await life.SetProgramme();
        var refused = await life.Put($"{First}/programme", GatheringExamples.Programme, "\"0\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "Lunsj"), (refused.StatusCode, (string?)(await refused.Json())["current"]!["programme"]!["slots"]![0]!["title"]));
    }

    [Theory]
    [InlineData("from", "2027-11-09T12:00", "outside-the-gathering")]
    [InlineData("from", "i morgen", "impossible-time")]
    [InlineData("title", "", "missing")]
    [InlineData("to", "2027-11-10T11:00", "ends-before-it-begins")]
    public async Task What_is_wrong_is_told_at_its_slot(string field, string value, string code)
    {
        var programme = GatheringExamples.Programme;
        programme["slots"]![0]![field] = value;
        var refused = await life.Put($"{First}/programme", programme);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.StatusCode, await refused.Code()));
        Assert.NotNull((await refused.Json())["errors"]![$"slots[0].{field}"]);
    }

    [Theory]
    [InlineData("http://motested.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("rom 3")]
    public async Task A_link_is_a_web_address(string link)
    {
        var programme = GatheringExamples.Programme;
        programme["link"] = link;

        Assert.Equal("not-a-link", await (await life.Put($"{First}/programme", programme)).Code());
    }

    [Fact]
    public async Task The_link_is_for_those_who_take_part()
    {
        await life.SetProgramme();

        Assert.Equal(
            (true, false, false),
            (await SeesLink(life.Alver), await SeesLink(life.Stranger), await SeesLink(life.App.Anyone())));
    }

    [Theory]
    [InlineData("/api/networks/lift/gatherings/3")]
    [InlineData("/api/networks/ingen/gatherings/1")]
    public async Task A_gathering_that_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await life.Organiser.Get(path)).StatusCode);

    [Fact]
    public async Task It_goes_by_mail_when_the_organiser_says_so()
    {
        await life.SetProgramme();
        var sent = await Done(await life.Organiser.Post($"{First}/programme/send", new { }));
        await life.RunDue();

        Assert.NotNull(sent["programmeSentAt"]);
        Assert.Contains(life.App.Mails.To("odd@nr4631.kommune.example"), mail => mail.Subject == "Program for samling 1 i «Barnevernsløft» onsdag 10. november");
    }

    private static async Task<bool> SeesLink(HttpClient reader) => (await (await reader.Get(First)).Json())["programme"]!["link"] is not null;
}
