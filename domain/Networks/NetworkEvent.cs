using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>What happens to a network.</summary>
public abstract record NetworkEvent(Instant At) : CaseEvent(At)
{
    public sealed record WasSetUp(Instant At, Network Network, PersonId By) : NetworkEvent(At);

    public sealed record WasChanged(Instant At, Network Network, PersonId By) : NetworkEvent(At);

    public sealed record WasPublished(Instant At, PersonId By) : NetworkEvent(At);

    /// <summary>These were invited by mail, as many as one commit holds.</summary>
    public sealed record MunicipalitiesWereInvited(Instant At, ImmutableArray<MunicipalityNumber> Municipalities) : NetworkEvent(At);

    /// <param name="Message">The stable name of the message.</param>
    /// <param name="Through">The recipient up to which it has come; empty when it has reached everyone.</param>
    public sealed record MessageWentOut(Instant At, string Message, string Through) : NetworkEvent(At);
}
