using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Assessment;

/// <summary>What happens while caseworkers judge an application.</summary>
public abstract record AssessmentEvent(Instant At) : CaseEvent(At)
{
    public sealed record WasAssigned(Instant At, PersonId Caseworker, PersonId By) : AssessmentEvent(At);

    /// <summary>Somebody said whether they are impartial (habil) in this case, forvaltningsloven §§ 6, 8, 10.</summary>
    public sealed record ImpartialityWasDeclared(Instant At, PersonId Person, bool Impartial) : AssessmentEvent(At);

    /// <param name="ChangeReason">Why revealed points are changed; null the first time, and until they are revealed.</param>
    public sealed record ScoresWereGiven(Instant At, PersonId By, ImmutableDictionary<string, Score> Scores, string? ChangeReason) : AssessmentEvent(At);

    public sealed record OneScoreWasAllowed(Instant At, PersonId By, string Reason) : AssessmentEvent(At);

    /// <summary>Somebody left the office's staff, and the case is free for another.</summary>
    public sealed record CaseworkerLeft(Instant At, PersonId Caseworker) : AssessmentEvent(At);
}

/// <summary>Points (poeng), 0 to 5, with their reason.</summary>
public sealed record Score(int Points, string Reason);
