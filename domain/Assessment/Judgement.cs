using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using static Grants.Domain.Assessment.AssessmentEvent;

namespace Grants.Domain.Assessment;

/// <summary>The part of a case in which caseworkers judge it (vurdering): who has it, who may not, and the points.</summary>
public sealed record Judgement(
    PersonId? Caseworker,
    ImmutableDictionary<PersonId, bool> Declared,
    ImmutableDictionary<PersonId, ImmutableDictionary<string, Score>> Scores,
    bool OneScoreAllowed)
{
    public static Judgement None { get; } = new(
        null, ImmutableDictionary<PersonId, bool>.Empty, ImmutableDictionary<PersonId, ImmutableDictionary<string, Score>>.Empty, false);

    public bool IsShutOut(PersonId person) => Declared.TryGetValue(person, out var impartial) && !impartial;

    public bool MayAct(PersonId person) => Declared.GetValueOrDefault(person);

    /// <summary>Whether as many have scored as the call asks for, or the approver has allowed one.</summary>
    public bool IsScored(Call call) => Scores.Count >= (OneScoreAllowed ? 1 : call.Scorers);

    /// <summary>Whether somebody else can see a person's points, so that they lock.</summary>
    public bool IsRevealed(PersonId of, Call call) => Scores.ContainsKey(of) && (Scores.Count > 1 || IsScored(call));

    /// <summary>Whether a person may see the others' points: with their own given, or with all of them in.</summary>
    public bool MaySeeOthers(PersonId person, bool isScorer, Call call) =>
        Scores.ContainsKey(person) || (!isScorer && IsScored(call));

    public static Judgement Evolve(Judgement state, AssessmentEvent happened) => happened switch
    {
        WasAssigned e => state with { Caseworker = e.Caseworker },
        ImpartialityWasDeclared { Impartial: true } e => state with { Declared = state.Declared.SetItem(e.Person, true) },
        ImpartialityWasDeclared e => state.Without(e.Person) with { Declared = state.Declared.SetItem(e.Person, false) },
        ScoresWereGiven e => state with { Scores = state.Scores.SetItem(e.By, e.Scores) },
        OneScoreWasAllowed => state with { OneScoreAllowed = true },
        CaseworkerLeft e => state.Caseworker == e.Caseworker ? state with { Caseworker = null } : state,
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a judgement."),
    };

    private Judgement Without(PersonId person) => this with
    {
        Caseworker = Caseworker == person ? null : Caseworker,
        Scores = Scores.Remove(person),
    };
}
