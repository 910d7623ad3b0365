using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;

namespace Grants.Web.Tests.Hosting;

/// <summary>Runs a case as soon as it is woken, so that a request's mails are there when it is answered.</summary>
public sealed class RunningWaker(Lazy<CaseRunner> runner) : IWaker
{
    public async ValueTask Wake(CaseId id, CancellationToken stop) => await runner.Value.Run(id, null, stop);

    public Task Look(CaseId id, CancellationToken stop) => runner.Value.Run(id, null, stop);
}
