using System.Net;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Networks;

/// <summary>A network's gatherings in people's calendars.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private const string Address = "nettverk@ks.example";
    private const string File = "/networks/loftet/calendar.ics";

    private GrantsApp app = null!;
    private HttpClient organiser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Instant.FromUtc(2020, 3, 1, 8, 0);
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            Address, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        organiser = await app.SignIn(Address);
        (await organiser.Post("/api/networks", Network("2020-11-10"))).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        organiser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_network_that_is_not_listed_has_no_calendar() => Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get(File)).StatusCode);

    [Fact]
    public async Task Anyone_gets_the_gatherings_of_a_listed_network()
    {
        await Publish();
        var answer = await app.Anyone().Get(File);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DTSTART;VALUE=DATE:20201110\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Disse samlingene kommer i kalenderen når dagene er bestemt: samling 2 (januar 2021).")]
    [InlineData("nn", "Desse samlingane kjem i kalenderen når dagane er fastsette: samling 2 (januar 2021).")]
    public async Task One_whose_days_are_not_fixed_is_told_in_words(string language, string text)
    {
        await Publish();

        Assert.Contains(text, await Text(language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gathering_that_moves_keeps_its_name_and_grows()
    {
        await Publish();
        await Move("2020-11-12");
        var text = await Text();

        Assert.Contains("UID:loftet-gathering-1@", text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20201112\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_newest_gets_it_only_once()
    {
        await Publish();
        var tag = (await app.Anyone().Get(File)).Headers.ETag!.ToString();
        var again = await app.Anyone().Send(HttpMethod.Get, File, null, ("If-None-Match", tag));
        await Move("2020-11-12");
        var moved = await app.Anyone().Send(HttpMethod.Get, File, null, ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, moved.StatusCode));
    }

    private async Task Publish() => (await organiser.Post("/api/networks/loftet/publish", new { })).EnsureSuccessStatusCode();

    private async Task Move(string day) =>
        (await organiser.Send(HttpMethod.Put, "/api/networks/loftet", System.Net.Http.Json.JsonContent.Create(Network(day)), ("If-Match", "*"))).EnsureSuccessStatusCode();

    private async Task<string> Text(string language = "nb")
    {
        var answer = await app.Anyone().Send(HttpMethod.Get, File, null, ("Accept-Language", language));
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static object Network(string day) => new
    {
        id = "loftet",
        title = "Barneløft",
        registrationDeadline = "2020-06-15T23:59:59",
        fees = new[] { new { fee = 1_000 } },
        gatherings = new object[] { new { number = 1, starts = day, place = "Tromsø" }, new { number = 2, starts = "2021-01", digital = true } },
    };
}
