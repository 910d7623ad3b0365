using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkWork;

/// <summary>What happens to a network's papers.</summary>
public abstract record WorkEvent(Instant At) : CaseEvent(At)
{
    /// <param name="Seats">All of them, those that have ended too.</param>
    public sealed record SteeringGroupWasSet(Instant At, ImmutableArray<Seat> Seats, PersonId By) : WorkEvent(At);

    /// <param name="Version">From 1.</param>
    /// <param name="Change">What is new in it, in a line.</param>
    public sealed record PlanWasWritten(Instant At, int Version, KeptText Text, string Change, PersonId By) : WorkEvent(At);

    /// <summary>The organiser's own words in a year's report.</summary>
    public sealed record ReportWasWritten(Instant At, int Year, KeptText Text, PersonId By) : WorkEvent(At);

    /// <summary>The organiser was told that terms in the steering group come to their end.</summary>
    /// <param name="To">Their last day.</param>
    public sealed record TermsEndWasTold(Instant At, LocalDate To) : WorkEvent(At);
}
