using System.Collections.Immutable;
using Grants.Domain.Wording;

namespace Grants.Workflows.Mails;

/// <summary>What waits for one of an office's staff this morning.</summary>
public sealed record DigestFacts(string Name, ImmutableArray<DigestLine> Lines);

/// <summary>One thing that waits, in one case.</summary>
/// <param name="Text">What is to be done: one of <see cref="DigestTopics"/>.</param>
/// <param name="Url">The page where it is done.</param>
public sealed record DigestLine(Phrase Text, string CaseNumber, string Title, string Url);

/// <summary>What can wait for an office's staff.</summary>
public static class DigestTopics
{
    public static Phrase NewCase { get; } = new("Ny sak å ta", "Ny sak å ta");

    public static Phrase CompletionToSend { get; } = new("Mangelbrev å sende", "Mangelbrev å sende");

    public static Phrase AnswerCame { get; } = new("Svar har kommet", "Svar har kome");

    public static Phrase CaseToScore { get; } = new("Sak å gi poeng", "Sak å gje poeng");

    public static Phrase ProposalToApprove { get; } = new("Forslag å godkjenne", "Framlegg å godkjenne");

    public static Phrase MessageCame { get; } = new("Melding å svare på", "Melding å svare på");

    public static Phrase MailFailed { get; } = new("E-post som ikke kom fram", "E-post som ikkje kom fram");
}
