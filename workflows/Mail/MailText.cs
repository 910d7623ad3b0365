using System.Collections.Immutable;

namespace Grants.Workflows.Mail;

/// <summary>A mail as it is written: once, for both its text and its HTML. It has one action at most.</summary>
/// <param name="AfterAction">What is good to know, but not needed for the action.</param>
/// <param name="Signature">Who wrote it, on a line of its own.</param>
public sealed record MailText(
    string Subject,
    string Greeting,
    ImmutableArray<MailBlock> Blocks,
    MailAction? Action,
    ImmutableArray<MailBlock> AfterAction,
    string? Signature,
    MailFooter? Footer)
{
    /// <summary>On one line: a line break in a project's title must not stop its mails.</summary>
    public string Subject { get; init => field = OnOneLine(value); } = OnOneLine(Subject);

    private static string OnOneLine(string text) => string.Join(' ', string
        .Concat(text.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
