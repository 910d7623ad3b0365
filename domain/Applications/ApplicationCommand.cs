using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>What somebody wants done in an application's case.</summary>
public abstract record ApplicationCommand
{
    private ApplicationCommand() { }

    /// <param name="ReceivedAt">When the request arrived; on behalf of others, when their paper did.</param>
    public sealed record Submit(Application Application, ContentHash Content, Instant ReceivedAt) : ApplicationCommand;

    /// <param name="Application">The draft that the leaders are asked about.</param>
    public sealed record AskLeaders(Application Application) : ApplicationCommand;

    /// <param name="Seen">The hash of the agreement that the leader saw; null takes the one that was last asked about.</param>
    public sealed record Answer(MunicipalityNumber Municipality, bool Participates, ContentHash? Seen = null) : ApplicationCommand;

    public sealed record PassOn(MunicipalityNumber Municipality, PersonId To) : ApplicationCommand;

    public sealed record Withdraw : ApplicationCommand;

    /// <param name="IsContact">Whether the person is one of the municipality's contacts already, so that there is nothing to take over.</param>
    public sealed record TakeOver(MunicipalityNumber Municipality, bool IsContact = false) : ApplicationCommand;

    /// <param name="Text">The id under which the text is kept; the same id again is the same message.</param>
    public sealed record WriteMessage(string Text, ContentHash Content) : ApplicationCommand;

    /// <summary>What came by post or in another way, written in by a caseworker.</summary>
    /// <param name="ArrivedAt">When it came.</param>
    public sealed record EnterMessage(string Text, ContentHash Content, Instant ArrivedAt) : ApplicationCommand;

    /// <summary>That one has seen to what came in, without an answer; on the telephone, say.</summary>
    public sealed record SeeMessages : ApplicationCommand;

    public sealed record WriteNote(string Text, ContentHash Content) : ApplicationCommand;

    public sealed record AskForMoreTime(string Text, ContentHash Content) : ApplicationCommand;

    /// <param name="Until">The last day to answer; null for the call's days from today.</param>
    public sealed record RequestCompletion(string? Text, LocalDate? Until) : ApplicationCommand;

    public sealed record SetCriterion(CriterionId Criterion, CriterionResult Result, string Reason) : ApplicationCommand;

    /// <summary>A file that came by post, put in by the office that entered the application.</summary>
    /// <param name="Attachment">The attachment's id; the same id again is the same file.</param>
    public sealed record EnterDocument(string Attachment, ContentHash Content, bool IsRiskAssessment) : ApplicationCommand;

    public sealed record RemoveEnteredDocument(string Attachment) : ApplicationCommand;

    /// <summary>For a document that should never have been sent, such as one with a child's name.</summary>
    /// <param name="Content">The hash of what the attachment holds.</param>
    /// <param name="Reason">It stays when the document is gone, so it must not say what the document said.</param>
    public sealed record DestroyDocument(string Attachment, ContentHash Content, string Reason) : ApplicationCommand;

    public sealed record ReportBounce(string Message, PersonId? To, MunicipalityNumber? Municipality, string Reason) : ApplicationCommand;

    public sealed record Assign(PersonId Caseworker) : ApplicationCommand;

    /// <summary>The case is taken from somebody who is no caseworker on the office's staff any more. The program asks for it, no person.</summary>
    public sealed record Free(PersonId From) : ApplicationCommand;

    public sealed record DeclareImpartiality(bool Impartial) : ApplicationCommand;

    public sealed record GiveScores(ImmutableDictionary<string, Score> Scores, string? ChangeReason) : ApplicationCommand;

    public sealed record AllowOneScore(string Reason) : ApplicationCommand;

    public sealed record Propose(DecisionOutcome Outcome, long Amount, string Reasons, ImmutableArray<string> Terms) : ApplicationCommand;

    public sealed record Approve : ApplicationCommand;

    public sealed record Return(string Text) : ApplicationCommand;

    /// <summary>To send a decision that did not arrive once more, to another contact of the municipality.</summary>
    public sealed record SendDecisionAgain(PersonId To) : ApplicationCommand;

    /// <summary>To enter that a decision arrived by post, or in another way.</summary>
    public sealed record RecordArrival(LocalDate On) : ApplicationCommand;
}
