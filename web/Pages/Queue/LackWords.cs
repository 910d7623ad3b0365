using System.Diagnostics;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Queue;

/// <summary>What lacks, in a word or two: the queue has no room for more.</summary>
public static class LackWords
{
    /// <param name="criterion">The criterion that is not met, by its id.</param>
    public static Phrase Of(string criterion) => criterion switch
    {
        "received-in-time" => new("for sent", "for seint"),
        "several-municipalities" => new("flere kommuner", "fleire kommunar"),
        "network-members" => new("nettverk", "nettverk"),
        "expert-body" => new("kompetansemiljø", "kompetansemiljø"),
        "risk-assessment" => new("risikovurdering", "risikovurdering"),
        "amount-within-limits" => new("beløp", "beløp"),
        "used-in-time" => new("tidsplan", "tidsplan"),
        "budget-balances" => new("budsjett", "budsjett"),
        "leadership-anchored" => new("forankring", "forankring"),
        "purpose" => new("formål", "formål"),
        _ => throw new UnreachableException($"{criterion} is no criterion."),
    };
}
