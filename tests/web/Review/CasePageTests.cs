using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

public sealed class CasePageTests : IAsyncLifetime
{
    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.InReview();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory, InlineData("nb", "Kommuneledelsen"), InlineData("nn", "Kommuneleiinga")]
    public async Task A_case_before_the_deadline_renders(string language, string word)
    {
        await using var before = await ReviewLife.Received();

        var page = await before.Kari.Read(before.Page, language);

        Assert.Contains("<h1>2026/", page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.Ordinal);
    }

    [Theory, InlineData("nb"), InlineData("nn")]
    public async Task Every_state_from_review_to_letter_renders(string language)
    {
        await life.Declare();
        var (review, needs, proposed, granted) = ("Til vurdering", language is "nb" ? "Venter på det som mangler" : "Ventar på det som manglar",
            language is "nb" ? "Forslag til vedtak" : "Framlegg til vedtak", language is "nb" ? "Innvilget" : "Innvilga");
        Assert.Contains($"<dd>{review}</dd>", await life.Kari.Read(life.Page, language), StringComparison.Ordinal);

        await life.Score();
        await life.Fill(life.Kari, "mangelbrev", ("completion.text", "Send meir."), ("completion.until", "2026-10-30"));
        Assert.Contains($"<dd>{needs}</dd>", await life.Kari.Read(life.Page, language), StringComparison.Ordinal);

        await life.RunOut();
        await life.Propose();
        Assert.Contains($"<dd>{proposed}</dd>", await life.Anne.Read(life.Page, language), StringComparison.Ordinal);

        await life.Fill(life.Anne, "godkjenn");
        Assert.Contains($"<dd>{granted}</dd>", await life.Anne.Read(life.Page, language), StringComparison.Ordinal);
        Assert.Matches(granted + " 250.000.kr,", await life.Anne.Read(life.Page, language));
    }

    [Fact]
    public async Task The_reader_is_asked_about_impartiality_first_and_sees_the_case()
    {
        var page = await life.Kari.Read(life.Page);

        Assert.True(page.IndexOf("Er du habil?", StringComparison.Ordinal) is var asked && asked > 0 && asked < page.IndexOf("Møte kvar månad", StringComparison.Ordinal));
        Assert.DoesNotContain($"{life.Page}/poeng", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_impartial_gets_a_page_that_says_so()
    {
        var declared = await life.Fill(life.Kari, "habil", ("impartiality.impartial", "false"));
        var answer = await life.Kari.Open(life.Page);

        Assert.Equal("/saksbehandling?inhabil=1", declared.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("ikke er habil", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_applicants_wrote_is_text_and_never_markup()
    {
        var page = await (await life.Kari.Open(life.Page)).Content.ReadAsStringAsync();

        Assert.DoesNotContain("<b>hjelp", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_it_cannot_be_done_and_the_summary_links_to_the_field()
    {
        await life.Declare();
        await life.Score();

        var answer = await life.Fill(life.Kari, "forslag", ("proposal.outcome", "grant"), ("proposal.amount", "400000"), ("proposal.reasons", "Dette skal stå."), ("proposal.terms", ""));
        var page = await answer.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("href=\"#proposal.amount\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"proposal.amount\"", page, StringComparison.Ordinal);
        Assert.Contains("Dette skal stå.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_others_points_are_hidden_until_ones_own_are_given()
    {
        await life.Declare();
        await life.Fill(life.Per, "poeng", ("assessment.scores.plan.points", "2"), ("assessment.scores.plan.reason", "Planen er tynn."));

        var before = await life.Kari.Read(life.Page);
        await life.Fill(life.Kari, "poeng", ("assessment.scores.plan.points", "4"), ("assessment.scores.plan.reason", "Planen held."));
        var after = await life.Kari.Read(life.Page);

        Assert.DoesNotContain("Planen er tynn.", before, StringComparison.Ordinal);
        Assert.Contains("Planen er tynn.", after, StringComparison.Ordinal);
        Assert.Contains("Gjennomsnitt 3,00 av 5, spredning 2,00", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_criterion_that_was_set_shows_both_findings()
    {
        await life.Declare();

        await life.Fill(life.Kari, "vilkar/leadership-anchored", ("leadership-anchored.result", "met"), ("leadership-anchored.reason", "Ringte leiaren."));
        var page = await life.Kari.Read(life.Page);

        Assert.Contains("Ringte leiaren.", page, StringComparison.Ordinal);
        Assert.Contains("Programmet fant:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_score_is_enough_when_the_approver_allows_it()
    {
        await life.Declare();

        await life.Fill(life.Anne, "en-vurdering", ("one-score.reason", "Per er sjuk."));

        Assert.Contains("én vurdering er nok", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_sent_back_says_why()
    {
        await life.Declare();
        await life.Score();
        await life.Propose();

        await life.Fill(life.Anne, "returner", ("return.text", "Grunngje betre."));

        Assert.Contains("Grunngje betre.", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_can_be_read_before_anybody_approves_it()
    {
        await life.Declare();
        await life.Score();
        await life.Propose();

        var letter = await life.Anne.Open($"{life.Page}/brev");
        var text = await letter.Text();

        Assert.Equal(HttpStatusCode.OK, letter.StatusCode);
        Assert.Contains("Godt prosjekt.", text, StringComparison.Ordinal);
        Assert.Contains("Bruk pengene.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_letter_without_a_proposal() =>
        Assert.Equal(HttpStatusCode.NotFound, (await life.Kari.Open($"{life.Page}/brev")).StatusCode);

    [Fact]
    public async Task A_dismissal_lies_drafted_for_one_that_came_late()
    {
        var id = await life.Apply("For sein");
        using var contact = await life.App.SignIn(GrantsApp.Contact);
        await contact.Post($"/api/applications/{id}/messages", new { text = "Straumen gjekk." });
        await life.Kari.Submit($"/saksbehandling/{id}", $"/saksbehandling/{id}/habil", new() { ["impartiality.impartial"] = "true" });

        var page = await life.Kari.Read($"/saksbehandling/{id}");

        Assert.Contains("Difor avviser vi søknaden utan å vurdere innhaldet.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"proposal.outcome\" value=\"dismiss\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mangelbrevet er klart", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_and_a_note_stand_on_the_case()
    {
        await life.Declare();

        await life.Fill(life.Kari, "melding", ("message.text", "Hei frå oss."));
        await life.Fill(life.Kari, "notat", ("note.text", "Ringte Alver."));
        var page = await life.Kari.Read(life.Page);

        Assert.Contains("Hei frå oss.", page, StringComparison.Ordinal);
        Assert.Contains("Ringte Alver.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_sent_twice_is_written_once()
    {
        await life.Declare();

        for (var i = 0; i < 2; i++) await life.Fill(life.Kari, "notat", ("note.text", "Berre éin."), ("key", "same"));

        Assert.Equal(2, (await life.Kari.Read(life.Page)).Split("Berre éin.").Length);
    }

    [Fact]
    public async Task A_bounce_to_an_address_that_got_nothing_is_told_at_the_field()
    {
        await life.Declare();

        var answer = await life.Fill(life.Kari, "ikke-fram", ("bounce.email", "ukjend@alver.kommune.example"));

        Assert.Contains("href=\"#bounce.email\"", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bounce_of_a_message_stands_on_the_case()
    {
        await life.Fill(life.Kari, "ikke-fram", ("bounce.email", GrantsApp.Contact), ("bounce.reason", "Postkassa er full."));

        Assert.Contains("Postkassa er full.", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_is_given_to_a_caseworker()
    {
        await life.Fill(life.Kari, "saksbehandler", ("assignment.caseworker", GrantsApp.OtherCaseworker));

        Assert.Contains("<dd>Per Saksbehandler</dd>", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_of_who_is_taken_off_the_staff_is_nobodys()
    {
        await life.Fill(life.Kari, "saksbehandler", ("assignment.caseworker", GrantsApp.OtherCaseworker));
        using var administrator = await life.App.SignIn(GrantsApp.Administrator);
        var staff = await administrator.Get($"/api/offices/{GrantsApp.Vestland}/staff");
        var list = await staff.Json();
        list["staff"]!.AsArray().RemoveAll(one => one!["email"]!.GetValue<string>() == GrantsApp.OtherCaseworker);

        (await administrator.Put($"/api/offices/{GrantsApp.Vestland}/staff", list, ("If-Match", staff.Headers.ETag!.Tag))).EnsureSuccessStatusCode();

        Assert.Contains("<dd>Ingen ennå</dd>", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_and_the_previous_case_of_the_queue_are_links_that_keep_the_filter()
    {
        var other = await life.Apply("Ein søknad til");

        var page = await life.Kari.Read($"{life.Page}?from=sort%3Dtitle");
        var alone = await life.Kari.Read($"{life.Page}?from=q%3Drettleiing");

        Assert.Contains($"rel=\"prev\" href=\"/saksbehandling/{other}?from=sort%3Dtitle\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", alone, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_form_comes_back_to_the_same_place_of_the_queue()
    {
        await life.Declare();

        var answer = await life.Kari.Submit(
            $"{life.Page}?from=sort%3Dtitle", $"{life.Page}/notat?from=sort%3Dtitle", new() { ["note.text"] = "Notat." });

        Assert.Equal($"{life.Page}?from=sort%3Dtitle&lagret=note", answer.Headers.Location?.ToString());
    }
}
