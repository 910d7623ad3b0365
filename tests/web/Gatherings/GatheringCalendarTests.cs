using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.Gatherings;

/// <summary>A gathering in calendars: 10 and 11 November 2027, whole days until it has a programme.</summary>
public sealed class GatheringCalendarTests : IAsyncLifetime
{
    private const string Uid = "lift-gathering-1", SecondDay = "lift-gathering-1-day-2";

    private GatheringLife life = null!;

    public async Task InitializeAsync() => life = await Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task Without_a_programme_it_is_whole_days()
    {
        Assert.Equal([$"{Uid} 0 CONFIRMED DATE:20271110 DATE:20271112"], await Entries());
        Assert.DoesNotContain("VTIMEZONE", await Calendar(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_each_day_runs_from_its_first_slot_to_its_last()
    {
        await SetProgramme();
        var calendar = await Calendar();

        Assert.Equal(
            [$"{Uid} 1 CONFIRMED OSLO:20271110T120000 OSLO:20271110T130000", $"{SecondDay} 1 CONFIRMED OSLO:20271111T090000 OSLO:20271111T113000"], await Entries());
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:kl. 12.00–13.00 Lunsj (Hotellet)\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Barnevernsløft: samling 1\\, dag 2\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("motested", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gathering_of_one_day_is_one_entry()
    {
        await Moves("2027-11-10", "2027-11-10");
        await Set(("2027-11-10T12:00", "2027-11-10T13:00"), ("2027-11-10T09:00", "2027-11-10T11:30"));

        Assert.Equal([$"{Uid} 2 CONFIRMED OSLO:20271110T090000 OSLO:20271110T130000"], await Entries());
    }

    [Fact]
    public async Task A_day_without_slots_is_a_whole_day()
    {
        await Set(("2027-11-10T12:00", "2027-11-10T13:00"));

        Assert.Equal([$"{Uid} 1 CONFIRMED OSLO:20271110T120000 OSLO:20271110T130000", $"{SecondDay} 1 CONFIRMED DATE:20271111 DATE:20271112"], await Entries());
    }

    [Fact]
    public async Task What_changes_its_times_raises_its_sequence()
    {
        await SetProgramme();
        await Set(("2027-11-10T12:00", "2027-11-10T14:00"), ("2027-11-11T09:00", "2027-11-11T11:30"));
        await Moves("2027-12-01", "2027-12-02");

        Assert.Equal(
            [$"{Uid} 3 CONFIRMED OSLO:20271201T120000 OSLO:20271201T140000", $"{SecondDay} 3 CONFIRMED OSLO:20271202T090000 OSLO:20271202T113000"], await Entries());
    }

    [Fact]
    public async Task A_day_that_is_not_any_more_is_called_off_for_who_has_it()
    {
        await SetProgramme();
        await Set(("2027-11-10T12:00", "2027-11-10T14:00"));
        await Moves("2027-11-10", null);
        string[] shorter = [$"{Uid} 3 CONFIRMED OSLO:20271110T120000 OSLO:20271110T140000", $"{SecondDay} 3 CANCELLED DATE:20271111 DATE:20271112"];
        Assert.Equal(shorter, await Entries());

        await Set();
        Assert.Equal([$"{Uid} 4 CONFIRMED DATE:20271110 DATE:20271111", $"{SecondDay} 4 CANCELLED DATE:20271111 DATE:20271112"], await Entries());
    }

    [Fact]
    public async Task A_day_that_went_before_there_was_a_programme_was_never_an_entry()
    {
        await Moves("2027-11-10", "2027-11-12");
        await Moves("2027-11-10", "2027-11-11");
        await SetProgramme();

        Assert.Equal([Uid, SecondDay], (await Entries()).Select(entry => entry.Split(' ')[0]));
    }

    [Fact]
    public async Task Who_takes_part_no_more_has_every_day_called_off()
    {
        await SetProgramme();
        var page = await (await life.Alver.Get($"/pamelding/{life.Registration}")).Content.ReadAsStringAsync();
        var address = Regex.Match(page, "/registrations/[^\"]*calendar.ics\\?key=[0-9a-f]+").Value;
        (await life.Alver.Post($"/api/registrations/{life.Registration}/withdraw", new { })).EnsureSuccessStatusCode();

        Assert.Equal(["CANCELLED", "CANCELLED"], (await Entries(address)).Select(entry => entry.Split(' ')[2]));
    }

    private Task SetProgramme() => Put($"{First}/programme", GatheringExamples.Programme);

    private Task Set(params (string From, string To)[] slots) => Put($"{First}/programme", new JsonObject
    {
        ["slots"] = new JsonArray([.. slots.Select(slot => (JsonNode)new JsonObject { ["from"] = slot.From, ["to"] = slot.To, ["title"] = "Innlegg" })]),
    });

    private Task Moves(string starts, string? ends)
    {
        var network = Bodies.Network("lift");
        (network["gatherings"]![0]!["starts"], network["gatherings"]![0]!["ends"]) = (starts, ends);
        return Put("/api/networks/lift", network);
    }

    /// <summary>A minute after what was before.</summary>
    private async Task Put(string path, JsonNode body)
    {
        life.App.Clock.Now += NodaTime.Duration.FromMinutes(1);
        await Done(await life.Put(path, body));
    }

    /// <summary>Of the first gathering: name, sequence, status, beginning and end.</summary>
    private async Task<List<string>> Entries(string path = "/networks/lift/calendar.ics") =>
    [
        .. (await Calendar(path)).Split("BEGIN:VEVENT\r\n")[1..].Select(entry => string.Join(
            ' ', new[] { "UID:", "SEQUENCE:", "STATUS:", "DTSTART", "DTEND" }.Select(name => entry.Split("\r\n").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]))
            .Replace(";VALUE=DATE:", "DATE:", StringComparison.Ordinal).Replace(";TZID=Europe/Oslo:", "OSLO:", StringComparison.Ordinal).Replace($"@{new Uri(GrantsApp.Origin).Host}", "", StringComparison.Ordinal)),
    ];

    private async Task<string> Calendar(string path = "/networks/lift/calendar.ics") =>
        (await (await life.App.Anyone().Get(path)).Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
}
