using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Applications;

/// <summary>What is sent unasked after the deadline is kept beside the version that came in time, and everybody who looks is told so.</summary>
public sealed class LaterVersionTests : IAsyncLifetime
{
    private const string InTime = "Felles rettleiingsteam";
    private const string Later = "Eit heilt anna prosjekt";

    private ReviewLife life = null!;
    private HttpClient contact = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        contact = await life.App.SignIn(GrantsApp.Contact);
    }

    public async Task DisposeAsync()
    {
        contact.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task The_answer_says_that_it_does_not_count()
    {
        await Write(Later);
        var answer = await Send();

        Assert.Equal((HttpStatusCode.Accepted, true), (answer.StatusCode, (await answer.Json())["keptBeside"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task What_counts_says_nothing_of_it() => Assert.Null((await (await Send()).Json())["keptBeside"]);

    [Fact]
    public async Task Nothing_is_unsent_when_the_last_version_was_kept_beside()
    {
        await Write(Later);
        Assert.True((await View())["hasUnsentChanges"]!.GetValue<bool>());
        await Send();

        Assert.False((await View())["hasUnsentChanges"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_same_sent_again_is_no_further_version()
    {
        await Write(Later);
        await Send();
        await Send();

        Assert.Equal(2, (await View())["versions"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_case_keeps_the_title_of_the_version_that_counts()
    {
        await Write(Later);
        await Send();
        using var browser = new Browser(life.App);
        await browser.SignIn(GrantsApp.Contact);

        Assert.Contains($"<h1>{InTime}</h1>", await (await browser.Open($"/soknad/{life.Id}")).Text(), StringComparison.Ordinal);
        Assert.Equal(InTime, (await (await contact.Get("/api/applications")).Json())["items"]![0]!["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("nb", "Versjon 1 gjelder fortsatt.")]
    [InlineData("nn", "Versjon 1 gjeld framleis.")]
    public async Task The_page_says_so_to_who_has_just_sent_it(string language, string sentence)
    {
        await Write(Later);
        using var browser = new Browser(life.App);
        await browser.SignIn(GrantsApp.Contact);
        await browser.Submit($"/soknad/{life.Id}/send", $"/soknad/{life.Id}/send", []);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/soknad/{life.Id}?sendt") { Headers = { { "Accept-Language", language } } };

        Assert.Contains(sentence, await (await browser.Send(request)).Text(), StringComparison.Ordinal);
    }

    private async Task Write(string title)
    {
        var answer = await contact.Get($"/api/applications/{life.Id}");
        var application = (JsonObject)(await answer.Json())["application"]!.DeepClone();
        application["title"] = title;
        (await contact.Put($"/api/applications/{life.Id}", application, ("If-Match", answer.Headers.ETag!.ToString()))).EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> Send() => contact.Post($"/api/applications/{life.Id}/submit", new { });

    private async Task<JsonNode> View() => await (await contact.Get($"/api/applications/{life.Id}")).Json();
}
