namespace Grants.Web.Tests.Hosting;

/// <summary>
/// Holds every answer of the API that any test gets against its description: the status is one that is told, and the body has the form
/// that is told.
/// </summary>
internal sealed class DescribedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // The same for all apps of a test run; it takes a moment to make.
    private static readonly Lock Gate = new();
    private static Task<Description>? known;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (!path.StartsWith("/api/", StringComparison.Ordinal)) return answer;
        var description = await Known();
        if (description.Call(request.Method.Method, path) is not { } call) return answer;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        description.Check($"{request.Method} {path} → {(int)answer.StatusCode}", call, answer, await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer;
    }

    private static Task<Description> Known()
    {
        lock (Gate) return known ??= Read();
    }

    /// <summary>Of an app of its own, so that it counts as no request of a test's.</summary>
    private static async Task<Description> Read()
    {
        await using var app = await GrantsApp.Start();
        using var anyone = app.Anyone();
        return new((await (await anyone.Get("/openapi/v1.json")).Json()).AsObject());
    }
}
