using Grants.Web.Health;

namespace Grants.Local.Hosting;

/// <summary>Whether the host serves already: a rehearsal first makes its demo and steps its clock.</summary>
public sealed class Readiness : IReadiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => ready.Task.IsCompletedSuccessfully;

    public Task Wait(CancellationToken stop) => ready.Task.WaitAsync(stop);

    public void Open() => ready.TrySetResult();
}
