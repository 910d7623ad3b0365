using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Idempotency;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private HttpClient contact = null!;
    private int made;
    private int status = 201;
    private readonly TaskCompletionSource gate = new();
    private readonly List<string> identities = [];

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start(more: endpoints =>
        {
            endpoints.MapPost("/api/things", Make).Allow(Who.Contact).Idempotent().Accepts<JsonObject>("application/json");
            endpoints.MapPost("/api/slow-things", MakeSlowly).Allow(Who.Contact).Idempotent().Accepts<JsonObject>("application/json");
        });
        contact = await app.SignIn(GrantsApp.Contact);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_same_request_is_answered_as_it_was()
    {
        var first = await Post("key", "one");
        var again = await Post("key", "one");

        Assert.Equal((HttpStatusCode.Created, "/api/things/1", "\"1\""), (again.StatusCode, again.Headers.Location?.ToString(), again.Headers.ETag?.ToString()));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Another_body_with_the_same_key_is_refused()
    {
        await Post("key", "one");

        var other = await Post("key", "other");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.StatusCode, await other.Code()));
    }

    [Fact]
    public async Task Another_persons_key_is_another_key()
    {
        await Post("key", "one");
        contact = await app.SignIn("tor@bergen.kommune.example");

        await Post("key", "one");

        Assert.Equal(2, made);
    }

    [Theory, InlineData(7 * 24 - 1, 1), InlineData(7 * 24, 2)]
    public async Task A_key_is_good_for_seven_days(int hours, int expected)
    {
        await Post("key", "one");
        app.Machine.Pass(TimeSpan.FromHours(hours));
        contact = await app.SignIn(GrantsApp.Contact);

        // Signing in took half a minute of the machine's time.
        app.Machine.Pass(TimeSpan.FromSeconds(-31));
        await Post("key", "one");

        Assert.Equal(expected, made);
    }

    [Fact]
    public async Task What_failed_with_us_is_tried_again()
    {
        status = 503;
        await Post("key", "one");
        status = 201;

        Assert.Equal(HttpStatusCode.Created, (await Post("key", "one")).StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_repeated_too()
    {
        status = 409;
        await Post("key", "one");
        status = 201;

        Assert.Equal(HttpStatusCode.Conflict, (await Post("key", "one")).StatusCode);
    }

    [Fact]
    public async Task A_repeat_that_comes_too_early_waits_for_the_first()
    {
        var both = Task.WhenAll(Slow(), Slow());
        gate.SetResult();

        Assert.All(await both, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, made);
    }

    [Theory, InlineData("with space"), InlineData("nøkkel"), InlineData("long")]
    public async Task A_key_is_visible_ASCII(string key)
    {
        var answer = await Post(key == "long" ? new string('k', 201) : key, "one");

        Assert.Equal("idempotency-key-invalid", await answer.Code());
    }

    [Fact]
    public async Task A_request_is_known_by_its_key()
    {
        status = 503;
        await Post("key", "one");
        await Post("key", "one");
        await Post("other", "one");

        Assert.Equal(identities[0], identities[1]);
        Assert.NotEqual(identities[0], identities[2]);
    }

    [Fact]
    public async Task What_is_old_is_swept()
    {
        await Post("key", "one");
        app.Machine.Pass(TimeSpan.FromDays(8));

        await app.Services.GetRequiredService<AnswerBook>().Sweep(CancellationToken.None);

        await foreach (var row in app.Rows.Range("idempotency", "", "~~", CancellationToken.None)) Assert.Fail(row.Key);
    }

    private Task<HttpResponseMessage> Post(string key, string name) => contact.Post("/api/things", new { name }, ("Idempotency-Key", key));

    private Task<HttpResponseMessage> Slow() => contact.Post("/api/slow-things", new { }, ("Idempotency-Key", "slow"));

    private IResult Make(HttpContext http)
    {
        identities.Add(http.RequestIdentity());
        if (status != 201) return TypedResults.StatusCode(status);
        made++;
        http.Response.Headers.ETag = "\"1\"";
        return TypedResults.Created($"/api/things/{made}", made);
    }

    private async Task<IResult> MakeSlowly()
    {
        await gate.Task;
        return TypedResults.Ok(Interlocked.Increment(ref made));
    }
}
