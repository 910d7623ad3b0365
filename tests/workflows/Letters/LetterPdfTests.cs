using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Pdf.Tests.Reading;
using Grants.Workflows.Letters;
using Grants.Workflows.Tests.Mails;

namespace Grants.Workflows.Tests.Letters;

/// <summary>The PDF of a letter is the copy of its page.</summary>
public sealed class LetterPdfTests
{
    public static TheoryData<DecisionOutcome, Language> All { get; } = new()
    {
        { DecisionOutcome.Grant, Language.Bokmal },
        { DecisionOutcome.Grant, Language.Nynorsk },
        { DecisionOutcome.Reject, Language.Bokmal },
        { DecisionOutcome.Reject, Language.Nynorsk },
        { DecisionOutcome.Dismiss, Language.Bokmal },
        { DecisionOutcome.Dismiss, Language.Nynorsk },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void It_says_what_the_page_says_in_the_same_order(DecisionOutcome outcome, Language language)
    {
        var letter = Letter(outcome, language);
        var said = string.Concat(letter.Parts.SelectMany(Texts));
        Assert.EndsWith(Letters(letter.Title + said), Letters(new ReadDocument(letter.Pdf()).Document.Text.Replace("•", "", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_names_the_sender_the_municipality_the_case_and_the_day_first(DecisionOutcome outcome, Language language) => Assert.StartsWith(
        language is Language.Nynorsk
            ? "Statsforvaltaren i NordfylketFjordvik kommune Kontaktperson: Ingrid MolandSak2026/14Datotysdag 1. desember 2026UtlysingTrygge barn 2026"
            : "Statsforvalteren i NordfylketFjordvik kommune Kontaktperson: Ingrid MolandSak2026/14Datotirsdag 1. desember 2026UtlysningTrygge barn 2026",
        new ReadDocument(Letter(outcome, language).Pdf()).Document.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Bokmal, "nb")]
    [InlineData(Language.Nynorsk, "nn")]
    public void It_is_in_its_language(Language language, string tag) =>
        Assert.Equal(tag, PdfFile.Text(new ReadDocument(Letter(DecisionOutcome.Grant, language).Pdf()).File.Catalog["Lang"]));

    [Fact]
    public void Every_page_says_which_it_is()
    {
        var document = new ReadDocument(Letter(DecisionOutcome.Grant, Language.Bokmal).Pdf());
        var pages = Enumerable.Range(0, document.File.Pages.Count).Select(document.Artifacts).ToArray();
        Assert.All(pages.Select((shown, page) => (shown, page)), one => Assert.Contains($"Side {one.page + 1} av {pages.Length}", one.shown, StringComparison.Ordinal));
        Assert.All(pages.Skip(1), shown => Assert.Contains("Sak 2026/14", shown, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_letter_is_the_same_bytes(DecisionOutcome outcome, Language language) => Assert.Equal(Letter(outcome, language).Pdf(), Letter(outcome, language).Pdf());

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_light_enough_for_any_mail(DecisionOutcome outcome, Language language) => Assert.InRange(Letter(outcome, language).Pdf().Length, 1, 100_000);

    private static WrittenLetter Letter(DecisionOutcome outcome, Language language) =>
        DecisionLetter.Write(TryggStart.Decided(outcome, outcome is DecisionOutcome.Grant ? 250_000 : 0), 1, TryggStart.AppealUntil, language);

    private static IEnumerable<string> Texts(LetterPart part) => part switch
    {
        LetterPart.Heading heading => [heading.Title],
        LetterPart.Text text => [text.Content],
        LetterPart.List list => list.Items,
        LetterPart.Facts facts => facts.Items.SelectMany(fact => new[] { fact.Name, fact.Value }),
        LetterPart.Table table => [table.Caption, .. table.Columns, .. table.Rows.SelectMany(row => row)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
