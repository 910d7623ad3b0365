using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.CostKeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.CostKeys;

/// <summary>API.md "cost keys": shares a cost; nothing is kept.</summary>
internal static class CostKeyEndpoints
{
    public static void MapCostKeys(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/cost-keys", (Delegate)Share).Allow(Who.Anyone).Idempotent().WithTags("cost keys").Accepts<CostKeyForm>("application/json")
            .Produces<CostKeyView>().WithSummary("Shares a cost by population, or a financing of three parts");

    private static async Task<IResult> Share(HttpContext http)
    {
        var body = await Body.Read(http, CostKeyJson.Default.CostKeyForm);
        if (body.Problem is { } problem) return problem;
        var (shares, objections) = CostKeyReader.Read(body.Value);
        return shares is null ? objections.ToProblem() : Results.Json(CostKeyView.Of(shares), CostKeyJson.Default.CostKeyView);
    }
}
