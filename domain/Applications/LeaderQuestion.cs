using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>A question to a municipality's leader, and the answer when there is one.</summary>
/// <param name="Leader">Who has the question now.</param>
/// <param name="Number">The number of the question to this municipality, from 1.</param>
/// <param name="Participates">The answer; null while it is awaited.</param>
public sealed record LeaderQuestion(PersonId Leader, Agreement Agreement, Instant AskedAt, int Number, bool? Participates, Instant? AnsweredAt)
{
    internal static LeaderQuestion Of(LeaderWasAsked asked, LeaderQuestion? before)
    {
        var question = new LeaderQuestion(asked.Leader, asked.Agreement, asked.At, asked.Question, null, null)
        {
            Holders = before?.IsOf(asked.Leader) is true ? before.Holders : [asked.Leader],
        };
        return before switch
        {
            null => question,
            // What was never answered leaves the answer before it as the last that the municipality gave.
            { Participates: null, SaidBefore: not null } => question with { Before = before.Before, SaidBefore = before.SaidBefore },
            _ => question with { Before = before.Agreement, SaidBefore = before.Participates },
        };
    }

    /// <summary>Everybody who has held it: the leader that the application names, and those to whom it was passed on.</summary>
    public required ImmutableHashSet<PersonId> Holders { get; init; }

    /// <summary>What the municipality was asked about before, when this question takes the place of another.</summary>
    public Agreement? Before { get; init; }

    /// <summary>The answer to that; null when there was none.</summary>
    public bool? SaidBefore { get; init; }

    /// <summary>How many times this question has been answered with no.</summary>
    public int Refusals { get; init; }

    /// <summary>Whether it is the question of the leader that an application names. Passed on, it still is: it stays with who holds it now.</summary>
    public bool IsOf(PersonId? named) => named is { } leader && Holders.Contains(leader);

    internal LeaderQuestion Answered(LeaderAnswered answer) => this with
    {
        Participates = answer.Participates,
        AnsweredAt = answer.At,
        Refusals = Refusals + (answer.Participates ? 0 : 1),
    };

    internal LeaderQuestion PassedOn(LeaderPassedOn passed) =>
        this with
        {
            Leader = passed.To,
            Holders = Holders.Add(passed.To),
            AskedAt = passed.At,
            Participates = null,
            AnsweredAt = null,
            Number = Number + 1,
            Refusals = 0,
        };
}
