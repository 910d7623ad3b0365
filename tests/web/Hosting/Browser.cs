using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Grants.Web.Tests.Hosting;

/// <summary>A reader's browser without JavaScript: keeps cookies and fills in forms with their hidden fields.</summary>
public sealed partial class Browser(GrantsApp app) : IDisposable
{
    private readonly HttpClient client = app.Anyone();
    private readonly CookieContainer cookies = new();

    public void Dispose() => client.Dispose();

    public async Task<HttpResponseMessage> Open(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await Send(request);
    }

    /// <summary>Fills in the form of a page that posts to an address.</summary>
    /// <param name="headers">What the browser says besides; by default that the form is on our own page.</param>
    public async Task<HttpResponseMessage> Submit(
        string page, string action, Dictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        var html = await (await Open(page)).Content.ReadAsStringAsync();
        var form = Form().Matches(html).Single(form => WebUtility.HtmlDecode(form.Groups[1].Value) == action).Value;
        foreach (Match hidden in Hidden().Matches(form)) fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        return await Post(action, fields, headers is [] ? [("Origin", GrantsApp.Origin)] : headers);
    }

    public async Task<HttpResponseMessage> Post(string path, Dictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await Send(request);
    }

    /// <summary>Uploads a file by the form of a page that posts to an address.</summary>
    public async Task<HttpResponseMessage> Upload(string page, string action, string kind, string content)
    {
        var html = await (await Open(page)).Content.ReadAsStringAsync();
        var form = Form().Matches(html).Single(form => WebUtility.HtmlDecode(form.Groups[1].Value) == action).Value;
        using var parts = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "vurdering.pdf" }, { new StringContent(kind), "kind" },
        };
        foreach (Match hidden in Hidden().Matches(form)) parts.Add(new StringContent(WebUtility.HtmlDecode(hidden.Groups[2].Value)), hidden.Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = parts };
        request.Headers.Add("Origin", GrantsApp.Origin);
        return await Send(request);
    }

    /// <summary>Signs in by the form and the code.</summary>
    public async Task SignIn(string email)
    {
        await Submit("/sign-in", "/sign-in", new() { ["email"] = email });
        var entered = await Submit("/sign-in/code", "/sign-in/code", new() { ["code"] = app.Mails.CodeTo(email) });
        if (entered.StatusCode is not HttpStatusCode.SeeOther) throw new InvalidOperationException($"{email} was not let in: {entered.StatusCode}");
    }

    /// <summary>What it would send, and what it keeps from now on.</summary>
    public string Cookies
    {
        get => cookies.GetCookieHeader(new(GrantsApp.Origin));
        set => cookies.SetCookies(new(GrantsApp.Origin), value);
    }

    public string? Cookie(string name) => cookies.GetCookies(new(GrantsApp.Origin + "/sign-in/code"))[name]?.Value;

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        var address = new Uri(new Uri(GrantsApp.Origin), request.RequestUri!);
        if (cookies.GetCookieHeader(address) is { Length: > 0 } header) request.Headers.Add("Cookie", header);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) cookies.SetCookies(address, cookie);
        return answer;
    }

    [GeneratedRegex("""<form[^>]*action="([^"]*)".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)" */?>""")]
    private static partial Regex Hidden();
}
