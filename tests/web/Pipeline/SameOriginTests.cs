using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Pipeline;

public sealed class SameOriginTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Contact);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("Origin", "http://localhost", HttpStatusCode.NoContent)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.NoContent)]
    [InlineData("Referer", "http://localhost/mine", HttpStatusCode.NoContent)]
    [InlineData("Origin", "http://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost.elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "said", HttpStatusCode.Forbidden)]
    public async Task A_write_with_the_cookie_needs_our_own_origin(string header, string value, HttpStatusCode expected)
    {
        var answer = await browser.Post("/api/sign-out", [], (header, value));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await browser.Post("/sign-out", [], ("Origin", GrantsApp.Origin));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_with_its_token_from_another_site_is_refused()
    {
        var answer = await browser.Submit("/nothing-here", "/sign-out", [], ("Origin", "http://elsewhere.example"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_read_with_the_cookie_needs_no_origin()
    {
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/api/me")).StatusCode);
    }
}
