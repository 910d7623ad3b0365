using System.Net;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Queue;

public sealed class CompletionPagesTests : IAsyncLifetime
{
    private const string Page = "/saksbehandling/mangelbrev";

    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.InReview();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory, InlineData("nb", "Ett brev er klart."), InlineData("nn", "Eitt brev er klart.")]
    public async Task Before_they_go_out_one_sees_how_many_to_whom_and_what_they_ask_for(string language, string count)
    {
        var page = await life.Kari.Read(Page, language);

        Assert.Contains(count, page, StringComparison.Ordinal);
        Assert.Contains("Alver<small>Ingrid Kontakt og ", page, StringComparison.Ordinal);
        Assert.Contains("forankring", page, StringComparison.Ordinal);
        Assert.Contains(language is "nb" ? "fredag 30. oktober 2026" : "fredag 30. oktober 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_the_queue_that_one_came_from_are_there()
    {
        Assert.Contains(life.Id, await life.Kari.Read($"{Page}?q=rettleiing"), StringComparison.Ordinal);
        Assert.DoesNotContain(life.Id, await life.Kari.Read($"{Page}?q=finnst-ikkje"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_they_go_out_together()
    {
        await life.Declare();

        var answer = await life.Kari.Submit(Page, Page, new() { ["id"] = life.Id });

        Assert.Equal("/saksbehandling?sendt=1&ikke=0", answer.Headers.Location?.ToString());
        Assert.Contains("Venter på det som mangler", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Theory, InlineData("", "sendt=0&ikke=1"), InlineData("true", "sendt=1&ikke=0")]
    public async Task Who_has_not_declared_sends_only_by_declaring(string impartial, string done)
    {
        var answer = await life.Kari.Submit(Page, Page, new() { ["id"] = life.Id, ["impartial"] = impartial });

        Assert.Equal($"/saksbehandling?{done}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task With_none_ticked_nothing_goes_out() =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await life.Kari.Submit(Page, Page, [])).StatusCode);

    [Fact]
    public async Task An_approver_sends_none() => Assert.Equal(HttpStatusCode.Forbidden, (await life.Anne.Open(Page)).StatusCode);
}
