using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>What one criterion says of an application: the result, and the reason or what to do about it.</summary>
internal sealed record Verdict(CriterionResult Result, Phrase Reason)
{
    public static Verdict Met(string bokmal, string nynorsk) => new(CriterionResult.Met, new(bokmal, nynorsk));

    public static Verdict NotMet(string bokmal, string nynorsk) => new(CriterionResult.NotMet, new(bokmal, nynorsk));

    public static Verdict Unknown(string bokmal, string nynorsk) => new(CriterionResult.Unknown, new(bokmal, nynorsk));

    /// <summary>Everything that lacks, told at once.</summary>
    public static Verdict NotMet(IEnumerable<Phrase> lacks) => new(CriterionResult.NotMet, Together(lacks));

    public static Verdict Unknown(IEnumerable<Phrase> awaited) => new(CriterionResult.Unknown, Together(awaited));

    private static Phrase Together(IEnumerable<Phrase> sentences) =>
        new(string.Join(' ', sentences.Select(sentence => sentence.Bokmal)), string.Join(' ', sentences.Select(sentence => sentence.Nynorsk)));
}
