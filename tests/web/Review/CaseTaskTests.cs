using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>The one thing to do now stands on top, and after it the way to the next case.</summary>
public sealed class CaseTaskTests : IAsyncLifetime
{
    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.InReview();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory, InlineData("nb", "Si om du er habil"), InlineData("nn", "Sei om du er habil")]
    public async Task First_one_says_whether_one_is_impartial(string language, string task) =>
        Assert.Contains(task, await life.Kari.Read(life.Page, language), StringComparison.Ordinal);

    [Fact]
    public async Task Impartial_and_taken_in_one_go()
    {
        await life.Kari.Submit(life.Page, $"{life.Page}/habil", new() { ["impartiality.impartial"] = "true" });
        await life.Fill(life.Per, "habil", ("impartiality.impartial", "true"));
        await life.Kari.Post($"{life.Page}/habil?ta=1", await Token(("impartiality.impartial", "true")), ("Origin", GrantsApp.Origin));

        Assert.Contains("<dd>Kari Saksbehandler</dd>", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partiality_can_be_found_later()
    {
        await life.Declare();

        await life.Fill(life.Kari, "habil", ("impartiality.impartial", "false"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await life.Kari.Open(life.Page)).StatusCode);
    }

    [Fact]
    public async Task Who_declares_partiality_is_told_nothing_more_of_the_case()
    {
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        using var per = await life.App.SignIn(GrantsApp.OtherCaseworker);

        var answer = await per.Post($"/api/applications/{life.Id}/impartiality", new { impartial = false });

        Assert.Equal((System.Net.HttpStatusCode.NoContent, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Who_declares_not_to_be_impartial_takes_nothing()
    {
        await life.Kari.Post($"{life.Page}/habil?ta=1", await Token(("impartiality.impartial", "false")), ("Origin", GrantsApp.Origin));

        Assert.Contains("<dd>Ingen ennå</dd>", await life.Per.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_proposal_the_next_case_that_waits_is_one_link_away()
    {
        var other = await life.Apply("Ein søknad til");
        await life.Declare();
        await life.RunOut();
        await life.Wake(other);
        await life.Score();

        var saved = await life.Propose();
        var page = await life.Kari.Read(saved.Headers.Location!.ToString());

        Assert.Contains("Forslaget er sendt til godkjenning.", page, StringComparison.Ordinal);
        Assert.Contains($"data-next href=\"/saksbehandling/{other}\">Neste sak som venter på deg<span class=\"count\">1 igjen</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_came_back_is_gone_on_from()
    {
        await life.Declare();
        await life.RunOut();
        await life.Score();
        await life.Propose();
        await life.Fill(life.Anne, "returner", ("return.text", "Grunngje betre."));

        var page = await life.Kari.Read(life.Page);

        Assert.Contains("value=\"grant\" checked", page, StringComparison.Ordinal);
        Assert.Matches("name=\"proposal.amount\"[^>]*value=\"250.000\"", page);
        Assert.Contains("Send rapport.\nBruk pengene.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_by_post_stands_with_when_it_came_and_who_wrote_it_in()
    {
        await life.Declare();

        await life.Fill(life.Kari, "post", ("post.receivedAt", "2026-10-15T09:30"), ("post.text", "Brev frå ordføraren."));
        var page = await life.Kari.Read(life.Page);

        Assert.Contains("Brev frå ordføraren.", page, StringComparison.Ordinal);
        Assert.Contains("torsdag 15. oktober 2026 kl. 09.30, ført inn av Kari Saksbehandler", page, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("2027-01-01T09:30")]
    public async Task It_cannot_have_come_later_than_now(string at)
    {
        await life.Declare();

        var answer = await life.Fill(life.Kari, "post", ("post.receivedAt", at), ("post.text", "Brev."));

        Assert.Contains("href=\"#post.receivedAt\"", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_case_can_be_printed_without_what_the_reader_may_not_see()
    {
        await life.Declare();
        await life.Fill(life.Per, "poeng", ("assessment.scores.plan.points", "2"), ("assessment.scores.plan.reason", "Planen er tynn."));

        var paper = await life.Kari.Read($"{life.Page}/utskrift");

        Assert.Contains("Møte kvar månad", paper, StringComparison.Ordinal);
        Assert.Contains("Søknad mottatt", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Planen er tynn.", paper, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> Token(params (string Name, string Value)[] fields)
    {
        var page = await life.Kari.Read("/saksbehandling");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"form-token\" value=\"([^\"]*)\"").Groups[1].Value;
        return fields.Append(("form-token", token)).ToDictionary(field => field.Item1, field => field.Item2);
    }
}
