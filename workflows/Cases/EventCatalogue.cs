using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Decisions;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Gatherings;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Domain.NetworkWork;
using Grants.Domain.Offices;
using Grants.Domain.Registrations;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Cases;

/// <summary>
/// The stable names and versions under which events are stored. Classes may be renamed; a name here never changes, and a new shape
/// is a new version that <see cref="EventUpgrades"/> lifts the old one to.
/// </summary>
public static class EventCatalogue
{
    private static readonly EventKind[] Known =
    [
        Kind<SubmissionEvent.LeaderWasAsked>("leader-asked", 1),
        Kind<SubmissionEvent.LeaderAnswered>("leader-answered", 1),
        Kind<SubmissionEvent.LeaderPassedOn>("leader-passed-on", 1),
        Kind<SubmissionEvent.WasReceived>("application-received", 1),
        Kind<SubmissionEvent.WasSentAgain>("application-sent-again", 1),
        Kind<SubmissionEvent.WasNumbered>("application-numbered", 1),
        Kind<SubmissionEvent.WasWithdrawn>("application-withdrawn", 1),
        Kind<SubmissionEvent.ContactTookOver>("contact-took-over", 1),
        Kind<SubmissionEvent.MessageCame>("message-in", 1),
        Kind<SubmissionEvent.MessageWasEntered>("message-entered", 1),
        Kind<SubmissionEvent.MessageWentOut>("message-out", 1),
        Kind<SubmissionEvent.MessagesWereSeen>("messages-seen", 1),
        Kind<SubmissionEvent.NoteWasWritten>("note", 1),
        Kind<SubmissionEvent.MoreTimeWasAskedFor>("more-time-asked", 1),
        Kind<SubmissionEvent.CriteriaWereChecked>("criteria-checked", 1),
        Kind<SubmissionEvent.CriterionWasSet>("criterion-set", 1),
        Kind<SubmissionEvent.ExplanationWasAskedFor>("explanation-asked", 1),
        Kind<SubmissionEvent.CompletionWasDrafted>("completion-drafted", 1),
        Kind<SubmissionEvent.CompletionWasRequested>("completion-requested", 1),
        Kind<SubmissionEvent.CompletionWasJudged>("completion-judged", 1),
        Kind<SubmissionEvent.CompletionRanOut>("completion-ran-out", 1),
        Kind<SubmissionEvent.WasOpenedForReview>("review-opened", 1),
        Kind<SubmissionEvent.DocumentWasEntered>("document-entered", 1),
        Kind<SubmissionEvent.EnteredDocumentWasRemoved>("entered-document-removed", 1),
        Kind<SubmissionEvent.DocumentWasDestroyed>("document-destroyed", 1),
        Kind<SubmissionEvent.DocumentWasErased>("document-erased", 1),
        Kind<SubmissionEvent.WasTold>("told", 1),
        Kind<SubmissionEvent.MailBounced>("mail-bounced", 1),
        Kind<AssessmentEvent.WasAssigned>("assigned", 1),
        Kind<AssessmentEvent.ImpartialityWasDeclared>("impartiality-declared", 1),
        Kind<AssessmentEvent.ScoresWereGiven>("scores-given", 1),
        Kind<AssessmentEvent.OneScoreWasAllowed>("one-score-allowed", 1),
        Kind<AssessmentEvent.CaseworkerLeft>("caseworker-left", 1),
        Kind<DecisionEvent.WasProposed>("decision-proposed", 1),
        Kind<DecisionEvent.WasReturned>("decision-returned", 1),
        Kind<DecisionEvent.ProposalFell>("proposal-fell", 1),
        Kind<DecisionEvent.WasApproved>("decision-approved", 1),
        Kind<DecisionEvent.WasReleased>("decision-released", 1),
        Kind<DecisionEvent.LetterWasIssued>("letter-issued", 2),
        Kind<DecisionEvent.NotificationWasSent>("notification-sent", 1),
        Kind<DecisionEvent.NotificationDidNotArrive>("notification-failed", 1),
        Kind<DecisionEvent.NotificationWasRepeated>("notification-repeated", 1),
        Kind<DecisionEvent.NotificationArrived>("notification-arrived", 1),
        Kind<CallEvent.WasSetUp>("call-set-up", 1),
        Kind<CallEvent.WasChanged>("call-changed", 1),
        Kind<CallEvent.WasPublished>("call-published", 1),
        Kind<CallEvent.DeadlineWasMoved>("deadline-moved", 1),
        Kind<CallEvent.WasReleased>("call-released", 1),
        Kind<CallEvent.AmountWasReserved>("amount-reserved", 1),
        Kind<CallEvent.ReservationWasDropped>("reservation-dropped", 1),
        Kind<CallEvent.AmountWasCommitted>("amount-committed", 1),
        Kind<CallEvent.CommitmentWasDropped>("commitment-dropped", 1),
        Kind<CallEvent.MessageWentOut>("call-message-out", 1),
        Kind<NetworkEvent.WasSetUp>("network-set-up", 3),
        Kind<NetworkEvent.WasChanged>("network-changed", 3),
        Kind<NetworkEvent.WasPublished>("network-published", 1),
        Kind<NetworkEvent.MunicipalitiesWereInvited>("municipalities-invited", 1),
        Kind<NetworkEvent.MessageWentOut>("network-message-out", 1),
        Kind<RosterEvent.RegistrationCame>("registration-came", 1),
        Kind<RosterEvent.RegistrationMoved>("registration-moved", 1),
        Kind<RosterEvent.PlacesWereSet>("places-set", 1),
        Kind<RosterEvent.OfferWasAccepted>("offer-accepted", 1),
        Kind<RosterEvent.OfferWasDeclined>("offer-declined", 1),
        Kind<RosterEvent.OfferRanOut>("offer-ran-out", 1),
        Kind<RosterEvent.RegistrationWasWithdrawn>("registration-withdrawn", 1),
        Kind<RosterEvent.InvitationWasDeclined>("invitation-declined", 1),
        Kind<RosterEvent.NetworkStarted>("network-started", 1),
        Kind<RosterEvent.DeadlineWasExtended>("registration-extended", 1),
        Kind<RosterEvent.NetworkWasCancelled>("network-cancelled", 1),
        Kind<RegistrationEvent.WasMade>("registration-made", 1),
        Kind<RegistrationEvent.WasChanged>("registration-changed", 1),
        Kind<RegistrationEvent.PlaceWasSet>("place-set", 1),
        Kind<RegistrationEvent.WasTold>("registration-told", 1),
        Kind<TaskEvent.WasGiven>("task-given", 1),
        Kind<TaskEvent.WasGivenByMinutes>("task-given-by-minutes", 1),
        Kind<TaskEvent.WasChanged>("task-changed", 1),
        Kind<TaskEvent.WasDone>("task-done", 1),
        Kind<TaskEvent.WasDropped>("task-dropped", 1),
        Kind<TaskEvent.WasTakenUpAgain>("task-taken-up-again", 1),
        Kind<TaskEvent.OwnerWasTold>("task-owner-told", 1),
        Kind<TaskEvent.OwnerWasReminded>("task-owner-reminded", 1),
        Kind<GatheringEvent.ProgrammeWasSet>("gathering-programme-set", 1),
        Kind<GatheringEvent.ProgrammeWasSent>("gathering-programme-sent", 1),
        Kind<GatheringEvent.DatesWereProposed>("gathering-dates-proposed", 1),
        Kind<GatheringEvent.DatesWereAnswered>("gathering-dates-answered", 1),
        Kind<GatheringEvent.DatesWereFixed>("gathering-dates-fixed", 1),
        Kind<GatheringEvent.AttendanceWasMarked>("gathering-attendance-marked", 1),
        Kind<GatheringEvent.MinutesWereApproved>("gathering-minutes-approved", 1),
        Kind<GatheringEvent.TaskWasGiven>("gathering-task-given", 1),
        Kind<GatheringEvent.MessageWentOut>("gathering-message-out", 1),
        Kind<ClaimEvent.FeeWasClaimed>("fee-claimed", 1),
        Kind<ClaimEvent.WasNumbered>("claim-numbered", 1),
        Kind<ClaimEvent.PaymentCame>("claim-paid", 1),
        Kind<ClaimEvent.PaymentWasUndone>("claim-payment-undone", 1),
        Kind<ClaimEvent.WasCredited>("claim-credited", 1),
        Kind<ClaimEvent.CreditWasTakenBack>("claim-credit-taken-back", 1),
        Kind<WorkEvent.SteeringGroupWasSet>("steering-group-set", 1),
        Kind<WorkEvent.PlanWasWritten>("network-plan-written", 1),
        Kind<WorkEvent.ReportWasWritten>("network-report-written", 1),
        Kind<WorkEvent.TermsEndWasTold>("steering-terms-told", 1),
        Kind<ProjectEvent.WasListed>("project-listed", 1),
        Kind<ProjectEvent.WasChanged>("project-changed", 1),
        Kind<MeetingRuleEvent.RuleWasSet>("meeting-rule-set", 1),
        Kind<MeetingRuleEvent.MeetingWasCancelled>("meeting-cancelled", 1),
        Kind<MeetingRuleEvent.MeetingWasMoved>("meeting-moved", 1),
        Kind<MeetingRuleEvent.MeetingWasRestored>("meeting-restored", 1),
        Kind<MeetingRuleEvent.MembersWereTold>("meeting-members-told", 1),
        Kind<ThemeMeetingEvent.WasRequested>("theme-meeting-requested", 1),
        Kind<ThemeMeetingEvent.WasNumbered>("theme-meeting-numbered", 1),
        Kind<ThemeMeetingEvent.WishesWereChanged>("theme-meeting-wishes-changed", 1),
        Kind<ThemeMeetingEvent.PreparationWasSet>("theme-meeting-preparation-set", 1),
        Kind<ThemeMeetingEvent.PeopleWereNamed>("theme-meeting-people-named", 1),
        Kind<ThemeMeetingEvent.WasScheduled>("theme-meeting-scheduled", 1),
        Kind<ThemeMeetingEvent.AgendaWasAgreed>("theme-meeting-agenda-agreed", 1),
        Kind<ThemeMeetingEvent.WasHeld>("theme-meeting-held", 1),
        Kind<ThemeMeetingEvent.WasEvaluated>("theme-meeting-evaluated", 1),
        Kind<ThemeMeetingEvent.WasCancelled>("theme-meeting-cancelled", 1),
        Kind<ThemeMeetingEvent.WasTold>("theme-meeting-told", 1),
        Kind<MeetingBookEvent.TermsWereSet>("meeting-terms-set", 1),
        Kind<MeetingBookEvent.PersonWasBooked>("person-booked", 1),
        Kind<MeetingBookEvent.BookingWasReleased>("booking-released", 1),
        Kind<MeetingBookEvent.PersonWasBusy>("person-busy", 1),
        Kind<MeetingBookEvent.BusyTimeWasRemoved>("busy-time-removed", 1),
        Kind<OfficeEvent.StaffWasListed>("staff-listed", 1),
        Kind<OfficeEvent.DigestsWereMade>("digests-made", 1),
    ];

    private static readonly FrozenDictionary<Type, EventKind> ByType = Known.ToFrozenDictionary(kind => kind.Type.Type);

    private static readonly FrozenDictionary<string, EventKind> ByName = Known.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static IReadOnlyList<EventKind> All => Known;

    internal static EventKind Of(CaseEvent happened) => ByType[happened.GetType()];

    internal static EventKind Of(string name) =>
        ByName.TryGetValue(name, out var kind) ? kind : throw new UnknownEventException(name);

    private static EventKind Kind<T>(string name, int version) where T : CaseEvent =>
        new(name, version, StoredJson.Default.GetTypeInfo(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not in {nameof(StoredJson)}."));
}

/// <summary>An event's stable name, its newest version, and how it is read and written.</summary>
public sealed record EventKind(string Name, int Version, JsonTypeInfo Type);

/// <summary>A log holds an event that this release does not know: it was written by a newer one.</summary>
public sealed class UnknownEventException(string name) : Exception($"The event '{name}' is not known to this release.");
