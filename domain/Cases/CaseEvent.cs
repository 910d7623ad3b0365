using NodaTime;

namespace Grants.Domain.Cases;

/// <summary>Something that has happened in a case. <paramref name="At"/> never goes back within a case, except that a receipt says when
/// it arrived, which can be a little before what was recorded while it was on its way.</summary>
public abstract record CaseEvent(Instant At);
