using System.Text.RegularExpressions;

namespace Grants.Web.Tests.Wording;

/// <summary>Every text that people read stands in both forms of Norwegian, each written as itself.</summary>
public sealed partial class BothFormsTests
{
    /// <summary>A word or two is often the same in both.</summary>
    private const int Few = 2;

    private static readonly string[] Alike = ReadAlike();

    [Fact]
    public void There_are_texts_to_try() => Assert.InRange(TextFinder.All.Length, 1_000, 10_000);

    [Fact]
    public void Neither_form_is_missing() =>
        Assert.DoesNotContain(TextFinder.All, text => string.IsNullOrWhiteSpace(text.Bokmal) != string.IsNullOrWhiteSpace(text.Nynorsk));

    [Fact]
    public void The_forms_differ_where_they_are_not_listed_as_alike() =>
        Assert.Empty(TextFinder.All.Where(text => IsLong(text) && text.Bokmal == text.Nynorsk && !Alike.Contains(text.Bokmal)).Select(text => text.Bokmal).Distinct());

    [Fact]
    public void What_is_listed_as_alike_is_a_text() => Assert.Empty(Alike.Except(TextFinder.All.Where(text => text.Bokmal == text.Nynorsk).Select(text => text.Bokmal)));

    [Fact]
    public void Bokmal_has_no_words_of_nynorsk() => Assert.Empty(Different.Where(text => OtherForm.NynorskIn(text.Bokmal).Any()).Select(text => text.Bokmal));

    [Fact]
    public void Nynorsk_has_no_words_of_bokmal() => Assert.Empty(Different.Where(text => OtherForm.BokmalIn(text.Nynorsk).Any()).Select(text => text.Nynorsk));

    [Fact]
    public void What_is_alike_has_words_of_neither() => Assert.Empty(
        TextFinder.All.Where(text => text.Bokmal == text.Nynorsk && OtherForm.NynorskIn(text.Bokmal).Concat(OtherForm.BokmalIn(text.Bokmal)).Any()));

    /// <summary>A text between tags, or in an attribute that is read aloud, that has not been through both forms.</summary>
    [Fact]
    public void A_page_says_nothing_in_one_form_only() => Assert.Empty(
        from page in Sources.All
        where page.File.EndsWith(".razor", StringComparison.Ordinal)
        let markup = CommentsAndStrings().Replace(page.Source.Split("@code {")[0], "\"\"")
        from Match bare in BareText().Matches(markup)
        let text = bare.Groups["text"].Value.Trim()
        where text is not "SHA-256:"
        select $"{page.File}: {text}");

    private static IEnumerable<WrittenText> Different => TextFinder.All.Where(text => text.Bokmal != text.Nynorsk);

    private static bool IsLong(WrittenText text) => OtherForm.WordsOf(text.Bokmal).Count() > Few;

    private static string[] ReadAlike()
    {
        using var stream = typeof(BothFormsTests).Assembly.GetManifestResourceStream("alike.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex("""@\*.*?\*@|(?<!\s(?:aria-label|title|alt|placeholder|Label|Title|Hint|Note)=)"(?:[^"\\]|\\.)*["]""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndStrings();

    [GeneratedRegex("""(?:>(?<text>[^<>@{}();=]*\p{L}{2,}[^<>@{}();=]*)<|\s(?:aria-label|title|alt|placeholder|Label|Title|Hint|Note)="(?<text>[^"@]*\p{L}{2,}[^"]*)")""")]
    private static partial Regex BareText();
}
