using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Health;

/// <summary>Says whether the host can read and write its store.</summary>
public static class HealthEndpoint
{
    private const string Partition = "health";
    private const string Key = "beat";

    internal static readonly Problem NotReady = new(503, "not-ready", new Phrase(
        "Tjenesten starter. Prøv igjen om litt.", "Tenesta startar. Prøv igjen om litt."))
    { RetryAfter = 1 };

    internal static void MapHealth(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/health", Answer).Allow(Who.Anyone).WithTags("health").WithSummary("Whether the host can read and write its store")
            .Produces<HealthBody>().ProducesProblem(503);

    /// <summary>The answer by itself, for a host whose endpoints are not there yet.</summary>
    public static async Task Write(HttpContext http) =>
        await (await Answer(http, http.RequestServices.GetRequiredService<IRowStore>(), http.RequestAborted)).ExecuteAsync(http);

    private static async Task<IResult> Answer(HttpContext http, IRowStore rows, CancellationToken stop)
    {
        if (http.RequestServices.GetServices<IReadiness>().Any(readiness => !readiness.IsReady)) return NotReady;
        await rows.Commit(Partition, [new RowChange.Put(Key, ReadOnlyMemory<byte>.Empty)], stop);
        return await rows.Read(Partition, Key, stop) is null
            ? KnownProblems.StoreIsDown
            : TypedResults.Json(new HealthBody("ok"), HealthJson.Default.HealthBody);
    }
}
