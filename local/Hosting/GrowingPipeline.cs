using Grants.Web;
using Grants.Web.Health;
using Microsoft.AspNetCore.DataProtection;

namespace Grants.Local.Hosting;

/// <summary>
/// The pipeline while it is built. To map all endpoints takes longer than to open the store and the port, so it is done after that: health
/// is answered from the store at once, and a request that comes meanwhile waits. Until the host is ready it answers nothing but that.
/// </summary>
internal sealed class GrowingPipeline
{
    private readonly TaskCompletionSource<RequestDelegate> whole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication host;
    private readonly Readiness readiness;

    public GrowingPipeline(WebApplication host, Readiness readiness)
    {
        (this.host, this.readiness) = (host, readiness);
        ((IApplicationBuilder)host).Run(Answer);
    }

    /// <exception cref="InvalidOperationException">An endpoint does not say who may call it.</exception>
    public void Grow(Action<IEndpointRouteBuilder>? more)
    {
        try
        {
            whole.SetResult(((IApplicationBuilder)host).New().UseGrantsWeb(more).Build());
        }
        catch (Exception fault)
        {
            whole.SetException(fault);
            throw;
        }

        // The first who sees a form need not wait while the keys are read.
        host.Services.GetDataProtector("first").Protect([]);
    }

    private async Task Answer(HttpContext http)
    {
        var asksHealth = http.Request.Path == "/health" && HttpMethods.IsGet(http.Request.Method);
        if (!readiness.IsReady && !asksHealth) await Starting.Answer(http);
        else if (whole.Task.IsCompleted || !asksHealth || !await IsTold(http)) await (await whole.Task)(http);
    }

    /// <summary>What goes wrong is for the whole pipeline to tell.</summary>
    private static async Task<bool> IsTold(HttpContext http)
    {
        try
        {
            await HealthEndpoint.Write(http);
            return true;
        }
        catch (Exception) when (!http.Response.HasStarted)
        {
            return false;
        }
    }
}
