using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>
/// What one criterion says of an application: the result and the reason, as it is told to who writes the application (what to do about
/// it), and as it stands in the record for everybody else, letters too (what is so).
/// </summary>
internal sealed record Verdict(CriterionResult Result, Phrase Reason, Phrase Record)
{
    public static Verdict Met(string bokmal, string nynorsk) => Of(CriterionResult.Met, new(bokmal, nynorsk));

    public static Verdict Met(Remark remark) => new(CriterionResult.Met, remark.Told, remark.Record);

    public static Verdict NotMet(string bokmal, string nynorsk) => Of(CriterionResult.NotMet, new(bokmal, nynorsk));

    public static Verdict NotMet(Remark lack) => new(CriterionResult.NotMet, lack.Told, lack.Record);

    public static Verdict Unknown(string bokmal, string nynorsk) => Of(CriterionResult.Unknown, new(bokmal, nynorsk));

    /// <summary>Everything that lacks, told at once.</summary>
    public static Verdict NotMet(IReadOnlyCollection<Remark> lacks) => Together(CriterionResult.NotMet, lacks);

    public static Verdict Unknown(IReadOnlyCollection<Remark> awaited) => Together(CriterionResult.Unknown, awaited);

    private static Verdict Of(CriterionResult result, Phrase said) => new(result, said, said);

    private static Verdict Together(CriterionResult result, IReadOnlyCollection<Remark> remarks) =>
        new(result, Together(remarks.Select(remark => remark.Told)), Together(remarks.Select(remark => remark.Record)));

    private static Phrase Together(IEnumerable<Phrase> sentences) =>
        new(string.Join(' ', sentences.Select(sentence => sentence.Bokmal)), string.Join(' ', sentences.Select(sentence => sentence.Nynorsk)));
}

/// <summary>A sentence of a verdict, as it is told to who can mend it, and as it stands in the record.</summary>
internal sealed record Remark(Phrase Told, Phrase Record)
{
    /// <summary>What is so, and then what to do about it, which the record leaves out.</summary>
    public static Remark Of(Phrase isSo, Phrase toDo) =>
        new(new($"{isSo.Bokmal} {toDo.Bokmal}", $"{isSo.Nynorsk} {toDo.Nynorsk}"), isSo);

    public static Remark Same(string bokmal, string nynorsk) => new(new(bokmal, nynorsk), new(bokmal, nynorsk));
}
