using System.Collections.Immutable;
using System.Diagnostics;

namespace Grants.Workflows.Mail;

/// <summary>A mail for those who read without HTML.</summary>
internal static class PlainText
{
    public static string Of(MailText mail)
    {
        List<string> pieces = [mail.Greeting, .. Blocks(mail.Blocks)];
        if (mail.Action is { } action) pieces.Add(Link(action));
        pieces.AddRange(Blocks(mail.AfterAction));
        if (mail.Signature is { } signature) pieces.Add(signature);
        // Two dashes and a space: mail programs set the footer apart, and leave it out of the answer.
        if (mail.Footer is { } footer) pieces.Add("-- \n" + Footer(footer));
        return string.Join("\n\n", pieces) + "\n";
    }

    private static IEnumerable<string> Blocks(ImmutableArray<MailBlock> blocks) => blocks.Select(block => block switch
    {
        MailBlock.Paragraph paragraph => paragraph.Text,
        MailBlock.Numbered numbered => string.Join('\n', numbered.Items.Select((item, index) => $"{index + 1}. {item}")),
        _ => throw new UnreachableException($"A mail cannot show {block.GetType().Name}."),
    });

    private static string Footer(MailFooter footer)
    {
        List<string> lines = [footer.Before];
        if (footer.Link is { } link) lines.Add(Link(link));
        if (footer.After.Length > 0) lines.Add(footer.After);
        return string.Join('\n', lines);
    }

    private static string Link(MailAction action) => $"{action.Label}\n{action.Url}";
}
