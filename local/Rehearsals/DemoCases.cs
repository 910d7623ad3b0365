namespace Grants.Local.Rehearsals;

/// <summary>The demo's applications.</summary>
internal sealed class DemoCases
{
    public Task Make(NodaTime.LocalDate today, CancellationToken stop) => Task.CompletedTask;
}
