using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Pdf.Content;
using Grants.Workflows.Mails;
using NodaTime.Text;

namespace Grants.Workflows.Copies;

/// <summary>How a copy says things: its own words in one form of Norwegian, and people's in theirs.</summary>
/// <param name="writtenIn">The form that the application says it is written in.</param>
internal sealed class CopyWords(Language language, string? writtenIn, CaseFacts facts)
{
    // A reader that speaks has to know when what people wrote is in the other form.
    private readonly string? spoken = LanguageForms.TryParse(writtenIn, out var form) && form is not LanguageForm.Neutral
        ? form is LanguageForm.Nynorsk ? "nn" : "nb"
        : null;

    public string Tag => language is Language.Nynorsk ? "nn" : "nb";

    public Language Language => language;

    public CaseFacts Facts => facts;

    public string In(string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;

    public string NotFilledIn => In("Ikke fylt ut", "Ikkje fylt ut");

    /// <summary>What somebody wrote; that nothing was written is said.</summary>
    public RichText Theirs(string? text) => string.IsNullOrWhiteSpace(text) ? NotFilledIn : new Run(text.Trim(), Language: spoken);

    public IEnumerable<Block> Paragraphs(string? text) => string.IsNullOrWhiteSpace(text)
        ? [new Block.Paragraph(NotFilledIn)]
        : text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => new Block.Paragraph(Theirs(paragraph)));

    public static string Kroner(long? amount) => amount is { } known ? Written.Number(known) : "";

    public string Date(string? date) =>
        LocalDatePattern.Iso.Parse(date ?? "") is { Success: true, Value: var day } ? Written.Date(day, language) : date ?? NotFilledIn;

    public string Municipality(string? number) =>
        MunicipalityNumber.TryParse(number, out var known) ? facts.Around.Names(known) : number ?? NotFilledIn;
}
