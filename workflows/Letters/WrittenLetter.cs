using System.Collections.Immutable;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.Letters;

/// <summary>
/// A letter with all that it says. The page that is made of it is the original, the PDF its copy; both say the same in the same order.
/// </summary>
/// <param name="To">The municipality, and whom it is for there.</param>
/// <param name="References">Its case, its date, and what else tells it from other letters.</param>
/// <param name="Case">The case's number.</param>
internal sealed record WrittenLetter(
    Language Language, Instant At, string Title, string From, ImmutableArray<LetterFact> To, ImmutableArray<LetterFact> References, string Case,
    ImmutableArray<LetterPart> Parts)
{
    /// <summary>As BCP 47.</summary>
    public string LanguageTag => Language is Language.Nynorsk ? "nn" : "nb";

    public string Html() => LetterHtml.Of(this);

    public byte[] Pdf() => LetterPdf.Of(this);
}
