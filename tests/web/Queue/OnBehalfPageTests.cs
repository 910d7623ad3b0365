using System.Net;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Queue;

public sealed class OnBehalfPageTests : IAsyncLifetime
{
    private const string Page = $"/saksbehandling/pa-vegne-av/{ReviewLife.Call}";

    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.InReview();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task The_offices_calls_can_be_chosen() =>
        Assert.Contains($"href=\"{Page}\"", await life.Kari.Read("/saksbehandling/pa-vegne-av"), StringComparison.Ordinal);

    [Fact]
    public async Task What_came_on_paper_counts_from_when_it_came()
    {
        var answer = await life.Kari.Submit(Page, Page, Fields("2026-10-14T13:05"));
        var page = await life.Kari.Read(answer.Headers.Location!.ToString());

        Assert.Contains("Papirsøknaden", page, StringComparison.Ordinal);
        Assert.Contains("onsdag 14. oktober 2026 kl. 13.05", page, StringComparison.Ordinal);
        Assert.Contains("Søknaden er ført inn", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stands_when_it_cannot_be_entered()
    {
        var answer = await life.Kari.Submit(Page, Page, Fields("2027-10-14T13:05"));
        var page = await answer.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("href=\"#receivedAt\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Papirsøknaden\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mended_and_sent_again_it_is_one_application()
    {
        var lacking = Fields("2026-10-14T13:05");
        lacking["title"] = "";
        lacking["key"] = "one";
        var refused = await life.Kari.Submit(Page, Page, lacking);
        var mended = Fields("2026-10-14T13:05");
        mended["key"] = "one";
        var done = await life.Kari.Submit(Page, Page, mended);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (refused.StatusCode, done.StatusCode));
        Assert.Equal(2, (await life.Kari.Read("/saksbehandling?q=Papirsøknaden")).Split("<tr id=\"s-").Length);
    }

    [Fact]
    public async Task One_more_partner_is_one_more_fieldset()
    {
        var fields = Fields("2026-10-14T13:05");
        fields["do"] = "more";
        var page = await (await life.Kari.Submit(Page, Page, fields)).Text();

        Assert.Contains("name=\"partners[1].municipality\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Papirsøknaden\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_enters_nothing() => Assert.Equal(HttpStatusCode.Forbidden, (await life.Anne.Open(Page)).StatusCode);

    private static Dictionary<string, string> Fields(string receivedAt) => new()
    {
        ["receivedAt"] = receivedAt,
        ["title"] = "Papirsøknaden",
        ["lead.municipality"] = "4626",
        ["lead.contacts[0].name"] = "Kåre Kontakt",
        ["lead.contacts[0].email"] = "kare@oygarden.kommune.example",
        ["partners[0].municipality"] = "4631",
        ["budget.requestedAmount"] = "120 000",
    };
}
