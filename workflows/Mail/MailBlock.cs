using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grants.Workflows.Mail;

/// <summary>A piece of a mail's body. Waiting messages are stored with their text, so the names of the cases here never change.</summary>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Numbered), "numbered")]
public abstract record MailBlock
{
    private MailBlock() { }

    /// <summary>Line breaks in the text stay line breaks.</summary>
    public sealed record Paragraph(string Text) : MailBlock;

    /// <summary>What is to be done or what is missing, from 1.</summary>
    public sealed record Numbered(ImmutableArray<string> Items) : MailBlock;
}
