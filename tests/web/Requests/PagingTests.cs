using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Requests;

public sealed class PagingTests : IAsyncLifetime
{
    private GrantsApp app = null!;

    public async Task InitializeAsync() => app = await GrantsApp.Start();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("calls", null)]
    [InlineData("networks", null)]
    [InlineData("awards", null)]
    [InlineData("applications", GrantsApp.Contact)]
    [InlineData("review-queue", GrantsApp.Caseworker)]
    [InlineData("access-requests", GrantsApp.Administrator)]
    public async Task A_list_goes_on_after_what_is_in_it_only(string list, string? email)
    {
        using var client = email is null ? app.Anyone() : await app.SignIn(email);
        Assert.Equal(HttpStatusCode.OK, (await client.Get($"/api/{list}?limit=1")).StatusCode);
        var answer = await client.Get($"/api/{list}?after=no-such-thing");
        Assert.Equal((HttpStatusCode.BadRequest, "unknown-after"), (answer.StatusCode, await answer.Code()));
    }
}
