using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

public sealed class QueuePageTests : IAsyncLifetime
{
    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.InReview();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory, InlineData("nb", "Venter på deg"), InlineData("nn", "Ventar på deg")]
    public async Task What_waits_for_the_reader_is_marked_in_the_readers_language(string language, string mark)
    {
        var page = await life.Kari.Read("/saksbehandling", language);

        Assert.Contains(mark, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_tells_amount_and_the_next_deadline_with_its_weekday()
    {
        var page = await life.Kari.Read("/saksbehandling", "nn");

        Assert.Matches("300.000.kr", page);
        Assert.Contains("tysdag 1. desember 2026", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("q=rettleiing", true), InlineData("q=Bergen", true), InlineData("q=finnst-ikkje", false), InlineData("status=granted", false), InlineData("assignee=none", true), InlineData("assignee=me", false)]
    public async Task A_filter_in_the_address_chooses_the_rows(string filter, bool found)
    {
        var page = await life.Kari.Read($"/saksbehandling?{filter}");

        Assert.Equal(found, page.Contains($"/saksbehandling/{life.Id}?from=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_filter_is_told_with_the_rest_of_the_queue()
    {
        var answer = await life.Kari.Open("/saksbehandling?sort=nonsense");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(life.Id, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_cases_are_the_readers_own_and_the_filter_stays()
    {
        var answer = await life.Kari.Submit("/saksbehandling?q=rettleiing", "/saksbehandling/tildel-meg?q=rettleiing", new() { ["id"] = life.Id });

        Assert.Equal("/saksbehandling?q=rettleiing&tildelt=1&ikke=0", answer.Headers.Location?.ToString());
        Assert.Contains(life.Id, await life.Kari.Read("/saksbehandling?assignee=me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_none_is_told()
    {
        var answer = await life.Kari.Submit("/saksbehandling", "/saksbehandling/tildel-meg", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task The_drafted_requests_of_a_call_go_out_together()
    {
        await life.Declare();

        var answer = await life.Kari.Submit("/saksbehandling", "/saksbehandling/mangelbrev", new() { ["call"] = ReviewLife.Call });

        Assert.Equal("/saksbehandling?sendt=1&ikke=0", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_next_page_goes_on_where_the_first_ended()
    {
        await life.Apply("Ein søknad til");

        var first = await life.Kari.Read("/saksbehandling?sort=title&limit=1");
        var next = System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]*)\"").Groups[1].Value;
        var second = await life.Kari.Read(WebUtility.HtmlDecode(next));

        Assert.Contains("Ein søknad til", first, StringComparison.Ordinal);
        Assert.Contains("Felles rettleiingsteam", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_impartial_does_not_find_the_case_by_searching()
    {
        await life.Fill(life.Kari, "habil", ("impartiality.impartial", "false"));

        Assert.DoesNotContain(life.Id, await life.Kari.Read("/saksbehandling?q=rettleiing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_has_no_queue()
    {
        using var contact = new Browser(life.App);
        await contact.SignIn(GrantsApp.Contact);

        Assert.Equal(HttpStatusCode.Forbidden, (await contact.Open("/saksbehandling")).StatusCode);
    }
}
