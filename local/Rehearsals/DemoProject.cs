using System.Collections.Immutable;
using Grants.Domain.Wording;

namespace Grants.Local.Rehearsals;

/// <summary>An invented project that the demo's municipalities apply for, and what comes of its application.</summary>
/// <param name="Municipalities">Their numbers; the lead comes first.</param>
/// <param name="Amount">The grant applied for, in kroner.</param>
/// <param name="Own">What the municipalities pay together, in kroner.</param>
internal sealed record DemoProject(
    DemoStory Story, string Title, Language Language, string Activity, ImmutableArray<string> Municipalities, long Amount, long Own,
    string Goals, string Plan, string ExpertBody, string Contribution)
{
    public string Lead => Municipalities[0];
}

/// <summary>What comes of an application in the demo.</summary>
internal enum DemoStory
{
    /// <summary>Written, not sent.</summary>
    Draft,

    /// <summary>Not sent, and the leaders have been asked from the draft.</summary>
    DraftWithLeadersAsked,

    /// <summary>Sent and whole; nobody has scored it.</summary>
    Sent,

    /// <summary>Scored by Per, and waiting for Kari.</summary>
    ScoredByPer,
    ScoredByBoth,
    SentAgain,
    WithoutAttachment,
    BudgetOutOfBalance,
    SilentLeader,
    UnwillingPartner,
    LateAndExplained,
    Late,
    Withdrawn,

    /// <summary>Kari has declared that she is not impartial.</summary>
    KariIsPartial,

    /// <summary>Waiting for Anne.</summary>
    Proposed,
    Granted,
}
