using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.Messages;

/// <summary>
/// A message as its row: waiting, claimed until, then sent or failed (the row's place tells which). What it says is fixed when it
/// falls due, so a repeat says the same.
/// </summary>
/// <param name="Key">Of <c>[0-9a-z.~-]</c>; makes the Message-ID.</param>
/// <param name="Kind">What it is about, for people who look for it.</param>
/// <param name="Municipality">The municipality whose leader is asked; null for other messages.</param>
/// <param name="Due">When it fell due, from the log.</param>
/// <param name="ReplyTo">The address that answers go to; null for the office's own.</param>
/// <param name="ClaimedBy">The host that is sending it.</param>
/// <param name="TryAt">When it is tried, or tried again.</param>
/// <param name="Settled">That a person has seen to what failed for good.</param>
public sealed record StoredMessage(
    string Key,
    string Kind,
    PersonId? To,
    MunicipalityNumber? Municipality,
    string ToName,
    string ToAddress,
    string FromName,
    string? ReplyTo,
    Language Language,
    string Subject,
    string PlainText,
    string Html,
    ImmutableArray<MessageFile> Files,
    Instant Due,
    Instant TryAt,
    int Attempts = 0,
    string? ClaimedBy = null,
    string? LastError = null,
    Instant? SentAt = null,
    Settling? Settled = null)
{
    /// <summary>The kind of a sign-in mail.</summary>
    public const string SignIn = "sign-in";
}

/// <summary>How a person saw to a message that failed for good: by telephone, on paper.</summary>
public sealed record Settling(PersonId By, Instant At, string How);

/// <summary>A file of the case that goes with a message.</summary>
public sealed record MessageFile(string Name, string MediaType, string Sha256);
