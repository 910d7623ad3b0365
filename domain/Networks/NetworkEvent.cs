using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>What happens to a network.</summary>
public abstract record NetworkEvent(Instant At) : CaseEvent(At)
{
    public sealed record WasSetUp(Instant At, Network Network, PersonId By) : NetworkEvent(At);

    public sealed record WasChanged(Instant At, Network Network, PersonId By) : NetworkEvent(At);

    public sealed record WasPublished(Instant At, PersonId By) : NetworkEvent(At);
}
