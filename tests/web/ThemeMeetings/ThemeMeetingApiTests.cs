using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.ThemeMeetings;

/// <summary>API.md: theme meetings, from the request to how it was.</summary>
public sealed class ThemeMeetingApiTests : IAsyncLifetime
{
    private ThemeMeetingLife life = null!;

    public async Task InitializeAsync() => life = await ThemeMeetingLife.Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task A_municipality_asks_for_a_meeting()
    {
        var answer = await life.Contact.Post("/api/theme-meetings", ThemeMeetingLife.Wanted("2020-03", "2020-04-16"));
        var meeting = await answer.Json();

        Assert.Equal(
            (HttpStatusCode.Created, $"/api/theme-meetings/{meeting["themeMeetingId"]}", "requested", "2019/1", "Alver", "KS"),
            (answer.StatusCode, answer.Headers.Location?.ToString(), Text(meeting, "status"), Text(meeting, "caseNumber"), Text(meeting, "municipalityName"), Text(meeting, "organiserName")));
        Assert.Equal(["2020-03", "2020-04-16"], meeting["wishes"]!.AsArray().Select(wish => wish!.GetValue<string>()));
    }

    [Fact]
    public async Task The_organiser_enters_one_for_a_municipality_that_telephones() =>
        Assert.Equal(HttpStatusCode.Created, (await life.Organiser.Post("/api/theme-meetings", ThemeMeetingLife.Wanted())).StatusCode);

    [Fact]
    public async Task It_goes_from_request_to_evaluation()
    {
        var id = await life.Ask("2020-04-16");
        var told = new List<string>
        {
            Text(await life.Done(id, "preparation", new { starts = "2020-01-14T10:00", place = "Digitalt" }), "status"),
            Text(await life.Done(id, "people", ThemeMeetingLife.People), "status"),
            Text(await life.Done(id, "schedule", new { starts = "2020-04-16T09:00", place = "Kommunestyresalen" }), "status"),
            Text(await life.Done(id, "agenda", new { }), "status"),
        };
        await life.Pass(Instant.FromUtc(2020, 4, 17, 8, 0));
        told.Add(Text(await life.Done(id, "held", new { participants = 25, rating = 4, text = "God samtale." }), "status"));
        var own = await (await life.Contact.Post($"/api/theme-meetings/{id}/held", new { rating = 5 })).Json();

        Assert.Equal(["preparing", "preparing", "scheduled", "agreed", "held"], told);
        Assert.Equal((6, 2, "2020-04-16T11:30:00"), (own["agenda"]!.AsArray().Count, own["evaluations"]!.AsArray().Count, own["time"]!["ends"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("people")]
    [InlineData("schedule")]
    public async Task Who_is_taken_is_not_booked_again(string last)
    {
        var (one, other) = (await life.Ask(), await life.Ask());
        await life.Done(one, "people", ThemeMeetingLife.People);
        await life.Done(one, "schedule", new { starts = "2020-04-16T09:00" });
        if (last is "people") await life.Done(other, "schedule", new { starts = "2020-04-16T10:00" });
        else await life.Done(other, "people", ThemeMeetingLife.People);

        var refused = await life.Do(other, last, last is "people" ? ThemeMeetingLife.People : new { starts = "2020-04-16T10:00" });

        Assert.Equal((HttpStatusCode.Conflict, "person-booked"), (refused.StatusCode, await refused.Code()));
    }

    [Fact]
    public async Task Times_are_proposed_where_people_are_free()
    {
        var (one, other) = (await life.Ask("2020-04-16"), await life.Ask("2020-04-16", "2020-04-18"));
        await life.Done(one, "people", ThemeMeetingLife.People);
        await life.Done(one, "schedule", new { starts = "2020-04-16T09:00" });
        await life.Done(other, "people", ThemeMeetingLife.People);
        var proposed = (await (await life.Organiser.Get($"/api/theme-meetings/{other}/times")).Json())["items"]!;

        Assert.Equal(["2020-04-16T12:00:00", "2020-04-16T13:00:00"], proposed[0]!["starts"]!.AsArray().Select(start => start!.GetValue<string>()));
        Assert.Equal("noWorkingDay", proposed[1]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_meeting_is_within_the_organisers_period()
    {
        var set = await life.Organiser.Post(
            $"/api/offices/{ThemeMeetingLife.Ks}/theme-meeting-terms", new { from = "2020-01-01", to = "2020-12-31", deadline = "2019-12-15T23:59:59" });
        set.EnsureSuccessStatusCode();
        var refused = await life.Do(await life.Ask(), "schedule", new { starts = "2021-01-14T09:00" });

        Assert.Equal((HttpStatusCode.Conflict, "outside-period"), (refused.StatusCode, await refused.Code()));
    }

    [Theory]
    [InlineData("contact", "email")]
    [InlineData("wishes", "wishes")]
    [InlineData("organiser", "organiser")]
    public async Task What_lacks_is_told_at_its_field(string without, string field)
    {
        var wanted = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(ThemeMeetingLife.Wanted()))!.AsObject();
        wanted.Remove(without);
        var refused = await life.Contact.Post("/api/theme-meetings", wanted);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains((await refused.Json())["errors"]!.AsObject(), error => error.Key.EndsWith(field, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-13")]
    [InlineData("2020-02-30")]
    [InlineData("våren")]
    public async Task A_wish_that_is_no_time_is_told_at_its_row(string wish)
    {
        var refused = await life.Contact.Post("/api/theme-meetings", ThemeMeetingLife.Wanted("2020-03", wish));

        Assert.NotNull((await refused.Json())["errors"]!["wishes[1]"]);
    }

    [Fact]
    public async Task What_a_resource_person_is_called_in_one_meeting_is_that_meetings()
    {
        var (one, other) = (await life.Ask(), await life.Ask());
        await life.Done(one, "people", ThemeMeetingLife.People);
        var married = new
        {
            processLeader = new { name = "Lars Leder Vik", email = ThemeMeetingLife.Leader },
            professionalSpeaker = new { name = "Sol Sakkunnig", email = ThemeMeetingLife.Speaker },
        };
        await life.Done(other, "people", married);
        Assert.Equal(("Lars Leder", "Lars Leder Vik"), (await LeaderOf(one), await LeaderOf(other)));

        await life.Done(one, "people", married);
        Assert.Equal("Lars Leder Vik", await LeaderOf(one));
    }

    [Theory]
    [InlineData("preparation", "2019-12-02T11:59")]
    [InlineData("schedule", "2019-12-02T11:59")]
    public async Task A_time_that_has_been_is_refused_at_its_field(string step, string starts)
    {
        var refused = await life.Do(await life.Ask(), step, new { starts });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "in-the-past"), (refused.StatusCode, await refused.Code()));
        Assert.NotNull((await refused.Json())["errors"]!["starts"]);
    }

    [Fact]
    public async Task The_preparatory_meeting_is_not_set_after_the_meeting()
    {
        var id = await life.Ask();
        await life.Done(id, "schedule", new { starts = "2020-04-16T09:00" });
        var refused = await life.Do(id, "preparation", new { starts = "2020-04-16T08:30", ends = "2020-04-16T09:30" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "after-the-meeting"), (refused.StatusCode, await refused.Code()));
        Assert.Contains("torsdag 16. april 2020 kl. 09.00", (string?)(await refused.Json())["errors"]!["starts"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-11")]
    [InlineData("2019-12-02")]
    public async Task A_wish_for_a_time_that_has_been_is_refused_at_its_row(string wish)
    {
        var refused = await life.Contact.Post("/api/theme-meetings", ThemeMeetingLife.Wanted("2020-03", "2020-03", wish));
        var changed = await life.Contact.Post($"/api/theme-meetings/{await life.Ask()}/wishes", new { wishes = new[] { "2020-03", "2020-03", wish } });

        foreach (var answer in new[] { refused, changed })
        {
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "in-the-past"), (answer.StatusCode, await answer.Code()));
            Assert.NotNull((await answer.Json())["errors"]!["wishes[2]"]);
        }
    }

    [Fact]
    public async Task Other_municipalities_and_offices_find_no_such_meeting()
    {
        var id = await life.Ask();
        foreach (var email in new[] { "nils@stavanger.kommune.example", GrantsApp.Administrator })
        {
            using var stranger = await life.App.SignIn(email);
            var answer = await stranger.Get($"/api/theme-meetings/{id}");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{(int)answer.StatusCode} to {email}");
        }
    }

    [Fact]
    public async Task Each_sees_its_own_in_the_list()
    {
        var id = await life.Ask();
        using var stranger = await life.App.SignIn("nils@stavanger.kommune.example");

        Assert.Equal(id, (await (await life.Contact.Get("/api/theme-meetings")).Json())["items"]![0]!["themeMeetingId"]!.GetValue<string>());
        Assert.Single((await (await life.Organiser.Get("/api/theme-meetings")).Json())["items"]!.AsArray());
        Assert.Empty((await (await stranger.Get("/api/theme-meetings")).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_has_the_key_gets_the_calendar()
    {
        var id = await life.Ask();
        var meeting = await life.Done(id, "schedule", new { starts = "2020-04-16T09:00", place = "Kommunestyresalen" });
        var address = Text(meeting, "calendar")[GrantsApp.Origin.Length..];
        var calendar = await (await life.App.Anyone().Get(address)).Content.ReadAsStringAsync();

        Assert.Contains("DTSTART;TZID=Europe/Oslo:20200416T090000\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await life.App.Anyone().Get(address[..^1] + (address[^1] is '0' ? '1' : '0'))).StatusCode);
    }

    [Fact]
    public async Task The_store_is_whole_afterwards()
    {
        await It_goes_from_request_to_evaluation();
        var services = life.App.Services;
        var report = await Verifier.Verify(services.GetRequiredService<IRowStore>(), services.GetRequiredService<IFileStore>(), CancellationToken.None);

        Assert.Empty(report.Faults);
    }

    private async Task<string?> LeaderOf(string id) => (string?)(await (await life.Organiser.Get($"/api/theme-meetings/{id}")).Json())["people"]!["processLeader"]!["name"];

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();
}
