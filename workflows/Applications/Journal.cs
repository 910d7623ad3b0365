using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>
/// The journal of a case: the numbered record of what came in, what went out and what was done inside. It is read off the log, which is
/// append-only, so its numbers stand.
/// </summary>
public static class Journal
{
    /// <summary>Documents for the office's own preparation are withheld until the case is decided.</summary>
    private const string InternalGround = "offentleglova § 14";

    public static async Task<ImmutableArray<JournalEntry>> Of(IAsyncEnumerable<LoggedEvent> log)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var leaders = new LeaderLines();
        await foreach (var logged in log)
            if ((leaders.Of(logged.Event) ?? Entry(logged.Event)) is { } entry) entries.Add(entry with { Number = entries.Count + 1, At = When(logged.Event) });
        return entries.ToImmutable();
    }

    /// <summary>What a caseworker wrote in later stands with when it came.</summary>
    private static Instant When(CaseEvent happened) => happened is SubmissionEvent.MessageWasEntered entered ? entered.ArrivedAt : happened.At;

    private static JournalEntry? Entry(CaseEvent happened) => happened switch
    {
        SubmissionEvent e => OfSubmission(e),
        AssessmentEvent e => OfAssessment(e),
        DecisionEvent e => OfDecision(e),
        _ => null,
    };

    private static JournalEntry? OfSubmission(SubmissionEvent happened) => happened switch
    {
        SubmissionEvent.LeaderWasAsked e => Out("Spurte kommuneledelsen om kommunen er med", "Spurde kommuneleiinga om kommunen er med", e.Leader),
        SubmissionEvent.LeaderAnswered { Participates: true } e => In("Kommuneledelsen svarte ja", "Kommuneleiinga svara ja", e.Leader),
        SubmissionEvent.LeaderAnswered e => In("Kommuneledelsen svarte nei", "Kommuneleiinga svara nei", e.Leader),
        SubmissionEvent.LeaderPassedOn e => In("Spørsmålet ble sendt videre til en annen leder", "Spørsmålet vart sendt vidare til ein annan leiar", e.From),
        SubmissionEvent.WasReceived e => In("Søknad mottatt", "Søknad motteken", e.By),
        SubmissionEvent.WasSentAgain { As: SentAs.Replacement } e => In("Søknaden ble endret og sendt på nytt", "Søknaden vart endra og send på nytt", e.By),
        SubmissionEvent.WasSentAgain { As: SentAs.Completion } e => In("Svar på mangelbrev", "Svar på mangelbrev", e.By),
        SubmissionEvent.WasSentAgain e => In("Ny versjon etter fristen, lagt ved siden av", "Ny versjon etter fristen, lagd ved sida av", e.By),
        SubmissionEvent.WasNumbered e => Inside($"Saken fikk nummer {e.Number}", $"Saka fekk nummer {e.Number}", null, false),
        SubmissionEvent.WasWithdrawn e => In("Søknaden ble trukket", "Søknaden vart trekt", e.By),
        SubmissionEvent.ContactTookOver e => In("En kollega i kommunen tok over", "Ein kollega i kommunen tok over", e.By),
        SubmissionEvent.MessageCame e => In("Melding fra kommunen", "Melding frå kommunen", e.By) with { Text = e.Text },
        SubmissionEvent.MessageWasEntered e => In("Melding fra kommunen, ført inn av oss", "Melding frå kommunen, ført inn av oss", e.By) with { Text = e.Text, IsEntered = true },
        SubmissionEvent.MessageWentOut e => Out("Melding til kommunen", "Melding til kommunen", e.By) with { Text = e.Text },
        SubmissionEvent.MessagesWereSeen e => Inside("Merket det som kom, som sett", "Merkte det som kom, som sett", e.By, true),
        SubmissionEvent.NoteWasWritten e => Inside("Notat", "Notat", e.By, true) with { Text = e.Text },
        SubmissionEvent.MoreTimeWasAskedFor e => In("Kommunen ba om lengre frist", "Kommunen bad om lengre frist", e.By) with { Text = e.Text },
        SubmissionEvent.CriterionWasSet e => Inside($"Vilkåret «{AllCriteria.Title(e.Criterion).Bokmal}» satt av saksbehandler", $"Vilkåret «{AllCriteria.Title(e.Criterion).Nynorsk}» sett av saksbehandlar", e.By, true),
        SubmissionEvent.ExplanationWasAskedFor e => Out(
            $"Spurte hvorfor søknaden kom for sent, svar innen {Written.Date(e.Until, Language.Bokmal)}",
            $"Spurde kvifor søknaden kom for seint, svar innan {Written.Date(e.Until, Language.Nynorsk)}", null),
        SubmissionEvent.CompletionWasRequested e => Out(
            $"Mangelbrev, frist {Written.Date(e.Until, Language.Bokmal)}", $"Mangelbrev, frist {Written.Date(e.Until, Language.Nynorsk)}", e.By),
        SubmissionEvent.CompletionRanOut => Inside("Fristen i mangelbrevet gikk ut uten svar", "Fristen i mangelbrevet gjekk ut utan svar", null, false),
        SubmissionEvent.WasOpenedForReview => Inside("Klar til vurdering", "Klar til vurdering", null, false),
        SubmissionEvent.DocumentWasEntered { IsRiskAssessment: true } e => ByPost("Risiko- og tilstandsvurdering som kom per post, ført inn av oss", e.By),
        SubmissionEvent.DocumentWasEntered e => ByPost("Vedlegg som kom per post, ført inn av oss", e.By),
        SubmissionEvent.EnteredDocumentWasRemoved e => Inside("Fjernet et vedlegg som vi hadde ført inn", "Fjerna eit vedlegg som vi hadde ført inn", e.By, false),
        SubmissionEvent.DocumentWasDestroyed e => Inside($"Et dokument ble slettet for godt: {e.Reason}", $"Eit dokument vart sletta for godt: {e.Reason}", e.By, false),
        SubmissionEvent.WasTold { Notice.Kind: NoticeKind.Receipt } => Out("Kvittering sendt", "Kvittering send", null),
        // The lead is the one to act on it.
        SubmissionEvent.MailBounced { Municipality: not null } e => Inside(
            "Spørsmålet til kommuneledelsen kom ikke fram", "Spørsmålet til kommuneleiinga kom ikkje fram", e.To, false),
        SubmissionEvent.MailBounced e => Inside("En e-post kom ikke fram", "Ein e-post kom ikkje fram", e.To, true),
        _ => null,
    };

    private static JournalEntry? OfAssessment(AssessmentEvent happened) => happened switch
    {
        AssessmentEvent.WasAssigned e => Inside("Fikk saksbehandler", "Fekk saksbehandlar", e.Caseworker, false),
        AssessmentEvent.CaseworkerLeft e => Inside("Saksbehandleren gikk fra saken, og den er ledig", "Saksbehandlaren gjekk frå saka, og ho er ledig", e.Caseworker, false),
        AssessmentEvent.ImpartialityWasDeclared { Impartial: false } e => Inside("Meldte seg inhabil", "Melde seg inhabil", e.Person, true),
        AssessmentEvent.ScoresWereGiven { ChangeReason: null } e => Inside("Ga poeng", "Gav poeng", e.By, true),
        AssessmentEvent.ScoresWereGiven e => Inside($"Endret poeng: {e.ChangeReason}", $"Endra poeng: {e.ChangeReason}", e.By, true),
        AssessmentEvent.OneScoreWasAllowed e => Inside($"Tillot én vurdering: {e.Reason}", $"Tillét éi vurdering: {e.Reason}", e.By, true),
        _ => null,
    };

    private static JournalEntry? OfDecision(DecisionEvent happened) => happened switch
    {
        DecisionEvent.WasProposed e => Inside("Forslag til vedtak", "Framlegg til vedtak", e.Proposal.By, true),
        DecisionEvent.WasReturned e => Inside($"Forslaget ble sendt tilbake: {e.Text}", $"Framlegget vart sendt tilbake: {e.Text}", e.By, true),
        DecisionEvent.ProposalFell => Inside("Forslaget falt bort", "Framlegget fall bort", null, true),
        DecisionEvent.WasApproved e => Inside("Vedtaket ble godkjent", "Vedtaket vart godkjent", e.By, true),
        DecisionEvent.NotificationDidNotArrive => Inside(
            "Vedtaket kom ikke fram, og klagefristen løper ikke", "Vedtaket kom ikkje fram, og klagefristen går ikkje", null, false),
        DecisionEvent.NotificationWasRepeated e => Out("Vedtaket ble sendt på nytt", "Vedtaket vart sendt på nytt", e.To),
        DecisionEvent.NotificationArrived e => Inside(
            $"Vedtaket kom fram på annen måte {Written.Date(e.On, Language.Bokmal)}", $"Vedtaket kom fram på annan måte {Written.Date(e.On, Language.Nynorsk)}", e.By, false),
        DecisionEvent.LetterWasIssued e => Out("Vedtaksbrev", "Vedtaksbrev", null) with { Letter = e.Number },
        _ => null,
    };

    private static JournalEntry In(string bokmal, string nynorsk, PersonId? by) =>
        new(0, default, Direction.Incoming, new(bokmal, nynorsk), by, null, null, null);

    /// <summary>Said in the same words in both forms.</summary>
    private static JournalEntry ByPost(string what, PersonId by) => In(what, what, by) with { IsEntered = true };

    internal static JournalEntry Out(string bokmal, string nynorsk, PersonId? by) =>
        new(0, default, Direction.Outgoing, new(bokmal, nynorsk), by, null, null, null);

    private static JournalEntry Inside(string bokmal, string nynorsk, PersonId? by, bool withheld) =>
        new(0, default, Direction.Internal, new(bokmal, nynorsk), by, withheld ? InternalGround : null, null, null);
}

/// <summary>An entry of a journal.</summary>
/// <param name="Person">Whom it is of: who sent it, did it, or was asked.</param>
/// <param name="Withheld">The legal ground when it is not for the public or the parties; null when it is.</param>
/// <param name="Text">The id of the text that goes with it, when there is one.</param>
/// <param name="Letter">The number of the letter that it is, when it is one.</param>
public sealed record JournalEntry(
    int Number, Instant At, Direction Direction, Phrase What, PersonId? Person, string? Withheld, string? Text, int? Letter)
{
    /// <summary>Whether it came by post or in another way, and <see cref="Person"/> wrote it in.</summary>
    public bool IsEntered { get; init; }
}

/// <summary>Where an entry of the journal went.</summary>
public enum Direction
{
    Incoming,
    Outgoing,
    Internal,
}
