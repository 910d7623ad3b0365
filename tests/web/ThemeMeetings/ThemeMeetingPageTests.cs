using System.Net;
using System.Text.RegularExpressions;
using Grants.Web.Tests.Hosting;
using NodaTime;

namespace Grants.Web.Tests.ThemeMeetings;

/// <summary>The pages: a contact asks and follows, an organiser arranges.</summary>
public sealed partial class ThemeMeetingPageTests : IAsyncLifetime
{
    private ThemeMeetingLife life = null!;
    private Browser contact = null!;
    private Browser organiser = null!;

    public async Task InitializeAsync()
    {
        life = await ThemeMeetingLife.Begin();
        (contact, organiser) = (new(life.App), new(life.App));
        await contact.SignIn(GrantsApp.Contact);
        await organiser.SignIn(ThemeMeetingLife.OrganiserAddress);
    }

    public async Task DisposeAsync()
    {
        contact.Dispose();
        organiser.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task Anyone_reads_what_a_theme_meeting_is()
    {
        using var anyone = new Browser(life.App);

        Assert.Contains("Slik går det for seg", await Text(await anyone.Open("/temamote")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_asks_and_sees_what_comes_next()
    {
        var page = await Text(await contact.Open(await Ask()));

        Assert.Contains("Foreslå et forberedende møte. Senest mandag 16. desember 2019.", page, StringComparison.Ordinal);
        Assert.Contains("Sak 2019/1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_asks_once()
    {
        var key = KeyPattern().Match(await (await contact.Open("/temamote")).Content.ReadAsStringAsync()).Groups[1].Value;
        var first = await Ask(key);

        Assert.Equal(first, await Ask(key));
    }

    [Fact]
    public async Task Who_asks_again_is_told_of_the_first_and_says_that_it_wants_another()
    {
        var first = await Ask();
        var answer = await contact.Submit("/temamote", "/temamote", Wanted());
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Alver ba KS om temamøte mandag 2. desember 2019 (sak 2019/1).", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{first}\"", page, StringComparison.Ordinal);
        Assert.NotEqual(first, await Ask(another: true));
    }

    [Fact]
    public async Task Who_has_held_one_asks_for_the_next_without_more_ado()
    {
        var first = await Ask();
        await Sent(first, "tid", new() { ["time.starts"] = "2020-04-16T09:00" });
        life.App.Clock.Now = Instant.FromUtc(2020, 4, 16, 10, 0);

        Assert.NotEqual(first, await Ask(wish: "2020-10"));
    }

    [Fact]
    public async Task Nobody_hears_what_another_municipality_has_asked_for()
    {
        await Ask();
        using var stranger = new Browser(life.App);
        await stranger.SignIn("nils@stavanger.kommune.example");
        var answer = await stranger.Submit("/temamote", "/temamote", new(Wanted()) { ["municipality"] = "4631" });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("2019/1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_wrong()
    {
        var answer = await contact.Submit("/temamote", "/temamote", new(Wanted()) { ["wishes[0]"] = "til våren", ["text"] = "Helst om formiddagen" });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("til våren", page, StringComparison.Ordinal);
        Assert.Contains("Helst om formiddagen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_arranges_a_meeting_from_a_proposed_time()
    {
        var page = await Ask();
        await Sent(page, "forberedelse", new() { ["preparation.starts"] = "2020-01-14T10:00", ["preparation.place"] = "Digitalt" });
        await Sent(page, "personer", People);
        await Sent(page, "tid", new() { ["time.proposed"] = "2020-04-16T12:00:00", ["time.place"] = "Kommunestyresalen" });
        await Sent(page, "dagsorden", new() { ["points"] = "Velkommen (10)\nVeien videre" });
        var seen = await Text(await contact.Open(page));

        Assert.All(
            ["torsdag 16. april 2020 kl. 12.00–14.30, Kommunestyresalen", "Lars Leder", "Velkommen (10 minutter)", "Avtalt"],
            text => Assert.Contains(text, seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_taken_is_told_at_the_field()
    {
        var (one, other) = (await Ask(), await Ask(another: true));
        foreach (var page in new[] { one, other }) await Sent(page, "personer", People);
        await Sent(one, "tid", new() { ["time.starts"] = "2020-04-16T09:00" });
        var answer = await organiser.Submit(other, $"{other}/tid", new() { ["time.starts"] = "2020-04-16T10:00" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("href=\"#time.starts\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_says_how_it_was()
    {
        var page = await Ask();
        await Sent(page, "tid", new() { ["time.starts"] = "2020-04-16T09:00" });
        life.App.Clock.Now = Instant.FromUtc(2020, 4, 17, 8, 0);
        await contact.Submit(page, $"{page}/holdt", new() { ["held.participants"] = "25", ["held.rating"] = "4", ["held.text"] = "God samtale." });

        Assert.Contains("25 deltok. 4 av 5.", await Text(await organiser.Open(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_enters_one_that_was_agreed_on_the_telephone_when_it_has_been_held()
    {
        var page = await Ask();
        life.App.Clock.Now = Instant.FromUtc(2020, 4, 17, 8, 0);
        var early = await organiser.Submit(page, $"{page}/holdt", new() { ["held.starts"] = "2020-04-18T09:00" });
        await Sent(page, "holdt", new() { ["held.starts"] = "2020-04-15T18:00", ["held.place"] = "Biblioteket" });
        var seen = await Text(await contact.Open(page));

        Assert.Contains("href=\"#held.starts\"", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("onsdag 15. april 2020 kl. 18.00–20.30, Biblioteket", seen, StringComparison.Ordinal);
        Assert.Contains("Si hvordan møtet var.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_finds_no_such_page()
    {
        var page = await Ask();
        using var stranger = new Browser(life.App);
        await stranger.SignIn("nils@stavanger.kommune.example");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(page)).StatusCode);
    }

    private static Dictionary<string, string> People => new()
    {
        ["processLeader.name"] = "Lars Leder",
        ["processLeader.email"] = ThemeMeetingLife.Leader,
        ["professionalSpeaker.name"] = "Sol Sakkunnig",
        ["professionalSpeaker.email"] = ThemeMeetingLife.Speaker,
    };

    private static Dictionary<string, string> Wanted() => new()
    {
        ["organiser"] = ThemeMeetingLife.Ks,
        ["contact.name"] = "Ingrid Moland",
        ["contact.email"] = GrantsApp.Contact,
        ["wishes[0]"] = "2020-04-16",
    };

    /// <summary>The address of the page of the meeting that was asked for.</summary>
    private async Task<string> Ask(string? key = null, bool another = false, string wish = "2020-04-16")
    {
        var typed = new Dictionary<string, string>(Wanted()) { ["wishes[0]"] = wish };
        if (another) typed["another"] = "true";
        if (key is not null) typed["key"] = key;
        var answer = await contact.Submit("/temamote", "/temamote", typed);
        Assert.True(answer.StatusCode is HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString().Split('?')[0];
    }

    private async Task Sent(string page, string form, Dictionary<string, string> fields)
    {
        var answer = await organiser.Submit(page, $"{page}/{form}", fields);
        Assert.True(answer.StatusCode is HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Text(HttpResponseMessage answer) =>
        Spaces().Replace(Tags().Replace(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), " "), " ");

    [GeneratedRegex("name=\"key\" value=\"([^\"]+)\"")]
    private static partial Regex KeyPattern();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
