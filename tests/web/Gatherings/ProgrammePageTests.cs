using System.Net;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using static Grants.Web.Tests.Gatherings.GatheringLife;

namespace Grants.Web.Tests.Gatherings;

/// <summary>The gathering's page: everyone reads the programme, the organiser writes and sends it.</summary>
public sealed class ProgrammePageTests : IAsyncLifetime
{
    private GatheringLife life = null!;
    private Browser organiser = null!;

    public async Task InitializeAsync()
    {
        life = await Begin();
        organiser = new(life.App);
        await organiser.SignIn(World.Organiser);
    }

    public async Task DisposeAsync()
    {
        organiser.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task The_organiser_writes_a_slot_at_a_time()
    {
        var saved = await organiser.Submit(Page, $"{Page}/program", new(Slot(0, "12:00", "13:00", "Lunsj")) { ["do"] = "save" });
        var more = await Text(await organiser.Submit(Page, $"{Page}/program", new(Slot(0, "12:00", "13:00", "Lunsj")) { ["do"] = "more" }));

        Assert.Equal((HttpStatusCode.SeeOther, $"{Page}?lagret=program"), (saved.StatusCode, saved.Headers.Location!.ToString()));
        Assert.Contains("id=\"slots[1].from\" name=\"slots[1].from\" type=\"datetime-local\" value=\"2027-11-10T13:00\"", more, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_reads_it_and_only_the_organiser_has_the_form()
    {
        await life.SetProgramme();
        using var anyone = new Browser(life.App);
        var page = await Text(await anyone.Open(Page));

        Assert.Contains("12.00–13.00", page, StringComparison.Ordinal);
        Assert.Contains("Vi møtes i restauranten.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" action=\"/nettverk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("motested", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_wrong()
    {
        var page = await Text(await organiser.Submit(Page, $"{Page}/program", new(Slot(0, "12:00", "11:00", "Lunsj")) { ["do"] = "save" }));

        Assert.Contains("Posten må slutte etter at den begynner.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Lunsj\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_has_saved_meanwhile_is_told_and_nothing_typed_is_lost()
    {
        var begun = new Dictionary<string, string>(Slot(0, "12:00", "13:00", "Mitt")) { ["do"] = "save", ["edition"] = "0" };
        await life.SetProgramme();
        var page = await Text(await organiser.Submit(Page, $"{Page}/program", begun));

        Assert.Contains("Noen andre har endret programmet siden du åpnet det.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Mitt\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sent_with_one_press_and_says_so()
    {
        await life.SetProgramme();
        await organiser.Submit(Page, $"{Page}/send-program", []);

        Assert.Contains("Sendt til deltakerne mandag 3. mai 2027", await Text(await organiser.Open(Page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gathering_that_is_moved_asks_for_its_programme_to_be_sent_again()
    {
        await life.SetProgramme();
        await organiser.Submit(Page, $"{Page}/send-program", []);
        await Moved("2027-12-01", "2027-12-02");
        var moved = await Text(await organiser.Open(Page));
        await organiser.Submit(Page, $"{Page}/send-program", []);
        await life.RunDue();

        Assert.Contains("Samlingen er flyttet siden programmet ble skrevet.", moved, StringComparison.Ordinal);
        Assert.DoesNotContain("Sendt til deltakerne", moved, StringComparison.Ordinal);
        Assert.Contains("Sendt til deltakerne mandag 3. mai 2027", await Text(await organiser.Open(Page)), StringComparison.Ordinal);
        Assert.Contains(life.App.Mails.To("odd@nr4631.kommune.example"), mail => mail.Subject == "Program for samling 1 i «Barnevernsløft» onsdag 1. desember");
    }

    [Theory]
    [InlineData("2027-11-10", null, "ends")]
    [InlineData("2027-11-11", "2027-11-11", "starts")]
    public async Task A_gathering_gets_no_fewer_days_than_its_programme_has(string starts, string? ends, string field)
    {
        await life.SetProgramme();
        var refused = await Move(starts, ends);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "programme-outside-the-gathering"), (refused.StatusCode, await refused.Code()));
        Assert.Contains("torsdag 11. november kl. 09.00 «Barnets stemme»", (string?)(await refused.Json())["errors"]![$"gatherings[0].{field}"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_and_the_registration_lead_there()
    {
        using var alver = new Browser(life.App);
        await alver.SignIn(GrantsApp.Contact);

        Assert.Contains($"href=\"{Page}\"", await Text(await alver.Open("/nettverk/lift")), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", await Text(await alver.Open($"/pamelding/{life.Registration}")), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Slot(int place, string from, string to, string title) => new()
    {
        [$"slots[{place}].from"] = $"2027-11-10T{from}",
        [$"slots[{place}].to"] = $"2027-11-10T{to}",
        [$"slots[{place}].title"] = title,
    };

    private async Task Moved(string starts, string? ends) => await Done(await Move(starts, ends));

    private Task<HttpResponseMessage> Move(string starts, string? ends)
    {
        var network = Bodies.Network("lift");
        (network["gatherings"]![0]!["starts"], network["gatherings"]![0]!["ends"]) = (starts, ends);
        return life.Put("/api/networks/lift", network);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
