using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Confirmations;

/// <summary>A leader's answer is to what the leader saw: when amounts or partners change meanwhile, the new content is shown again.</summary>
public sealed partial class SeenTests : IAsyncLifetime
{
    private const string Leader = "leiar@bergen.kommune.example";

    private ReviewLife life = null!;
    private HttpClient leader = null!;
    private string path = "";

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        leader = life.App.Anyone();
        path = Link().Match(life.App.Mails.To(Leader)[0].Text).Value;
    }

    public async Task DisposeAsync()
    {
        leader.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_to_what_is_shown_now_is_taken()
    {
        var answer = await Answer(await Seen());

        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, (await answer.Json())["participates"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("nb", "Søknaden er endret etter at du så den. Se hva dere sier ja til nå, og svar på nytt.")]
    [InlineData("nn", "Søknaden er endra etter at du såg han. Sjå kva de seier ja til no, og svar på nytt.")]
    public async Task An_answer_to_older_content_is_refused_in_the_readers_language(string language, string detail)
    {
        var seen = await Seen();
        await ApplyForLess();

        var answer = await Answer(seen, ("Accept-Language", language));
        var problem = await answer.Json();

        Assert.Equal(
            (HttpStatusCode.Conflict, "content-changed", detail),
            (answer.StatusCode, problem["code"]!.GetValue<string>(), problem["detail"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_refusal_brings_the_content_as_it_is_now()
    {
        var seen = await Seen();
        await ApplyForLess();

        var current = (await (await Answer(seen)).Json())["current"]!;

        Assert.Equal(200_000, current["requestedAmount"]!.GetValue<long>());
        Assert.Equal(HttpStatusCode.OK, (await Answer(current["seen"]!.GetValue<string>())).StatusCode);
    }

    [Theory]
    [InlineData("nb", "Søknaden er endret etter at du så den.", "200.000 kr")]
    [InlineData("nn", "Søknaden er endra etter at du såg han.", "200.000 kr")]
    public async Task The_page_shows_the_new_content_and_takes_the_answer_to_it(string language, string sentence, string amount)
    {
        using var browser = new Browser(life.App);
        var old = await browser.Open($"/bekreft/{path}");
        await ApplyForLess();
        var typed = Hidden().Matches(await old.Content.ReadAsStringAsync())
            .DistinctBy(field => field.Groups[1].Value).ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        var answer = new Dictionary<string, string> { ["name"] = "Lise Leiar", ["title"] = "kommunedirektør", ["participates"] = "true" };

        var refused = await browser.Post($"/bekreft/{path}", typed.Concat(answer).ToDictionary(), ("Origin", GrantsApp.Origin), ("Accept-Language", language));
        var page = await refused.Text();
        var taken = await browser.Submit($"/bekreft/{path}", $"/bekreft/{path}", answer);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.SeeOther), (refused.StatusCode, taken.StatusCode));
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Matches(amount, page);
    }

    private async Task<string> Seen() => (await (await leader.Get($"/api/confirmations/{path}")).Json())["seen"]!.GetValue<string>();

    private Task<HttpResponseMessage> Answer(string seen, params (string Name, string Value)[] headers) =>
        leader.Post($"/api/confirmations/{path}", new { participates = true, seen }, headers);

    /// <summary>The lead changes the amounts and sends it again, so all leaders are asked anew.</summary>
    private async Task ApplyForLess()
    {
        using var contact = await life.App.SignIn(GrantsApp.Contact);
        var before = await contact.Get($"/api/applications/{life.Id}");
        var form = (JsonObject)(await before.Json())["application"]!;
        form["budget"]!["requestedAmount"] = 200_000;
        form["budget"]!["costs"]![0]!["amount"] = 300_000;
        (await contact.Put($"/api/applications/{life.Id}", form, ("If-Match", before.Headers.ETag!.Tag))).EnsureSuccessStatusCode();
        (await contact.Post($"/api/applications/{life.Id}/submit", new { })).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("(?<=/bekreft/)[^ \\n]+")]
    private static partial Regex Link();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)" */?>""")]
    private static partial Regex Hidden();
}
