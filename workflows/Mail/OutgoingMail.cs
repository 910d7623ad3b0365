using System.Collections.Immutable;
using NodaTime;

namespace Grants.Workflows.Mail;

/// <summary>One message, ready to be sent. <paramref name="Key"/> is of <c>[0-9a-z.~-]</c> and makes the Message-ID.</summary>
/// <param name="Due">When the message became due, from the log.</param>
/// <param name="Language"><c>nb</c> or <c>nn</c>.</param>
public sealed record OutgoingMail(
    string Key,
    Instant Due,
    MailAddress From,
    MailAddress? ReplyTo,
    MailAddress To,
    string Subject,
    string Text,
    string Html,
    string Language,
    ImmutableArray<MailAttachment> Attachments);

/// <summary>A mail address with the name that stands before it.</summary>
public sealed record MailAddress(string Name, string Address);

/// <summary>A file that goes with a mail.</summary>
public sealed record MailAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content);
