using Grants.Domain.Cases;

namespace Grants.Workflows.Cases;

/// <summary>"Look at this case soon": a hint, never the truth. The alarm rows are what makes nothing get lost.</summary>
public interface IWaker
{
    ValueTask Wake(CaseId id, CancellationToken stop);

    /// <summary>The same, but completes only when the case's due steps have been performed (its messages may leave later).</summary>
    Task Look(CaseId id, CancellationToken stop);
}
