namespace Grants.Workflows.Gatherings;

/// <summary>Days that a gathering could be on.</summary>
/// <param name="AnswerBy">The last day to answer on; in two weeks unless it is said.</param>
public sealed record DatesForm(IReadOnlyList<ProposedDaysForm?>? Dates = null, string? AnswerBy = null);

/// <summary>The first day and the last; one day when no last is said.</summary>
public sealed record ProposedDaysForm(string? Starts = null, string? Ends = null);

/// <summary>Which of them suit.</summary>
/// <param name="Municipality">The contact's own unless it is said.</param>
/// <param name="Suits">Their places in the list, from 1; empty when none suits.</param>
public sealed record SuitsForm(string? Municipality = null, IReadOnlyList<int>? Suits = null);

/// <summary>What the organiser chooses.</summary>
/// <param name="Choice">The place of the days in the list, from 1.</param>
public sealed record ChoiceForm(int? Choice = null);
