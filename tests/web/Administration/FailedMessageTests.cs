using System.Net;
using Grants.Contracts.Calls;
using Grants.Domain.Calendar;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Mail;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Administration;

/// <summary>The invitation to Alver did not arrive: its registry mailbox does not exist.</summary>
public sealed class FailedMessageTests : IAsyncLifetime
{
    private const string Wrong = "postmottak@alver.kommune.example";
    private const string Right = "post@alver.kommune.example";
    private const string Api = $"/api/offices/{GrantsApp.Vestland}/failed-messages";
    private const string Pages = "/administrasjon/meldinger";

    private GrantsApp app = null!;
    private HttpClient administrator = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start(services: ports => ports.AddSingleton<IMailer>(all => new RefusingMailer(all.GetRequiredService<KeptMails>(), Wrong)));
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));
        administrator = await app.SignIn(GrantsApp.Administrator);
        await administrator.Post("/api/calls", Hordaland2018.Json());
        await administrator.Post("/api/calls/hordaland-2018/publish", new { });
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_api_tells_what_failed_and_why() =>
        Assert.Equal((Wrong, "RCPT TO: 550 5.1.1 User unknown"), await Failed() is var failed ? (failed["email"]!.ToString(), failed["reason"]!.ToString()) : default);

    [Fact]
    public async Task The_overview_counts_it() =>
        Assert.Equal("1", (await (await administrator.Get($"/api/offices/{GrantsApp.Vestland}/attention")).Json())["messages"]!.ToString());

    [Fact]
    public async Task The_page_says_why_in_plain_words() =>
        Assert.Contains("Adressen finnes ikke hos mottakeren.", await Text(await browser.Open(await Page())), StringComparison.Ordinal);

    [Fact]
    public async Task Sent_to_the_right_address_it_arrives()
    {
        var page = await Page();
        await browser.Submit(page, $"{page}/send", new() { ["email"] = Right });
        Assert.Single(app.Mails.To(Right));
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_at_its_field()
    {
        var page = await Page();
        Assert.Contains("href=\"#email\"", await Text(await browser.Submit(page, $"{page}/send", new() { ["email"] = "alver" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_to_by_hand_it_leaves_the_list()
    {
        var page = await Page();
        await browser.Submit(page, $"{page}/ordnet", new() { ["text"] = "Ringde servicetorget." });
        Assert.Empty((await (await administrator.Get(Api)).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task Without_a_word_of_how_it_does_not()
    {
        var page = await Page();
        await browser.Submit(page, $"{page}/ordnet", new() { ["text"] = " " });
        Assert.Single((await (await administrator.Get(Api)).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task Over_the_wire_it_is_sent_again_once()
    {
        var key = (await Failed())["key"];
        await administrator.Post($"{Api}/{key}/send-again", new { email = Right });
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Post($"{Api}/{key}/send-again", new { email = Right })).StatusCode);
    }

    [Fact]
    public async Task Another_offices_messages_are_not_shown() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get("/api/offices/974762994/failed-messages")).StatusCode);

    private async Task<System.Text.Json.Nodes.JsonNode> Failed() => Assert.Single((await (await administrator.Get(Api)).Json())["items"]!.AsArray())!;

    private async Task<string> Page() => $"{Pages}/{(await Failed())["key"]}";

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
