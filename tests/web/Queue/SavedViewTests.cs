using System.Net;
using System.Text.RegularExpressions;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Queue;

public sealed class SavedViewTests : IAsyncLifetime
{
    private const string Filter = "status=open&sort=-amount";

    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.InReview();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task A_choice_of_cases_is_kept_under_a_name_with_its_order()
    {
        var answer = await Keep("Store søknader");

        Assert.Equal($"/saksbehandling?{Filter}", answer.Headers.Location?.ToString());
        Assert.Contains($"href=\"/saksbehandling?{Filter}\">Store søknader <span>1</span>", await life.Kari.Read("/saksbehandling"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_the_readers_own()
    {
        await Keep("Store søknader");

        Assert.DoesNotContain("Store søknader", await life.Per.Read("/saksbehandling"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_view_has_already_cannot_be_kept_again()
    {
        await Keep("Store søknader");

        Assert.DoesNotContain("Lagre som visning", await life.Kari.Read($"/saksbehandling?{Filter}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_it_is_told_at_the_field()
    {
        var answer = await Keep(" ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("href=\"#name\"", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_removed()
    {
        await Keep("Store søknader");
        var remove = Regex.Match(await life.Kari.Read("/saksbehandling"), "action=\"(/saksbehandling/visninger/[^\"]*/fjern)\"").Groups[1].Value;

        await life.Kari.Submit("/saksbehandling", remove, []);

        Assert.DoesNotContain("Store søknader", await life.Kari.Read("/saksbehandling"), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Keep(string name) =>
        life.Kari.Submit($"/saksbehandling?{Filter}", $"/saksbehandling/visninger?{Filter}", new() { ["name"] = name });
}
