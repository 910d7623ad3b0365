using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>A decision whose mails have all come back, through the API and on the case's page.</summary>
public sealed class NotifiedTests : IAsyncLifetime
{
    private const string Registry = "postmottak@alver.kommune.example";

    private ReviewLife life = null!;
    private HttpClient caseworker = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        await life.Declare();
        await life.Score();
        await life.Propose();
        await life.Fill(life.Anne, "godkjenn");
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        caseworker = await life.App.SignIn(GrantsApp.Caseworker);
    }

    public async Task DisposeAsync()
    {
        caseworker.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task While_one_address_has_it_the_municipality_is_notified()
    {
        await Bounce(GrantsApp.Contact);

        Assert.Equal((true, "2026-11-06"), await Letter());
    }

    [Fact]
    public async Task When_all_have_come_back_it_is_not_and_no_last_day_is_told()
    {
        await Bounce(GrantsApp.Contact);
        await Bounce(Registry);

        Assert.Equal((false, null), await Letter());
    }

    [Theory]
    [InlineData("nb", "Kommunen er ikke underrettet, og klagefristen løper ikke.")]
    [InlineData("nn", "Kommunen er ikkje underretta, og klagefristen går ikkje.")]
    public async Task The_page_says_so_and_what_can_be_done(string language, string sentence)
    {
        await NotNotified();

        var page = await life.Kari.Read(life.Page, language);

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"{life.Page}/vedtak-pa-nytt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_to_another_contact_the_time_to_appeal_runs_from_that_day()
    {
        await NotNotified();
        life.App.Clock.Now += NodaTime.Duration.FromDays(3);

        var sent = await caseworker.Post($"/api/applications/{life.Id}/send-decision", new { name = "Nils Ny", email = "nils@alver.kommune.example" });

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal((true, "2026-11-09"), await Letter());
        Assert.Single(life.App.Mails.To("nils@alver.kommune.example"));
    }

    [Theory, InlineData("berit@bergen.kommune.example"), InlineData("olav@oygarden.kommune.example")]
    public async Task It_does_not_go_to_another_municipality_unless_somebody_is_sure(string email)
    {
        await NotNotified();
        var path = $"/api/applications/{life.Id}/send-decision";

        var refused = await caseworker.Post(path, new { name = "Olav Annen", email });
        var sent = await caseworker.Post(path, new { name = "Olav Annen", email, sure = true });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "another-municipality"), (refused.StatusCode, await refused.Code()));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.DoesNotContain("du er kontaktperson", Assert.Single(life.App.Mails.To(email)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_whether_it_is_to_go_to_another_municipality()
    {
        await NotNotified();

        var asked = await (await life.Fill(life.Kari, "vedtak-pa-nytt", ("again.name", "Olav Annen"), ("again.email", "olav@stavanger.kommune.example"))).Text();
        await life.Fill(life.Kari, "vedtak-pa-nytt", ("again.name", "Olav Annen"), ("again.email", "olav@stavanger.kommune.example"), ("again.sure", "true"));

        Assert.Contains("Adressen hører til Stavanger kommune", asked, StringComparison.Ordinal);
        Assert.Contains("name=\"again.sure\"", asked, StringComparison.Ordinal);
        Assert.Single(life.App.Mails.To("olav@stavanger.kommune.example"));
    }

    [Fact]
    public async Task On_the_page_it_is_entered_that_it_came_by_post()
    {
        await NotNotified();
        life.App.Clock.Now += NodaTime.Duration.FromDays(3);

        await life.Fill(life.Kari, "vedtak-kom-fram", ("arrival.arrivedOn", "2026-10-17"));

        Assert.Equal((true, "2026-11-09"), await Letter());
    }

    [Theory]
    [InlineData("send-decision", """{"name":"","email":"nils@alver.kommune.example"}""", 422, "text-missing")]
    [InlineData("send-decision", """{"name":"Nils\nNy","email":"nils@alver.kommune.example"}""", 422, "text-wrong")]
    [InlineData("send-decision", """{"name":"Nils","email":"nils"}""", 422, "email-wrong")]
    [InlineData("send-decision", """{"name":"Nils"}""", 422, "email-wrong")]
    [InlineData("decision-arrived", """{"arrivedOn":"2026-02-30"}""", 422, "impossible-date")]
    [InlineData("decision-arrived", """{}""", 422, "impossible-date")]
    [InlineData("decision-arrived", """{"arrivedOn":"2027-01-01"}""", 422, "arrived-in-the-future")]
    [InlineData("decision-arrived", """{"arrivedOn":"2026-10-15"}""", 422, "arrived-before-the-letter")]
    public async Task What_is_wrong_is_told(string call, string body, int status, string code)
    {
        await NotNotified();

        var answer = await caseworker.PostText($"/api/applications/{life.Id}/{call}", body);

        Assert.Equal((status, code), ((int)answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task A_municipality_that_is_notified_is_not_sent_it_again()
    {
        var answer = await caseworker.Post($"/api/applications/{life.Id}/send-decision", new { name = "Nils Ny", email = "nils@alver.kommune.example" });

        Assert.Equal((HttpStatusCode.Conflict, "already-notified"), (answer.StatusCode, await answer.Code()));
    }

    private async Task NotNotified()
    {
        await Bounce(GrantsApp.Contact);
        await Bounce(Registry);
    }

    private async Task Bounce(string email) =>
        (await caseworker.Post($"/api/applications/{life.Id}/bounces", new { email, reason = "Ukjend adresse" })).EnsureSuccessStatusCode();

    private async Task<(bool Notified, string? AppealUntil)> Letter()
    {
        var letter = (await (await caseworker.Get($"/api/applications/{life.Id}")).Json())["letters"]![0]!;
        return (letter["notified"]!.GetValue<bool>(), letter["appealUntil"]?.GetValue<string>());
    }
}
