using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Queue;

/// <summary>In the API as on the page: what a reader may not see does not sort either.</summary>
public sealed class QueueOrderTests : IAsyncLifetime
{
    private ReviewLife life = null!;
    private string other = "";

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        other = await life.Apply("Aller først");
        await life.PassDeadline(other);
        await life.PassDeadline(life.Id);
    }

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory, InlineData("title"), InlineData("-number")]
    public async Task It_is_sorted_as_asked(string sort) => Assert.Equal(new[] { other, life.Id }, await Ids($"sort={sort}"));

    [Fact]
    public async Task Turned_round_it_is_the_other_way() => Assert.Equal(new[] { life.Id, other }, await Ids("sort=-title"));

    [Fact]
    public async Task Hidden_points_sort_nothing()
    {
        await life.Declare();
        using var per = await life.App.SignIn(GrantsApp.OtherCaseworker);
        foreach (var (id, points) in new[] { (life.Id, 1), (other, 5) })
        {
            await per.Post($"/api/applications/{id}/impartiality", new { impartial = true });
            await per.Put($"/api/applications/{id}/scores", new { scores = new { plan = new { points, reason = "Slik er planen." } } });
        }

        Assert.Equal((await Ids("sort=score")).AsEnumerable(), await Ids("sort=-score"));
    }

    [Fact]
    public async Task What_waits_for_one_thing_is_found_by_it() => Assert.Empty(await Ids("waits=approval"));

    private async Task<string[]> Ids(string query)
    {
        using var kari = await life.App.SignIn(GrantsApp.Caseworker);
        var rows = (await (await kari.Get($"/api/review-queue?{query}")).Json())["rows"]!.AsArray();
        return [.. rows.Select(row => row!["applicationId"]!.GetValue<string>())];
    }
}
