using Grants.Functions.Cases;
using Grants.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Grants.Functions.Http;

/// <summary>The one pipeline of web/, within a function: whatever its name, the pipeline finds the way by the request alone.</summary>
public sealed class WebPipeline(IServiceProvider services, DurableClients clients)
{
    private readonly Lazy<RequestDelegate> pipeline = new(() => new ApplicationBuilder(services).UseGrantsWeb().Build());

    public async Task<IResult> Answer(HttpRequest request, DurableTaskClient client)
    {
        using var _ = clients.Use(client);
        // What the platform found is the function; routing begins anew.
        request.HttpContext.SetEndpoint(null);
        request.RouteValues.Clear();
        await pipeline.Value(request.HttpContext);
        return Results.Empty;
    }
}
