using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Retention;

public sealed class RetentionPageTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        browser = new(app);
        await browser.SignIn(GrantsApp.Administrator);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task It_tells_when_a_draft_is_deleted_and_when_its_people_are_warned() => Assert.Contains(
        "365 dager etter siste endring. Kontaktpersonene får varsel 30 dager før.",
        WebUtility.HtmlDecode(await (await browser.Open("/administrasjon/oppbevaring")).Content.ReadAsStringAsync()), StringComparison.Ordinal);
}
