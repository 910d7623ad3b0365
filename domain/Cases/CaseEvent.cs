using NodaTime;

namespace Grants.Domain.Cases;

/// <summary>Something that has happened in a case. <paramref name="At"/> never goes back within a case.</summary>
public abstract record CaseEvent(Instant At);
