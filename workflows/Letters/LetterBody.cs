using System.Collections.Immutable;
using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>The parts of a letter as they are written, in its form of Norwegian.</summary>
internal sealed class LetterBody(Language language)
{
    private readonly ImmutableArray<LetterPart>.Builder parts = ImmutableArray.CreateBuilder<LetterPart>();

    public Language Language => language;

    public ImmutableArray<LetterPart> Parts => parts.ToImmutable();

    public string In(string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;

    public LetterBody Heading(string bokmal, string nynorsk) => Add(new LetterPart.Heading(In(bokmal, nynorsk)));

    public LetterBody Say(string bokmal, string nynorsk) => Text(In(bokmal, nynorsk));

    public LetterBody Text(string? text) => Add(new LetterPart.Text(text ?? ""));

    public LetterBody List(IEnumerable<string> items) => Add(new LetterPart.List([.. items]));

    public LetterBody Facts(IEnumerable<LetterFact> facts) => Add(new LetterPart.Facts([.. facts]));

    public LetterBody Table(string caption, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows) =>
        Add(new LetterPart.Table(caption, [.. columns], [.. rows.Select(row => row.ToImmutableArray())]));

    private LetterBody Add(LetterPart part)
    {
        parts.Add(part);
        return this;
    }
}
