using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using static Grants.Domain.NetworkMeetings.MeetingRuleEvent;

namespace Grants.Domain.NetworkMeetings;

/// <summary>A network's regular meetings as they stand: the rule, and the single ones that are otherwise.</summary>
/// <param name="Edition">The version of the rule, from 0, when there is none: what an ETag shows.</param>
/// <param name="Exceptions">By the day that the rule gives; no more than the rule has meetings.</param>
public sealed record MeetingRuleCase(MeetingRule? Rule, int Edition, ImmutableDictionary<LocalDate, MeetingException> Exceptions)
{
    public static MeetingRuleCase None { get; } = new(null, 0, ImmutableDictionary<LocalDate, MeetingException>.Empty);

    /// <summary>How often the organiser has decided something.</summary>
    public int Decisions { get; init; }

    /// <summary>Those of the decisions, by their number, that members are to be told of.</summary>
    public ImmutableArray<int> Untold { get; init; } = [];

    /// <summary>How far the first of them has been told.</summary>
    public string Reached { get; init; } = "";

    /// <summary>Those whose days lie between two days, both inclusive.</summary>
    public IEnumerable<Occurrence> Between(LocalDate from, LocalDate to) => Rule is null ? [] : Occurrences.Of(Rule, Exceptions, from, to);

    public static MeetingRuleCase Evolve(MeetingRuleCase state, MeetingRuleEvent happened)
    {
        if (happened is MembersWereTold told)
            return told.Through.Length is 0 ? state with { Untold = state.Untold.Remove(told.Decision), Reached = "" } : state with { Reached = told.Through };
        var after = Decided(state, happened) with { Decisions = state.Decisions + 1 };
        return MeetingShifts.AreTold(state, after, happened) ? after with { Untold = state.Untold.Add(after.Decisions) } : after;
    }

    private static MeetingRuleCase Decided(MeetingRuleCase state, MeetingRuleEvent happened) => happened switch
    {
        RuleWasSet e => state with
        {
            Rule = e.Rule,
            Edition = state.Edition + 1,
            Exceptions = state.Exceptions.Where(one => Occurrences.At(e.Rule, one.Key) is not null).ToImmutableDictionary(),
        },
        MeetingWasCancelled e => state with { Exceptions = state.Exceptions.SetItem(e.Day, new(null, state.Rule!.From, state.Rule.To)) },
        MeetingWasMoved e => state with { Exceptions = state.Exceptions.SetItem(e.Day, new(e.On, e.From, e.To)) },
        MeetingWasRestored e => state with { Exceptions = state.Exceptions.Remove(e.Day) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a network's meetings."),
    };
}
