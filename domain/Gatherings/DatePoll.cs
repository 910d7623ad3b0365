using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>Days that a gathering could be on, and which of them suit whom. It has a line for a municipality, so it is no longer than the register.</summary>
/// <param name="AnswerBy">The last day to answer on; a later answer counts too, as long as nothing is fixed.</param>
/// <param name="ProposedAt">Who is asked has known of the days since then.</param>
/// <param name="Before">The gathering's first day when they were proposed; null when it had none.</param>
/// <param name="Answers">The places in <paramref name="Days"/>, from 1, of those that suit.</param>
public sealed record DatePoll(
    ImmutableArray<ProposedDays> Days, LocalDate AnswerBy, Instant ProposedAt, LocalDate? Before, ImmutableDictionary<MunicipalityNumber, ImmutableArray<int>> Answers)
{
    /// <summary>So many days before the last day to answer on.</summary>
    public const int ReminderDays = 3;

    /// <summary>A gathering that has got other days in another way needs no answers any more.</summary>
    public bool IsOpenFor(PlannedGathering gathering) => gathering.Starts == Before;

    /// <summary>When those that have not answered are reminded; null when they heard of the days later than that.</summary>
    public Instant? RemindAt => Reminders.DueAt(AnswerBy, ReminderDays) is var due && due > ProposedAt ? due : null;

    /// <summary>Whom the days at a place, from 1, suit.</summary>
    public IEnumerable<MunicipalityNumber> Suits(int choice) => Answers.Where(answer => answer.Value.Contains(choice)).Select(answer => answer.Key).Order();
}

/// <summary>Days that a gathering could be on.</summary>
/// <param name="Ends">The last day, inclusive; the first one when it is not said.</param>
public sealed record ProposedDays(LocalDate Starts, LocalDate? Ends);
