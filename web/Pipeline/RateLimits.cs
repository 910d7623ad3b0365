using System.Threading.RateLimiting;
using Grants.Web.Access;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pipeline;

/// <summary>So many requests a minute for a person or an anonymous address, counted by each instance.</summary>
internal sealed class RateLimits(RequestDelegate next, GrantsWebOptions options) : IDisposable
{
    private const int Segments = 6;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new()
        {
            PermitLimit = options.RequestsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = Segments,
        }));

    public async Task InvokeAsync(HttpContext http)
    {
        var who = http.FindCaller()?.Person.Value ?? $"anyone {http.Connection.RemoteIpAddress}";
        using var lease = limiter.AttemptAcquire(who);
        if (lease.IsAcquired) await next(http);
        else await ProblemAnswer.Write(http, KnownProblems.TooManyRequests(60 / Segments));
    }

    public void Dispose() => limiter.Dispose();
}
