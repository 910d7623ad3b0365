using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.BadInput;

/// <summary>What a request was answered with, and how long that took.</summary>
public sealed record Answer(int Status, string? MediaType, IHeaderDictionary Headers, byte[] Body, TimeSpan Took)
{
    public bool IsRefusal => Status >= 400;

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The object that it tells, a problem or another; null when it tells none.</summary>
    public JsonObject? Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Sends what no client would.</summary>
internal static class Sending
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<Answer> Send(this GrantsApp app, Sent sent)
    {
        var server = (TestServer)app.Services.GetRequiredService<IServer>();
        using var patience = new CancellationTokenSource(Patience);
        var begun = Stopwatch.GetTimestamp();
        var http = await server.SendAsync(http => Write(http.Request, sent), patience.Token);
        using var body = new MemoryStream();
        await http.Response.Body.CopyToAsync(body, patience.Token);
        return new(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers, body.ToArray(), Stopwatch.GetElapsedTime(begun));
    }

    private static void Write(HttpRequest request, Sent sent)
    {
        (request.Method, request.Scheme, request.Host) = (sent.Method, "http", new("localhost"));
        request.Path = PathString.FromUriComponent(sent.Path);
        request.QueryString = new(sent.Query);
        foreach (var (name, value) in sent.Headers) request.Headers[name] = value;
        request.ContentLength = sent.Body.Length;
        request.Body = new MemoryStream(sent.Body.ToArray(), writable: false);
    }
}
