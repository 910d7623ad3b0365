using System.Collections.Immutable;

namespace Grants.Domain.Cases;

/// <summary>What a decision comes to: events to append, or the objections to it. A refusal that a user can cause is a value.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>It happens. <paramref name="Call"/> are events of what the case shares with others, committed together with these: an application's call (its ledger), a theme meeting's book.</summary>
    public sealed record Accepted(ImmutableArray<CaseEvent> Events, ImmutableArray<CaseEvent> Call) : Outcome;

    /// <summary>It does not happen; all objections are told at once.</summary>
    public sealed record Refused(ImmutableArray<Objection> Objections) : Outcome;

    /// <summary>Nothing to do: it has happened already.</summary>
    public static Outcome Nothing { get; } = new Accepted([], []);

    public static Outcome Of(params ReadOnlySpan<CaseEvent> events) => new Accepted([.. events], []);

    public static Outcome Refuse(params ReadOnlySpan<Objection> objections) => new Refused([.. objections]);

    public Outcome WithCall(params ReadOnlySpan<CaseEvent> events) =>
        this is Accepted accepted ? accepted with { Call = [.. events] } : this;
}
