using System.Net;
using Grants.Contracts.Calls;
using Grants.Domain.Calendar;
using Grants.Web.Tests.Hosting;
using NodaTime;

namespace Grants.Web.Tests.Pages;

public sealed class CallPagesTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private Browser browser = null!;
    private HttpClient administrator = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));
        administrator = await app.SignIn(GrantsApp.Administrator);
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Administrator);
        await administrator.Post("/api/calls", Hordaland2018.Json());
        await administrator.Post("/api/calls/hordaland-2018/publish", new { });
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/utlysninger/hordaland-2018")]
    [InlineData("/tilskudd")]
    [InlineData("/personvern")]
    [InlineData("/tilgjengelighet")]
    public async Task Everyone_can_read(string path) => Assert.Equal(HttpStatusCode.OK, (await app.Anyone().Get(path)).StatusCode);

    [Theory]
    [InlineData("/administrasjon")]
    [InlineData("/administrasjon/ny-utlysning")]
    [InlineData("/administrasjon/utlysninger/hordaland-2018")]
    [InlineData("/administrasjon/ansatte")]
    [InlineData("/administrasjon/tilgang")]
    public async Task An_administrator_can_open(string path) => Assert.Equal(HttpStatusCode.OK, (await browser.Open(path)).StatusCode);

    [Fact]
    public async Task The_front_page_says_until_when_one_can_apply() =>
        Assert.Contains("torsdag 1. november 2018 kl. 23.59", await Text(await app.Anyone().Get("/")), StringComparison.Ordinal);

    [Theory]
    [InlineData("nb", "Statsforvalteren i Vestland")]
    [InlineData("nn", "Statsforvaltaren i Vestland")]
    public async Task The_office_is_called_what_it_is_in_the_readers_form_of_Norwegian(string language, string name) =>
        Assert.Contains(name, await (await app.Anyone().Get("/", ("Accept-Language", language))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_contact_starts_an_application_from_the_call()
    {
        var contact = new Browser(app);
        await contact.SignIn(GrantsApp.Contact);

        Assert.Contains("action=\"/utlysninger/hordaland-2018/soknad\"", await Text(await contact.Open("/utlysninger/hordaland-2018")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nynorsk_is_nynorsk() =>
        Assert.Contains("Ope no", await Text(await app.Anyone().Get("/", ("Accept-Language", "nn"))), StringComparison.Ordinal);

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
