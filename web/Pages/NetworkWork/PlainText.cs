using System.Collections.Immutable;

namespace Grants.Web.Pages.NetworkWork;

/// <summary>A text as people type it: paragraphs apart by an empty line, and a heading where one begins with <c>#</c>.</summary>
internal static class PlainText
{
    public static ImmutableArray<TextPart> Parts(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(paragraph => paragraph.StartsWith('#') ? Headed(paragraph) : [new TextPart(paragraph, false)]),
    ];

    /// <summary>The heading is a line of its own; what follows it without an empty line is its first paragraph.</summary>
    private static IEnumerable<TextPart> Headed(string paragraph)
    {
        var lines = paragraph.Split('\n', 2, StringSplitOptions.TrimEntries);
        if (lines[0].TrimStart('#').Trim() is { Length: > 0 } heading) yield return new(heading, true);
        if (lines.Length > 1) yield return new(lines[1], false);
    }
}

/// <summary>A heading or a paragraph.</summary>
public sealed record TextPart(string Text, bool IsHeading);
