using System.Net;
using Grants.Web.Access;
using Grants.Web.Health;
using Grants.Web.Pages;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Pipeline;

public sealed class PipelineTests
{
    [Theory]
    [InlineData("nb", "Logg inn for å gjøre dette.")]
    [InlineData("nn-NO, nb;q=0.5", "Logg inn for å gjere dette.")]
    [InlineData("en, nn;q=0.2", "Logg inn for å gjere dette.")]
    [InlineData("en", "Logg inn for å gjøre dette.")]
    public async Task A_problem_is_told_in_the_readers_form_of_Norwegian(string accepts, string detail)
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Get("/api/me", ("Accept-Language", accepts));

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(detail, (await answer.Json())["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/saksbehandling/call-x.y/poeng", "/saksbehandling/call-x.y")]
    [InlineData("/saksbehandling/call-x.y/vilkar/purpose", "/saksbehandling/call-x.y")]
    [InlineData("/utlysninger/x/send-vedtak", "/utlysninger/x")]
    [InlineData("/fordeling/regneark", "/fordeling")]
    public async Task Who_looks_up_the_address_that_a_form_was_sent_to_comes_to_its_page(string path, string page)
    {
        await using var app = await GrantsApp.Start();
        var answer = await app.Anyone().GetAsync(path);
        Assert.Equal((HttpStatusCode.Redirect, page), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("GET", "/api/nothing-here", 404, "not-found")]
    [InlineData("DELETE", "/api/sign-in", 405, "method-not-allowed")]
    [InlineData("GET", "/api/me", 401, "sign-in-needed")]
    public async Task What_no_handler_answers_is_a_problem_too(string method, string path, int status, string code)
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Send(new HttpMethod(method), path, null);

        Assert.Equal((status, code), ((int)answer.StatusCode, await answer.Code()));
    }

    [Theory, InlineData(typeof(StoreUnavailableException), 503, "store-unavailable"), InlineData(typeof(RowConflictException), 409, "changed-meanwhile"), InlineData(typeof(InvalidOperationException), 500, "unexpected")]
    public async Task What_fails_is_told_without_its_inside(Type fault, int status, string code)
    {
        await using var app = await GrantsApp.Start(more: endpoints => endpoints.MapGet("/api/fails", Fail).Allow(Who.Anyone));

        var answer = await app.Anyone().Get("/api/fails");

        Assert.Equal((status, code), ((int)answer.StatusCode, await answer.Code()));
        Assert.Equal(status is not 500, answer.Headers.RetryAfter is not null);

        void Fail() => throw (fault == typeof(StoreUnavailableException) ? new StoreUnavailableException(new IOException("secret"))
            : fault == typeof(RowConflictException) ? new RowConflictException("secret", "secret") : new InvalidOperationException("secret"));
    }

    [Fact]
    public async Task A_page_that_fails_half_way_becomes_an_error_page()
    {
        await using var app = await GrantsApp.Start(more: endpoints => endpoints.MapGet("/fails", () => PageAnswer.Of<FailingPage>()).Allow(Who.Anyone));

        var answer = await app.Anyone().Get("/fails", ("Accept", "text/html"));

        Assert.Equal((HttpStatusCode.InternalServerError, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Noe gikk galt hos oss.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(28), InlineData(122), InlineData(unchecked((int)0x80070070))]
    public async Task A_disk_that_is_full_is_an_outage_and_not_a_fault_of_ours(int code)
    {
        await using var app = await GrantsApp.Start(more: endpoints => endpoints.MapGet("/full", Fail).Allow(Who.Anyone));

        var answer = await app.Anyone().Get("/full", ("Accept", "text/html"), ("Accept-Language", "nn"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Contains("Mellombels utilgjengeleg", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        void Fail() => throw new IOException("secret", code);
    }

    [Theory, InlineData("[::1"), InlineData("a b")]
    public async Task A_host_that_cannot_be_is_refused_before_a_page_is_made_for_it(string host)
    {
        await using var app = await GrantsApp.Start();

        var answer = await app.Anyone().Get("/sign-in", ("Host", host), ("Accept", "text/html"));

        Assert.Equal((HttpStatusCode.BadRequest, "bad-request"), (answer.StatusCode, await answer.Code()));
    }

    private sealed class FailingPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new InvalidOperationException("secret");
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_who_may_call_it_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => GrantsApp.Start(more: endpoints => endpoints.MapGet("/open", () => "")));

        Assert.Contains("/open", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_may_not_is_refused()
    {
        await using var app = await GrantsApp.Start();
        var contact = await app.SignIn(GrantsApp.Contact);

        var answer = await contact.Get($"/api/offices/{GrantsApp.Vestland}/staff");

        Assert.Equal((HttpStatusCode.Forbidden, "not-your-role"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task Browsers_are_told_to_trust_nothing_else()
    {
        await using var app = await GrantsApp.Start(new GrantsWebOptions("https://grants.example"));

        var headers = (await app.Anyone().Get("/sign-in")).Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);

        Assert.Contains("default-src 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.StartsWith("max-age=31536000", headers["Strict-Transport-Security"], StringComparison.Ordinal);
        Assert.Equal("no-store", headers["Cache-Control"]);
    }

    [Fact]
    public async Task Beyond_the_rate_a_caller_has_to_wait()
    {
        await using var app = await GrantsApp.Start(new GrantsWebOptions(GrantsApp.Origin) { RequestsPerMinute = 3 });
        for (var request = 0; request < 3; request++) Assert.Equal(HttpStatusCode.OK, (await app.Anyone().Get("/health")).StatusCode);

        var answer = await app.Anyone().Get("/health");

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-requests"), (answer.StatusCode, await answer.Code()));
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory, InlineData(true, HttpStatusCode.OK), InlineData(false, HttpStatusCode.ServiceUnavailable)]
    public async Task The_host_is_healthy_when_it_is_ready(bool ready, HttpStatusCode expected)
    {
        await using var app = await GrantsApp.Start(services: services => services.AddSingleton<IReadiness>(new Readiness(ready)));

        Assert.Equal(expected, (await app.Anyone().Get("/health")).StatusCode);
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        await using var app = await GrantsApp.Start();

        var document = await (await app.Anyone().Get("/openapi/v1.json")).Json();

        Assert.NotNull(document["paths"]!["/api/sign-in/code"]!["post"]!["requestBody"]!["content"]!["application/json"]);
        Assert.NotNull(document["paths"]!["/api/offices/{number}/staff"]!["put"]!["responses"]!["412"]);
        Assert.Equal("date", document["components"]!["schemas"]!["LocalDate"]!["format"]!.GetValue<string>());
        Assert.Null(document["paths"]!["/sign-in"]);
    }

    private sealed record Readiness(bool IsReady) : IReadiness;
}
