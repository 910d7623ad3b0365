using System.Net;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;
using Grants.Workflows.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Administration;

/// <summary>The mail system refused every mail of a decision, so the municipality is not notified.</summary>
public sealed class UndeliveredDecisionTests : IAsyncLifetime
{
    private const string Api = $"/api/offices/{GrantsApp.Vestland}/failed-messages";

    private ReviewLife life = null!;
    private HttpClient administrator = null!;
    private string key = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview(ports => ports.AddSingleton<IMailer>(all => new RefusingMailer(
            all.GetRequiredService<KeptMails>(), mail => mail.Key.Contains("~decision", StringComparison.Ordinal))));
        await life.Declare();
        await life.Score();
        await life.Propose();
        await life.Fill(life.Anne, "godkjenn");
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        administrator = await life.App.SignIn(GrantsApp.Administrator);
        key = (await (await administrator.Get(Api)).Json())["items"]![0]!["key"]!.GetValue<string>();
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task It_is_sent_again_from_the_case_where_the_time_to_appeal_is_counted()
    {
        var answer = await administrator.Post($"{Api}/{key}/send-again", new { email = "post@alver.kommune.example" });
        Assert.Equal((HttpStatusCode.Conflict, "sent-from-the-case"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task The_page_leads_to_the_case()
    {
        using var browser = new Browser(life.App);
        await browser.SignIn(GrantsApp.Administrator);
        var html = await (await browser.Open($"/administrasjon/meldinger/{key}")).Content.ReadAsStringAsync();
        Assert.Equal((false, true), (html.Contains($"{key}/send\"", StringComparison.Ordinal), html.Contains($"href=\"/saksbehandling/{life.Id}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_can_be_taken_off_the_list() =>
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.Post($"{Api}/{key}/settle", new { text = "Sendt på nytt frå saka." })).StatusCode);
}
