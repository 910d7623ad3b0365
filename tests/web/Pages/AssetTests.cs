using System.Net;
using Grants.Web.Assets;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Pages;

public sealed class AssetTests
{
    [Fact]
    public async Task A_file_is_kept_for_good_under_its_hashed_address()
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Get(AssetFiles.Address("grants.css"));

        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var app = await GrantsApp.Start();
        var first = await app.Anyone().Get("/assets/grants.css");

        var again = await app.Anyone().Get("/assets/grants.css", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Who_can_unpack_gets_it_packed()
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Get("/assets/grants.css", ("Accept-Encoding", "gzip, br"));

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task What_we_do_not_have_is_not_found()
    {
        await using var app = await GrantsApp.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get("/assets/../Program.cs")).StatusCode);
    }
}
