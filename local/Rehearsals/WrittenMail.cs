using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Grants.Local.Rehearsals;

/// <summary>A mail that a rehearsal wrote to a file, read back: what <c>MimeWriter</c> writes, and no more of MIME than that.</summary>
public sealed partial record WrittenMail(MailHeading Heading, string Text, ImmutableArray<WrittenAttachment> Attachments)
{
    /// <summary>The addresses that stand in the text, each once, in their order.</summary>
    public ImmutableArray<string> Links => [.. Link().Matches(Text).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    public static WrittenMail Parse(ReadOnlySpan<byte> message)
    {
        var whole = WrittenPart.Parse(Encoding.ASCII.GetString(message));
        var leaves = whole.Leaves().ToArray();
        var text = leaves.FirstOrDefault(leaf => !leaf.IsAttachment && leaf.MediaType is "text/plain");
        return new(
            MailHeading.Of(whole), text is null ? "" : Encoding.UTF8.GetString(text.Content()),
            [.. leaves.Where(leaf => leaf.IsAttachment).Select(leaf => new WrittenAttachment(leaf.FileName, leaf.MediaType, leaf.Content()))]);
    }

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)]")]
    internal static partial Regex Link();
}

/// <summary>What a list of mails shows of one.</summary>
public sealed record MailHeading(Instant Time, string From, string To, string Subject)
{
    private static readonly OffsetDateTimePattern Date =
        OffsetDateTimePattern.Create("ddd, dd MMM uuuu HH:mm:ss o<+HHmm>", CultureInfo.InvariantCulture, default);

    /// <summary>The address alone, without the name before it.</summary>
    public string ToAddress => To.LastIndexOf('<') is var at and >= 0 ? To[(at + 1)..].TrimEnd('>') : To;

    /// <summary>Reads the lines before the first empty one.</summary>
    public static MailHeading Parse(string lines) => Of(WrittenPart.Parse(lines));

    internal static MailHeading Of(WrittenPart message) => new(
        Date.Parse(message["Date"]).Value.ToInstant(), WrittenPart.Decoded(message["From"]), WrittenPart.Decoded(message["To"]),
        WrittenPart.Decoded(message["Subject"]));
}

/// <summary>A file that came with a written mail.</summary>
public sealed record WrittenAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content);
