using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>Writes in one of the two forms of Norwegian; each sentence comes in both, and neither is made from the other.</summary>
internal class MailWriter(Language language)
{
    private static readonly LocalTime LastMinute = new(23, 59);

    private static readonly string[] Words = ["", "", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];

    public Language Language => language;

    public string In(string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;

    public MailBlock.Paragraph Say(string bokmal, string nynorsk) => new(In(bokmal, nynorsk));

    public MailAction Link(string bokmal, string nynorsk, string url) => new(In(bokmal, nynorsk), url);

    /// <summary><c>én ting</c>, <c>to ting</c>, <c>12 ting</c>.</summary>
    public string Things(int count) => count is 1 ? In("én ting", "éin ting") : $"{Counted(count)} ting";

    /// <summary>From two up to ten in letters, then in figures.</summary>
    public static string Counted(int count) => count is > 1 and <= 10 ? Words[count] : Written.Number(count);

    /// <summary><c>fredag 30. oktober</c>: where the year is plain, and in every subject.</summary>
    public string ShortDay(LocalDate day) => Written.DayAndMonth(day, language);

    public string LongDay(LocalDate day) => Written.Date(day, language);

    /// <summary>The year stands there only when it is another than the reader's.</summary>
    public string Day(LocalDate day, Instant now) => day.Year == Oslo.DateOf(now).Year ? ShortDay(day) : LongDay(day);

    /// <summary>The last day of a time that ends, and its last minute: never <c>kl. 00.00</c>, which half the readers take for the evening.</summary>
    public string End(Instant end, Instant now)
    {
        var (day, time) = LastOf(end);
        return $"{Day(day, now)} kl. {Written.Clock(time)}";
    }

    /// <summary>In a subject, where the year is plain, of a time that is not the day's last.</summary>
    public string ShortEnd(Instant end)
    {
        var (day, time) = LastOf(end);
        return $"{ShortDay(day)} kl. {Written.Clock(time)}";
    }

    public string EndDay(Instant end) => ShortDay(LastOf(end).Day);

    public string End(LocalDate day, Instant now) => End(Oslo.EndOf(day), now);

    public static string Greeting(string? name) => string.IsNullOrWhiteSpace(name) ? "Hei" : $"Hei, {OnOneLine(name)}";

    public static string Quoted(string title) => $"«{OnOneLine(title)}»";

    public static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    public static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text that a person wrote: a paragraph for each that they set apart with an empty line.</summary>
    public static ImmutableArray<MailBlock> Paragraphs(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => new MailBlock.Paragraph(paragraph)),
    ];

    /// <summary>
    /// What somebody else wrote, told on: in quotation marks from end to end, so that nobody takes it for the sender's own words. Those that it
    /// has itself become the inner ones.
    /// </summary>
    public static ImmutableArray<MailBlock> Quotation(Phrase writer, string? text, Language language) => Paragraphs(text?.Replace('«', '‘').Replace('»', '’')) is { IsEmpty: false } words
        ? [new MailBlock.Paragraph(writer.In(language)), new MailBlock.Paragraph($"«{string.Join("\n\n", words.Cast<MailBlock.Paragraph>().Select(word => word.Text))}»")]
        : [];

    /// <summary>Put together as it is read; what is null is left out.</summary>
    public static MailText Mail(
        string subject,
        string? to,
        IEnumerable<MailBlock?> blocks,
        MailAction? action = null,
        IEnumerable<MailBlock?>? after = null,
        string? signature = null,
        MailFooter? footer = null) =>
        new(subject, Greeting(to), [.. blocks.OfType<MailBlock>()], action, [.. (after ?? []).OfType<MailBlock>()], signature, footer);

    private static (LocalDate Day, LocalTime Time) LastOf(Instant end)
    {
        var local = Oslo.Local(end);
        return local.TimeOfDay == LocalTime.Midnight ? (local.Date.PlusDays(-1), LastMinute) : (local.Date, local.TimeOfDay);
    }
}
