using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>What happens to a network's gathering, beside its days, which are the network's.</summary>
public abstract record GatheringEvent(Instant At) : CaseEvent(At)
{
    public sealed record ProgrammeWasSet(Instant At, KeptText Programme, PersonId By) : GatheringEvent(At);

    /// <summary>The organiser chose to send the programme as it is to those who come.</summary>
    public sealed record ProgrammeWasSent(Instant At, PersonId By) : GatheringEvent(At);

    /// <param name="Message">The stable name of the message.</param>
    /// <param name="Through">The recipient up to whom it has come; empty when it has reached everyone.</param>
    public sealed record MessageWentOut(Instant At, string Message, string Through) : GatheringEvent(At);
}
