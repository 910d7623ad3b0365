using System.Text;
using Grants.Functions.Cases;
using Grants.Functions.Http;
using Grants.Functions.Tests.Cases;
using Grants.Functions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Functions.Tests.Http;

/// <summary>A request that the platform has routed to a function is answered as web/ answers it.</summary>
public sealed class WebPipelineTests : IAsyncLifetime
{
    private readonly AzureApp app = AzureApp.Build();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_pipeline_finds_its_own_way()
    {
        var http = await Answered("GET", "/health");

        Assert.Equal((200, """{"status":"ok"}"""), (http.Response.StatusCode, BodyOf(http)));
    }

    [Fact]
    public async Task A_page_is_rendered()
    {
        var http = await Answered("GET", "/sign-in");

        Assert.Equal(200, http.Response.StatusCode);
        Assert.Contains("<h1>Logg inn</h1>", BodyOf(http), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_is_asked_as_everywhere()
    {
        var http = await Answered("GET", "/api/review-queue");

        Assert.Equal(401, http.Response.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_no_fault()
    {
        var http = await Answered("POST", "/sign-in", "email=kari%40alver.kommune.example", "application/x-www-form-urlencoded");

        Assert.InRange(http.Response.StatusCode, 400, 499);
    }

    [Fact]
    public async Task What_it_wakes_is_woken_by_the_functions_client()
    {
        var client = new ScriptedClient();

        await Answered("POST", "/api/sign-in", """{"email":"kari@alver.kommune.example"}""", "application/json", client);

        Assert.Single(client.Asked, asked => asked.StartsWith("start CaseOrchestrator sign-in.", StringComparison.Ordinal));
        Assert.Null(app.Get<DurableClients>().Current);
    }

    [Fact]
    public async Task And_the_orchestrations_turn_sends_what_waits()
    {
        var client = new ScriptedClient();
        await Answered("POST", "/api/sign-in", """{"email":"kari@alver.kommune.example"}""", "application/json", client);
        var id = Assert.Single(client.Instances).Key;

        await ActivatorUtilities.CreateInstance<CaseActivities>(app.Services).Perform(new(id, ""), client, CancellationToken.None);

        Assert.Equal("kari@alver.kommune.example", Assert.Single(app.Mails).To.Address);
    }

    private async Task<HttpContext> Answered(string method, string path, string body = "", string? type = null, ScriptedClient? client = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = (method, "http", new("tilskudd.example"), path);
        (http.Request.Body, http.Request.ContentType, http.Request.ContentLength) = (new MemoryStream(Encoding.UTF8.GetBytes(body)), type, Encoding.UTF8.GetByteCount(body));
        http.Response.Body = new MemoryStream();
        // As the platform leaves it.
        http.SetEndpoint(new(_ => throw new InvalidOperationException("The function is not the endpoint any more."), null, "function"));
        http.Request.RouteValues["path"] = path.TrimStart('/');

        await (await app.Get<WebPipeline>().Answer(http.Request, client ?? new())).ExecuteAsync(http);

        return http;
    }

    private static string BodyOf(HttpContext http) => Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
}
