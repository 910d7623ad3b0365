using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Grants.Web.Tests.Hosting;

/// <summary>How tests talk to the API.</summary>
public static class Talking
{
    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Post, path, JsonContent.Create(body), headers);

    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Put, path, JsonContent.Create(body), headers);

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a text as JSON, whatever it is.</summary>
    public static Task<HttpResponseMessage> PostText(this HttpClient client, string path, string json) =>
        client.Send(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    public static async Task<HttpResponseMessage> Send(
        this HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    public static async Task<JsonNode> Json(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("The answer has no JSON.");

    /// <summary>The stable code of a problem.</summary>
    public static async Task<string> Code(this HttpResponseMessage answer) => (await answer.Json())["code"]!.GetValue<string>();
}
