using Grants.Domain.Cases;

namespace Grants.Workflows.Cases;

/// <summary>"Look at this case soon": a hint, never the truth. The alarm rows are what makes nothing get lost.</summary>
public interface IWaker
{
    ValueTask Wake(CaseId id, CancellationToken stop);
}
