namespace Grants.Workflows.Running;

/// <summary>What mails say of where they come from.</summary>
/// <param name="BaseAddress">Where the pages are, without a slash at the end.</param>
/// <param name="MailFrom">The address that mails are sent from.</param>
/// <param name="ReplyTo">The office's own address, where people read what is answered; answers to a caseworker go to that one instead.</param>
/// <param name="Instance">This running host; a claim of another one is void when <paramref name="OnlyInstance"/>.</param>
public sealed record Site(string BaseAddress, string MailFrom, string ReplyTo, string Instance, bool OnlyInstance);
