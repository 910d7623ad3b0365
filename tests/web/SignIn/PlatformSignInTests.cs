using System.Net;
using Grants.Web.SignIn;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.SignIn;

/// <summary>Who the platform has signed in, is let in as by a mailed link; a host whose platform signs nobody in, knows nothing of it.</summary>
public sealed class PlatformSignInTests
{
    private const string Header = "X-Vouched";

    [Theory, InlineData(GrantsApp.Contact, "/mine"), InlineData(GrantsApp.Caseworker, "/saksbehandling")]
    public async Task Whom_the_platform_vouches_for_has_a_session(string email, string home)
    {
        await using var app = await Start();
        using var client = Vouched(app, email);

        using var answer = await client.Get("/sign-in");

        Assert.Equal((HttpStatusCode.SeeOther, home), (answer.StatusCode, answer.Headers.Location!.ToString()));
        using var me = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        me.Headers.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal(email, (await (await app.Anyone().SendAsync(me)).Json())["email"]!.GetValue<string>());
    }

    [Fact]
    public async Task They_go_on_to_where_they_were_going()
    {
        await using var app = await Start();
        using var client = Vouched(app, GrantsApp.Contact);

        using var answer = await client.Get("/sign-in?to=/utlysninger");

        Assert.Equal("/utlysninger", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_address_that_nobody_knows_is_told_so_and_not_let_in()
    {
        await using var app = await Start();
        using var client = Vouched(app, "noen@ukjent.example");

        using var answer = await client.Get("/sign-in");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(cookie => cookie.StartsWith("grants=", StringComparison.Ordinal)));
        Assert.Contains("Vi kjenner ikke adressen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_ways_stand_below_the_mailed_link()
    {
        await using var app = await Start();

        var page = await (await app.Anyone().Get("/sign-in?to=/mine")).Content.ReadAsStringAsync();

        Assert.Contains("href=\"/in/work?back=%2Fsign-in%3Fto%3D%252Fmine\"", page, StringComparison.Ordinal);
    }

    [Theory, InlineData(true, "/out"), InlineData(false, "/")]
    public async Task To_sign_out_is_to_sign_out_there_too(bool isVouchedFor, string to)
    {
        await using var app = await Start();
        using var browser = new Browser(app);
        await browser.SignIn(GrantsApp.Contact);
        (string, string)[] headers = [("Origin", GrantsApp.Origin), (Header, isVouchedFor ? GrantsApp.Contact : "nobody")];

        using var answer = await browser.Submit("/mine", "/sign-out", [], headers);

        Assert.Equal(to, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Without_a_platform_of_that_kind_its_header_is_nothing()
    {
        await using var app = await GrantsApp.Start();
        using var client = Vouched(app, GrantsApp.Caseworker);
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-NAME", GrantsApp.Caseworker);

        using var answer = await client.Get("/sign-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<GrantsApp> Start() => GrantsApp.Start(services: all => all.AddSingleton<IPlatformSignIn, Platform>());

    private static HttpClient Vouched(GrantsApp app, string email)
    {
        var client = app.Anyone();
        client.DefaultRequestHeaders.Add(Header, email);
        return client;
    }

    private sealed class Platform : IPlatformSignIn
    {
        public IReadOnlyList<SignInWay> Ways => [new("Work", "/in/work?back=")];

        public string SignOutAddress => "/out";

        public EmailAddress? Of(HttpRequest request) => EmailAddress.TryParse(request.Headers[Header], out var address) ? address : null;
    }
}
