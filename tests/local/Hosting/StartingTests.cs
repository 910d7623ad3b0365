using System.Net;
using System.Text.Json.Nodes;
using Grants.Local.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Grants.Local.Tests.Hosting;

/// <summary>What a host answers while it is not ready: in the reader's language, and in a form that the asker can read.</summary>
public sealed class StartingTests : IAsyncLifetime
{
    private WebApplication host = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        host = builder.Build();
        _ = new GrowingPipeline(host, new Readiness());
        await host.StartAsync();
        client = new() { BaseAddress = new(host.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("nb", "Tjenesten starter. Prøv igjen om litt.")]
    [InlineData("nn", "Tenesta startar. Prøv igjen om litt.")]
    public async Task A_program_is_told_with_a_code_and_when_to_ask_again(string language, string detail)
    {
        using var answer = await Get("/api/calls", "text/html", language);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json", "1"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.RetryAfter!.ToString()));
        Assert.Equal(("not-ready", detail), (problem["code"]!.GetValue<string>(), problem["detail"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("nb", "<h1>Tjenesten starter</h1>")]
    [InlineData("nn", "<h1>Tenesta startar</h1>")]
    public async Task A_reader_gets_a_page(string language, string heading)
    {
        using var answer = await Get("/", "text/html", language);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html", "1"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.RetryAfter!.ToString()));
        Assert.Contains(heading, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Get(string path, string accept, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Language", language);
        return client.SendAsync(request);
    }
}
