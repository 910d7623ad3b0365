using System.Net;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Networks;

/// <summary>The invitation of 2020, as an organiser writes it: its fee table is of the invitation.</summary>
public sealed class TermsTests : IAsyncLifetime
{
    private const string Address = "nettverk@ks.example";

    private GrantsApp app = null!;
    private HttpClient organiser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            Address, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        organiser = await app.SignIn(Address);
    }

    public async Task DisposeAsync()
    {
        organiser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        (await organiser.Post("/api/networks", Invitation)).EnsureSuccessStatusCode();
        var read = (await (await app.Anyone().Get("/api/networks/loftet")).Json()).AsObject();

        Assert.All(Invitation, field => Assert.True(
            JsonNode.DeepEquals(field.Value, Without(read[field.Key])), $"{field.Key}: {read[field.Key]?.ToJsonString()}"));
    }

    [Theory]
    [InlineData("5501", 1, 78_745, 55_000, 7_500)]
    [InlineData("5501", 3, 78_745, 55_000, 22_500)]
    [InlineData("5501", 0, 78_745, 55_000, 0)]
    public async Task The_fee_follows_the_population_and_board_the_persons(string municipality, int persons, int population, long fee, long board)
    {
        (await organiser.Post("/api/networks", Invitation)).EnsureSuccessStatusCode();
        var read = await (await app.Anyone().Get($"/api/networks/loftet/fee?municipality={municipality}&persons={persons}")).Json();

        Assert.Equal(
            (population, "2024-01-01", fee, board),
            (read["population"]!.GetValue<int>(), read["populationDate"]!.GetValue<string>(), read["fee"]!.GetValue<long>(), read["boardAndLodging"]!.GetValue<long>()));
    }

    [Theory]
    [InlineData("?municipality=9999", 422, "unknown-municipality")]
    [InlineData("", 422, "unknown-municipality")]
    [InlineData("?municipality=5501&persons=-1", 422, "out-of-range")]
    [InlineData("?municipality=5501&persons=201", 422, "out-of-range")]
    public async Task A_fee_that_cannot_be_told_says_why(string query, int status, string code)
    {
        (await organiser.Post("/api/networks", Invitation)).EnsureSuccessStatusCode();
        var answer = await app.Anyone().Get($"/api/networks/loftet/fee{query}");

        Assert.Equal((status, code), ((int)answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task A_number_that_no_municipality_has_is_told_from_what_is_no_number()
    {
        (await organiser.Post("/api/networks", Invitation)).EnsureSuccessStatusCode();

        Assert.Equal("Det finnes ingen kommune med dette nummeret.", await Told("9999"));
        Assert.Equal("Oppgi de fire sifrene i kommunenummeret.", await Told("Alver"));

        async Task<string?> Told(string municipality) =>
            (string?)(await (await app.Anyone().Get($"/api/networks/loftet/fee?municipality={municipality}")).Json())["errors"]!["municipality"]![0];
    }

    [Fact]
    public async Task A_network_without_registration_has_no_fee()
    {
        (await organiser.Post("/api/networks", new { id = "bare", title = "Bare medlemmer" })).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Conflict, (await app.Anyone().Get("/api/networks/bare/fee?municipality=5501")).StatusCode);
    }

    [Theory]
    [InlineData("fees", """[{"upTo":5000,"fee":1}]""", "fees")]
    [InlineData("fees", """[{"upTo":5000,"fee":1},{"upTo":5000,"fee":2},{"fee":3}]""", "fees")]
    [InlineData("fees", """[{"upTo":5000,"fee":-1},{"fee":3}]""", "fees[0].fee")]
    [InlineData("registrationDeadline", "null", "registrationDeadline")]
    [InlineData("populationDate", "\"2019-12-31\"", "populationDate")]
    [InlineData("minimumMunicipalities", "0", "minimumMunicipalities")]
    [InlineData("maximumMunicipalities", "9", "maximumMunicipalities")]
    [InlineData("feeDueDays", "0", "feeDueDays")]
    [InlineData("offerHours", "721", "offerHours")]
    [InlineData("invites", """["55","99"]""", "invites[1]")]
    [InlineData("gatherings", """[{"number":2,"starts":"2020-11-10"}]""", "gatherings[0].number")]
    [InlineData("gatherings", """[{"number":1,"starts":"2020-11-10","ends":"2020-11-09"}]""", "gatherings[0].ends")]
    [InlineData("gatherings", """[{"number":1,"starts":"2021-13"}]""", "gatherings[0].starts")]
    [InlineData("gatherings", """[{"number":1,"starts":"2021-01","ends":"2021-01-20"}]""", "gatherings[0].ends")]
    [InlineData("councilVisit", """{"year":2021,"season":"winter"}""", "councilVisit.season")]
    public async Task What_cannot_be_is_told_at_its_field(string field, string value, string place)
    {
        var network = (JsonObject)Invitation.DeepClone();
        network[field] = JsonNode.Parse(value);
        var answer = await organiser.Post("/api/networks", network);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Json())["errors"]![place]);
    }

    [Theory]
    [InlineData("fees", """[{"upTo":5000,"fee":1},{"fee":2}]""")]
    [InlineData("populationDate", "null")]
    [InlineData("registrationDeadline", "\"2026-12-01T23:59:59\"")]
    public async Task What_municipalities_rely_on_does_not_change_once_it_is_published(string field, string value)
    {
        (await organiser.Post("/api/networks", Invitation)).EnsureSuccessStatusCode();
        (await organiser.Post("/api/networks/loftet/publish", new { })).EnsureSuccessStatusCode();
        var network = (JsonObject)Invitation.DeepClone();
        network[field] = JsonNode.Parse(value);
        var answer = await organiser.Put("/api/networks/loftet", network, ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.Conflict, "network-published"), (answer.StatusCode, await answer.Code()));
    }

    /// <summary>A form leaves out what is not known, which is read as null.</summary>
    private static JsonNode? Without(JsonNode? read) => read switch
    {
        JsonObject all => new JsonObject(all.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, Without(field.Value)))),
        JsonArray rows => new JsonArray([.. rows.Select(Without)]),
        _ => read?.DeepClone(),
    };

    private static JsonObject Invitation { get; } = (JsonObject)JsonNode.Parse("""
        {
          "id": "loftet", "title": "Løftet", "organiser": "KS", "registrationDeadline": "2026-12-15T23:59:59",
          "fees": [
            { "upTo": 5000, "fee": 11625 }, { "upTo": 7500, "fee": 14125 }, { "upTo": 10000, "fee": 21750 }, { "upTo": 15000, "fee": 28250 },
            { "upTo": 20000, "fee": 34625 }, { "upTo": 30000, "fee": 42250 }, { "upTo": 40000, "fee": 47375 }, { "fee": 55000 }
          ],
          "boardAndLodgingPerPersonPerGathering": 2500, "approvedForOuFunding": true, "ouCeiling": 35000, "hostMunicipalityMustParticipate": true,
          "minimumMunicipalities": 10, "maximumMunicipalities": 20, "feeDueDays": 30, "offerHours": 48,
          "gatherings": [
            { "number": 1, "starts": "2027-01-12", "ends": "2027-01-13", "place": "Tromsø", "digital": false },
            { "number": 2, "starts": "2027-03", "digital": true },
            { "number": 3, "starts": "2027-05", "digital": false },
            { "number": 4, "starts": "2027-10", "digital": false }
          ],
          "roles": ["ordfører", "barnevernleder"], "councilVisit": { "year": 2027, "season": "spring" }, "invites": ["55", "5603"],
          "populationDate": "2024-01-01", "populationNote": "Registerets dato.", "withdrawalTerms": "Avgiften betales i sin helhet."
        }
        """)!;
}
