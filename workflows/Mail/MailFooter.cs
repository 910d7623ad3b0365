namespace Grants.Workflows.Mail;

/// <summary>Why the reader gets the mail, and one link in the middle of it at most.</summary>
public sealed record MailFooter(string Before, MailAction? Link = null, string After = "");
