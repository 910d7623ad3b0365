using Grants.Domain.Calendar;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>The question why an application came late. The sender's first message afterwards answers it.</summary>
/// <param name="Until">The last day to answer.</param>
public sealed record Explanation(LocalDate Until, Instant? AnsweredAt)
{
    /// <summary>A late sender has a week to explain, as a request for completion has its days.</summary>
    private const int Days = 7;

    /// <summary>The last day to answer when it is asked for then.</summary>
    public static LocalDate LastDay(Instant asked) => Oslo.DateOf(asked).PlusDays(Days);

    internal Explanation AnsweredBy(Instant message) => AnsweredAt is null ? this with { AnsweredAt = message } : this;
}
