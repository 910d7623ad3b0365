using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.ThemeMeetings;

/// <summary>Resource persons are busy with other things too: the organiser enters it, or they themselves from the link in their mail.</summary>
public sealed class BusyTimeTests : IAsyncLifetime
{
    private const string Busy = "/api/theme-meetings/busy";

    private ThemeMeetingLife life = null!;

    public async Task InitializeAsync() => life = await ThemeMeetingLife.Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task What_the_organiser_enters_keeps_times_from_being_proposed_and_set()
    {
        var id = await life.Ask("2020-04-16");
        await life.Done(id, "people", ThemeMeetingLife.People);
        var added = await life.Organiser.Post(Busy, LeaderIsBusy("2020-04-16T10:00", "2020-04-16T12:30"));
        var busyId = (string)(await added.Json())["busyId"]!;

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var proposed = await (await life.Organiser.Get($"/api/theme-meetings/{id}/times")).Json();
        Assert.Equal("2020-04-16T13:00:00", (string?)Assert.Single(proposed["items"]![0]!["starts"]!.AsArray()));
        Assert.Equal("person-booked", await (await life.Do(id, "schedule", new { starts = "2020-04-16T09:00" })).Code());

        await life.Organiser.Post($"{Busy}/{busyId}/remove", new { });
        await life.Done(id, "schedule", new { starts = "2020-04-16T09:00" });
        Assert.Equal("person-booked", await (await life.Organiser.Post(Busy, LeaderIsBusy("2020-04-16T08:00", "2020-04-16T10:00"))).Code());
        Assert.Empty((await (await life.Organiser.Get(Busy)).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task A_resource_person_enters_it_from_the_link_in_the_mail()
    {
        var id = await life.Ask("2020-04-16");
        await life.Done(id, "people", ThemeMeetingLife.People);
        await life.Done(id, "schedule", new { starts = "2020-04-16T09:00" });
        await life.Pass(life.App.Clock.Now + NodaTime.Duration.FromMinutes(1));
        var page = life.App.Mails.BusyPageTo(ThemeMeetingLife.Leader);
        using var leader = new Browser(life.App);

        await leader.Submit(page, page, new() { ["starts"] = "2020-05-04T08:00", ["ends"] = "2020-05-08T16:00" });
        var saved = await Text(await leader.Open(page));
        var refused = await Text(await leader.Submit(page, page, new() { ["starts"] = "2020-04-16T08:00", ["ends"] = "2020-04-16T12:00" }));

        Assert.Contains("mandag 4. mai 2020 kl. 08.00 – fredag 8. mai 2020 kl. 16.00", saved, StringComparison.Ordinal);
        Assert.Contains("Personen er satt opp i et temamøte torsdag 16. april 2020 kl. 09.00–11.30.", refused, StringComparison.Ordinal);
        var entered = (await (await life.Organiser.Get(Busy)).Json())["items"]!.AsArray();
        Assert.Equal("2020-05-04T08:00:00", (string?)Assert.Single(entered)!["starts"]);
        await leader.Submit(page, $"{page}/{(string)entered[0]!["busyId"]!}/fjern", []);
        Assert.Empty((await (await life.Organiser.Get(Busy)).Json())["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open($"{page}0")).StatusCode);
    }

    private static object LeaderIsBusy(string starts, string ends) => new { person = new { name = "Lars Leder", email = ThemeMeetingLife.Leader }, starts, ends };

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
