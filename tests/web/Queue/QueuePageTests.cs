using System.Net;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Queue;

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
    public async Task A_row_tells_amount_and_the_next_deadline_with_its_weekday_and_how_far_off_it_is()
    {
        var page = await life.Kari.Read("/saksbehandling", "nn");

        Assert.Matches("300.000.kr", page);
        Assert.Contains("tysdag 1. desember", page, StringComparison.Ordinal);
        Assert.Contains("om 46 dagar", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("q=rettleiing", true), InlineData("q=Bergen", true), InlineData("q=finnst-ikkje", false), InlineData("status=granted", false), InlineData("assignee=none", true), InlineData("assignee=me", false)]
    [InlineData("waits=me", true), InlineData("waits=completionToSend", true), InlineData("waits=approval", false), InlineData("status=open", true)]
    [InlineData("q=BERGEN+rettleiing", true), InlineData("q=Bergen+finnst-ikkje", false)]
    public async Task A_filter_in_the_address_chooses_the_rows(string filter, bool found)
    {
        var page = await life.Kari.Read($"/saksbehandling?{filter}");

        Assert.Equal(found, page.Contains($"/saksbehandling/{life.Id}?from=", StringComparison.Ordinal));
    }

    [Theory, InlineData("nonsense"), InlineData("Approval"), InlineData("7")]
    public async Task What_nothing_waits_for_is_no_filter(string waits) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await life.Kari.Open($"/saksbehandling?waits={waits}")).StatusCode);

    [Fact]
    public async Task Each_view_tells_how_many_cases_it_has()
    {
        await life.Apply("Ein søknad til");

        var page = await life.Kari.Read("/saksbehandling");

        Assert.Matches("""href="/saksbehandling\?assignee=me">Mine <span>0</span>""", page);
        Assert.Matches("""href="/saksbehandling" aria-current="page">Alle <span>2</span>""", page);
    }

    [Fact]
    public async Task What_is_chosen_stands_as_links_that_take_it_away()
    {
        var page = await life.Kari.Read("/saksbehandling?status=open&assignee=none&sort=-amount");

        Assert.Contains("""href="/saksbehandling?assignee=none&sort=-amount">Ikke avgjort</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""href="/saksbehandling?status=open&assignee=none">Sortert: Søkt om</a>""", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("amount", "ascending", "sort=-amount"), InlineData("-amount", "descending", "sort=amount")]
    public async Task A_column_says_how_it_is_sorted_and_turns_round(string sort, string aria, string turned)
    {
        var page = await life.Kari.Read($"/saksbehandling?sort={sort}");

        Assert.Contains($"""aria-sort="{aria}"><a href="/saksbehandling?{turned}" """.TrimEnd(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_on_which_a_case_stands_is_found_by_it()
    {
        var other = await life.Apply("Ein søknad til");

        var page = await life.Kari.Read($"/saksbehandling?sort=title&limit=1&at={life.Id}");

        Assert.Contains($"id=\"s-{life.Id.Split('.')[1]}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"id=\"s-{other.Split('.')[1]}\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/saksbehandling?sort=title&limit=1\"", page, StringComparison.Ordinal);
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
    public async Task The_chosen_cases_are_given_to_another()
    {
        var answer = await life.Kari.Post(
            "/saksbehandling/tildel?q=rettleiing", await Ticked(("id", life.Id), ("caseworker", GrantsApp.OtherCaseworker)), ("Origin", GrantsApp.Origin));

        Assert.Equal("/saksbehandling?q=rettleiing&gitt=1&ikke=0", answer.Headers.Location?.ToString());
        Assert.Contains(life.Id, await life.Per.Read("/saksbehandling?assignee=me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_cases_to_nobody_is_told()
    {
        var answer = await life.Kari.Post("/saksbehandling/tildel", await Ticked(("id", life.Id), ("caseworker", "")), ("Origin", GrantsApp.Origin));

        Assert.Contains("href=\"#caseworker\"", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_none_is_told()
    {
        var answer = await life.Kari.Submit("/saksbehandling", "/saksbehandling/tildel-meg", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
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

    /// <summary>The queue's form, with the token that its page has.</summary>
    private async Task<Dictionary<string, string>> Ticked(params (string Name, string Value)[] fields)
    {
        var page = await life.Kari.Read("/saksbehandling");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"form-token\" value=\"([^\"]*)\"").Groups[1].Value;
        return fields.Append(("form-token", token)).ToDictionary(field => field.Item1, field => field.Item2);
    }
}
