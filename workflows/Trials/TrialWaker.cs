using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;

namespace Grants.Workflows.Trials;

/// <summary>
/// Takes a trial's applications forward at once, so that receipt and mails are there when the page is. The call itself is not taken
/// forward: nobody is invited to a trial, and nobody is reminded.
/// </summary>
public sealed class TrialWaker(Lazy<CaseRunner> runner) : IWaker
{
    public async ValueTask Wake(CaseId id, CancellationToken stop) => await Look(id, stop);

    public Task Look(CaseId id, CancellationToken stop) => id.IsApplication ? runner.Value.Run(id, null, stop) : Task.CompletedTask;
}
