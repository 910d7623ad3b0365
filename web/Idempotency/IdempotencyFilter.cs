using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grants.Web.Idempotency;

/// <summary>
/// A write with an <c>Idempotency-Key</c> happens once: the same actor, key and request get the answer of the first. Repeats that
/// arrive while the first is under way wait for it; after a crash the handler's ids (<see cref="IdentityOfRequest"/>) do the rest.
/// </summary>
internal sealed class IdempotencyFilter(AnswerBook answers) : IEndpointFilter
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    private static readonly Problem BadKey = new(400, "idempotency-key-invalid", new Phrase(
        $"Idempotency-Key må ha 1 til {LongestKey} synlige ASCII-tegn.", $"Idempotency-Key må ha 1 til {LongestKey} synlege ASCII-teikn."));

    private static readonly Problem Reused = new(422, "idempotency-key-reused", new Phrase(
        "Idempotency-Key er allerede brukt til en annen forespørsel. Lag en ny nøkkel.",
        "Idempotency-Key er alt brukt til ein annan førespurnad. Lag ein ny nøkkel."));

    private static readonly ConcurrentDictionary<string, Turn> UnderWay = new(StringComparer.Ordinal);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var key)) return await next(context);
        if (key.Count != 1 || !IsKey(key.ToString())) return BadKey;
        var identity = Hash($"{http.FindCaller()?.Person.Value ?? $"anyone {http.Connection.RemoteIpAddress}"}\n{key}");
        http.SetIdentity(identity);
        var request = await HashOf(http.Request, http.RequestAborted);
        using var turn = await Turn.Take(UnderWay, identity, http.RequestAborted);
        var answer = await answers.Find(identity, http.RequestAborted) ?? await First(context, next, identity, request);
        return answer.Request == request ? new Replay(answer) : Reused;
    }

    private async Task<StoredAnswer> First(EndpointFilterInvocationContext context, EndpointFilterDelegate next, string identity, string request)
    {
        var answer = await Capture(context, next) with { Request = request, Until = answers.KeptUntil };
        // What went wrong with us is tried again.
        return answer.Status >= 500 ? answer : await answers.Keep(identity, answer, context.HttpContext.RequestAborted);
    }

    private static async Task<StoredAnswer> Capture(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        var real = context.HttpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        var buffer = new StreamResponseBodyFeature(kept, real);
        context.HttpContext.Features.Set<IHttpResponseBodyFeature>(buffer);
        try
        {
            if (await next(context) is IResult result) await result.ExecuteAsync(context.HttpContext);
            await buffer.Writer.FlushAsync();
        }
        finally
        {
            context.HttpContext.Features.Set(real);
        }

        var headers = response.Headers;
        return new("", default, response.StatusCode, response.ContentType, headers.Location, headers.ETag, headers.ContentLanguage, kept.ToArray());
    }

    private static bool IsKey(string key) => key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~');

    private static async Task<string> HashOf(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering();
        var body = Convert.ToHexStringLower(await SHA256.HashDataAsync(request.Body, stop));
        request.Body.Position = 0;
        return Hash($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n{body}");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
