using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.CostKeys;

public sealed class CostKeyApiTests : IAsyncLifetime
{
    private const string Stottepilar = """
        [{"name":"Nannestad","population":14797},{"name":"Gjerdrum","population":7005},{"name":"Hurdal","population":2869},{"name":"Nes","population":23627},
         {"name":"Lunner","population":9140},{"name":"Eidsvoll","population":26451},{"name":"Ullensaker","population":40943}]
        """;

    private GrantsApp app = null!;
    private HttpClient anyone = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        anyone = app.Anyone();
    }

    public async Task DisposeAsync()
    {
        anyone.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("largestRemainder", 1_468_000, 0)]
    [InlineData("eachRow", 1_468_001, 1)]
    public async Task A_total_is_shared_with_the_rounding_that_is_asked_for(string rounding, long sum, long difference)
    {
        var answer = await Share($$"""{"total":1468000,"rounding":"{{rounding}}","participants":{{Stottepilar}}}""");

        Assert.Equal((sum, difference), (answer["sum"]!.GetValue<long>(), answer["difference"]!.GetValue<long>()));
    }

    [Fact]
    public async Task A_row_says_the_share_in_percent_and_kroner() => Assert.Equal(
        """{"name":"Nannestad","population":14797,"percent":11.85,"amount":174010}""",
        (await Share($$"""{"total":1468000,"participants":{{Stottepilar}}}"""))["rows"]![0]!.ToJsonString());

    [Fact]
    public async Task A_financing_of_three_parts_follows_population_and_use() => Assert.Equal(
        """{"name":"B","population":1000,"percent":25,"amount":350,"parts":{"fixed":100,"groupGuidance":150,"individual":100},"paid":300,"remaining":50}""",
        (await Share("""
            {"participants":[{"name":"A","population":3000},{"name":"B","population":1000}],"parts":{"fixed":400,"groupGuidance":400,"individual":200},
             "usage":[{"name":"A","groupGuidance":1,"individual":1},{"name":"B","groupGuidance":1,"individual":1}],"paid":[{"name":"B","amount":300}]}
            """))["rows"]![1]!.ToJsonString());

    [Fact]
    public async Task Where_anybody_has_paid_who_is_not_named_has_paid_nothing_and_has_all_left()
    {
        const string Shared = """ "total":1000,"participants":[{"name":"A","population":3},{"name":"B","population":1}] """;

        Assert.Equal([(0L, 750L), (300L, -50L)], Settled(await Share($$"""{{{Shared}},"paid":[{"name":"B","amount":300}]}""")));
        Assert.Equal([(null, null), (null, null)], Settled(await Share($$"""{{{Shared}}}""")));

        static IEnumerable<(long?, long?)> Settled(JsonNode answer) =>
            answer["rows"]!.AsArray().Select(row => (row!["paid"]?.GetValue<long>(), row["remaining"]?.GetValue<long>()));
    }

    [Theory]
    [InlineData("""{"participants":[{"name":"A","population":1}]}""", "missing", "total")]
    [InlineData("""{"total":-1,"participants":[{"name":"A","population":1}]}""", "negative-amount", "total")]
    [InlineData("""{"total":100}""", "missing", "participants")]
    [InlineData("""{"total":100,"participants":[]}""", "missing", "participants")]
    [InlineData("""{"total":100,"participants":[{"name":"A","population":0}]}""", "no-inhabitants", "participants")]
    [InlineData("""{"total":100,"participants":[{"name":"A","population":-1}]}""", "count-wrong", "participants[0].population")]
    [InlineData("""{"total":100,"participants":[{"population":1}]}""", "missing", "participants[0].name")]
    [InlineData("""{"total":100,"participants":[{"name":"A","population":1},{"name":"A","population":2}]}""", "repeated-name", "participants[1].name")]
    [InlineData("""{"total":100,"rounding":"up","participants":[{"name":"A","population":1}]}""", "unknown-rounding", "rounding")]
    [InlineData("""{"total":7,"participants":[{"name":"A","population":1}],"parts":{"fixed":1}}""", "total-not-parts", "total")]
    [InlineData("""{"participants":[{"name":"A","population":1}],"parts":{"fixed":1},"groupFixedPercent":101}""", "percent-wrong", "groupFixedPercent")]
    [InlineData("""{"participants":[{"name":"A","population":1}],"parts":{"fixed":1},"usage":[{"name":"B","individual":1}]}""", "unknown-participant", "usage[0].name")]
    public async Task What_cannot_be_shared_is_told_at_its_field(string body, string code, string field)
    {
        var answer = await anyone.PostText("/api/cost-keys", body);
        var problem = await answer.Json();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.Equal([field], ((JsonObject)problem["errors"]!).Select(error => error.Key));
    }

    private async Task<JsonNode> Share(string body)
    {
        var answer = await anyone.PostText("/api/cost-keys", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Json();
    }
}
