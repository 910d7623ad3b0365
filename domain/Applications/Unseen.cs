using NodaTime;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>What nobody of the office has seen to yet. An answer to the applicant has seen to it, and so has who marks it as seen.</summary>
/// <param name="MessageSince">When the first message of a contact came that is not seen.</param>
/// <param name="BounceSince">When the first mail came back that nobody has acted on; a leader's question is the lead's to act on.</param>
public sealed record Unseen(Instant? MessageSince, Instant? BounceSince)
{
    public static Unseen Nothing { get; } = new(null, null);

    public bool IsNothing => this == Nothing;

    /// <param name="before">The case as it was.</param>
    internal static Unseen Evolve(Submission before, SubmissionEvent happened) => happened switch
    {
        // The explanation of why it came late is judged with the case.
        MessageCame when before.Explanation is { AnsweredAt: null } => before.Unseen,
        MessageCame e => before.Unseen with { MessageSince = before.Unseen.MessageSince ?? e.At },
        MailBounced { Municipality: null } e => before.Unseen with { BounceSince = before.Unseen.BounceSince ?? e.At },
        MessageWentOut or CompletionWasRequested or MessagesWereSeen => Nothing,
        _ => before.Unseen,
    };
}
