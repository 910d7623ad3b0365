using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Applications;

/// <summary>What a draft can be begun with, and what keeps it from being sent.</summary>
public sealed class BeginningTests : IAsyncLifetime
{
    private ReviewLife life = null!;
    private HttpClient contact = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        contact = await life.App.SignIn(GrantsApp.Contact);
    }

    public async Task DisposeAsync()
    {
        contact.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task A_contact_begins_no_application_for_another_municipality()
    {
        var answer = await Begin(new { title = "Felles team", lead = new { municipality = "4601" } });
        var problem = await answer.Json();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-your-municipality"), (answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.NotNull(problem["errors"]!["lead.municipality"]);
    }

    [Fact]
    public async Task An_address_that_is_half_written_is_told_where_it_stands_when_it_is_sent()
    {
        var id = (await (await Begin(new
        {
            title = "Felles team",
            lead = new { municipality = "4631", contacts = new[] { new { name = "Ingrid Kontakt", email = "ingrid@alver" } } },
            budget = new { requestedAmount = 100_000 },
        })).Json())["applicationId"]!.GetValue<string>();
        var problem = await (await contact.Post($"/api/applications/{id}/submit", new { })).Json();

        Assert.Equal("email-wrong", problem["code"]!.GetValue<string>());
        Assert.Equal(["lead.contacts[0].email"], ((JsonObject)problem["errors"]!).Select(error => error.Key));
    }

    [Fact]
    public async Task What_keeps_it_from_being_sent_is_told_before_one_tries_and_there_is_no_button_until_then()
    {
        var id = (await (await Begin(new { lead = new { municipality = "4631", contacts = new[] { new { name = "Ingrid Kontakt", email = GrantsApp.Contact } } }, budget = new { requestedAmount = 100_000 } })).Json())["applicationId"]!.GetValue<string>();
        using var browser = new Browser(life.App);
        await browser.SignIn(GrantsApp.Contact);

        var page = WebUtility.HtmlDecode(await (await browser.Open($"/soknad/{id}/send")).Text());

        Assert.Contains($"<a href=\"/soknad/{id}/plan\">Gi prosjektet en tittel.</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Send likevel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dere kan sende likevel", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31", "Datoen må være mellom 1900 og 2200. Rett årstallet.")]
    [InlineData("2027-02-30", "Datoen finnes ikke. Skriv den som 2026-03-31.")]
    public async Task A_date_is_refused_for_what_is_wrong_with_it(string date, string sentence)
    {
        var problem = await (await Begin(new { plan = new { startsOn = date } })).Json();

        Assert.Equal(sentence, problem["errors"]!["plan.startsOn"]![0]!.GetValue<string>());
    }

    private Task<HttpResponseMessage> Begin(object application) => contact.Post($"/api/calls/{ReviewLife.Call}/applications", application);
}
