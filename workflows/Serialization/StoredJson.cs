using System.Text.Json.Serialization;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Calls;
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
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Copies;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.Running;

namespace Grants.Workflows.Serialization;

/// <summary>How rows are written: compact JSON, what is null left out. The golden files of the tests hold what was ever written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = false,
    Converters =
    [
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LocalDateTimeConverter), typeof(LocalTimeConverter), typeof(YearMonthConverter), typeof(PersonIdConverter),
        typeof(ContentHashConverter), typeof(CaseIdConverter), typeof(CriterionIdConverter), typeof(MunicipalityNumberConverter), typeof(OrganisationNumberConverter),
        typeof(AccountNumberConverter),
    ])]
[JsonSerializable(typeof(ApplicationCase))]
[JsonSerializable(typeof(CallCase))]
[JsonSerializable(typeof(NetworkCase))]
[JsonSerializable(typeof(RegistrationCase))]
[JsonSerializable(typeof(NetworkTask))]
[JsonSerializable(typeof(GatheringCase))]
[JsonSerializable(typeof(NetworkPapers))]
[JsonSerializable(typeof(DevelopmentProject))]
[JsonSerializable(typeof(MeetingRuleCase))]
[JsonSerializable(typeof(OfficeCase))]
[JsonSerializable(typeof(ThemeMeeting))]
[JsonSerializable(typeof(MeetingBook))]
[JsonSerializable(typeof(SubmissionEvent.LeaderWasAsked))]
[JsonSerializable(typeof(SubmissionEvent.LeaderAnswered))]
[JsonSerializable(typeof(SubmissionEvent.LeaderPassedOn))]
[JsonSerializable(typeof(SubmissionEvent.WasReceived))]
[JsonSerializable(typeof(SubmissionEvent.WasSentAgain))]
[JsonSerializable(typeof(SubmissionEvent.WasNumbered))]
[JsonSerializable(typeof(SubmissionEvent.WasWithdrawn))]
[JsonSerializable(typeof(SubmissionEvent.ContactTookOver))]
[JsonSerializable(typeof(SubmissionEvent.MessageCame))]
[JsonSerializable(typeof(SubmissionEvent.MessageWasEntered))]
[JsonSerializable(typeof(SubmissionEvent.MessageWentOut), TypeInfoPropertyName = "SubmissionMessageWentOut")]
[JsonSerializable(typeof(SubmissionEvent.MessagesWereSeen))]
[JsonSerializable(typeof(SubmissionEvent.NoteWasWritten))]
[JsonSerializable(typeof(SubmissionEvent.MoreTimeWasAskedFor))]
[JsonSerializable(typeof(SubmissionEvent.CriteriaWereChecked))]
[JsonSerializable(typeof(SubmissionEvent.CriterionWasSet))]
[JsonSerializable(typeof(SubmissionEvent.ExplanationWasAskedFor))]
[JsonSerializable(typeof(SubmissionEvent.CompletionWasDrafted))]
[JsonSerializable(typeof(SubmissionEvent.CompletionWasRequested))]
[JsonSerializable(typeof(SubmissionEvent.CompletionWasJudged))]
[JsonSerializable(typeof(SubmissionEvent.CompletionRanOut))]
[JsonSerializable(typeof(SubmissionEvent.WasOpenedForReview))]
[JsonSerializable(typeof(SubmissionEvent.DocumentWasEntered))]
[JsonSerializable(typeof(SubmissionEvent.EnteredDocumentWasRemoved))]
[JsonSerializable(typeof(SubmissionEvent.DocumentWasDestroyed))]
[JsonSerializable(typeof(SubmissionEvent.DocumentWasErased))]
[JsonSerializable(typeof(SubmissionEvent.WasTold))]
[JsonSerializable(typeof(SubmissionEvent.MailBounced))]
[JsonSerializable(typeof(AssessmentEvent.WasAssigned))]
[JsonSerializable(typeof(AssessmentEvent.ImpartialityWasDeclared))]
[JsonSerializable(typeof(AssessmentEvent.ScoresWereGiven))]
[JsonSerializable(typeof(AssessmentEvent.OneScoreWasAllowed))]
[JsonSerializable(typeof(AssessmentEvent.CaseworkerLeft))]
[JsonSerializable(typeof(DecisionEvent.WasProposed))]
[JsonSerializable(typeof(DecisionEvent.WasReturned))]
[JsonSerializable(typeof(DecisionEvent.ProposalFell))]
[JsonSerializable(typeof(DecisionEvent.WasApproved))]
[JsonSerializable(typeof(DecisionEvent.WasReleased), TypeInfoPropertyName = "DecisionWasReleased")]
[JsonSerializable(typeof(DecisionEvent.LetterWasIssued))]
[JsonSerializable(typeof(DecisionEvent.NotificationWasSent))]
[JsonSerializable(typeof(DecisionEvent.NotificationDidNotArrive))]
[JsonSerializable(typeof(DecisionEvent.NotificationWasRepeated))]
[JsonSerializable(typeof(DecisionEvent.NotificationArrived))]
[JsonSerializable(typeof(CallEvent.WasSetUp), TypeInfoPropertyName = "CallWasSetUp")]
[JsonSerializable(typeof(CallEvent.WasChanged), TypeInfoPropertyName = "CallWasChanged")]
[JsonSerializable(typeof(CallEvent.WasPublished), TypeInfoPropertyName = "CallWasPublished")]
[JsonSerializable(typeof(CallEvent.DeadlineWasMoved))]
[JsonSerializable(typeof(CallEvent.WasReleased), TypeInfoPropertyName = "CallWasReleased")]
[JsonSerializable(typeof(CallEvent.AmountWasReserved))]
[JsonSerializable(typeof(CallEvent.ReservationWasDropped))]
[JsonSerializable(typeof(CallEvent.AmountWasCommitted))]
[JsonSerializable(typeof(CallEvent.CommitmentWasDropped))]
[JsonSerializable(typeof(CallEvent.MessageWentOut), TypeInfoPropertyName = "CallMessageWentOut")]
[JsonSerializable(typeof(NetworkEvent.WasSetUp), TypeInfoPropertyName = "NetworkWasSetUp")]
[JsonSerializable(typeof(NetworkEvent.WasChanged), TypeInfoPropertyName = "NetworkWasChanged")]
[JsonSerializable(typeof(NetworkEvent.WasPublished), TypeInfoPropertyName = "NetworkWasPublished")]
[JsonSerializable(typeof(NetworkEvent.MunicipalitiesWereInvited))]
[JsonSerializable(typeof(NetworkEvent.MessageWentOut), TypeInfoPropertyName = "NetworkMessageWentOut")]
[JsonSerializable(typeof(RosterEvent.RegistrationCame))]
[JsonSerializable(typeof(RosterEvent.RegistrationMoved))]
[JsonSerializable(typeof(RosterEvent.PlacesWereSet))]
[JsonSerializable(typeof(RosterEvent.OfferWasAccepted))]
[JsonSerializable(typeof(RosterEvent.OfferWasDeclined))]
[JsonSerializable(typeof(RosterEvent.OfferRanOut))]
[JsonSerializable(typeof(RosterEvent.RegistrationWasWithdrawn))]
[JsonSerializable(typeof(RosterEvent.InvitationWasDeclined))]
[JsonSerializable(typeof(RosterEvent.NetworkStarted))]
[JsonSerializable(typeof(RosterEvent.DeadlineWasExtended))]
[JsonSerializable(typeof(RosterEvent.NetworkWasCancelled))]
[JsonSerializable(typeof(RegistrationEvent.WasMade))]
[JsonSerializable(typeof(RegistrationEvent.WasChanged), TypeInfoPropertyName = "RegistrationWasChanged")]
[JsonSerializable(typeof(RegistrationEvent.PlaceWasSet))]
[JsonSerializable(typeof(RegistrationEvent.WasTold), TypeInfoPropertyName = "RegistrationWasTold")]
[JsonSerializable(typeof(TaskEvent.WasGiven))]
[JsonSerializable(typeof(TaskEvent.WasGivenByMinutes))]
[JsonSerializable(typeof(TaskEvent.WasChanged), TypeInfoPropertyName = "TaskWasChanged")]
[JsonSerializable(typeof(TaskEvent.WasDone))]
[JsonSerializable(typeof(TaskEvent.WasDropped))]
[JsonSerializable(typeof(TaskEvent.WasTakenUpAgain))]
[JsonSerializable(typeof(TaskEvent.OwnerWasTold))]
[JsonSerializable(typeof(TaskEvent.OwnerWasReminded))]
[JsonSerializable(typeof(GatheringEvent.ProgrammeWasSet))]
[JsonSerializable(typeof(GatheringEvent.ProgrammeWasSent))]
[JsonSerializable(typeof(GatheringEvent.DatesWereProposed))]
[JsonSerializable(typeof(GatheringEvent.DatesWereAnswered))]
[JsonSerializable(typeof(GatheringEvent.DatesWereFixed))]
[JsonSerializable(typeof(GatheringEvent.AttendanceWasMarked))]
[JsonSerializable(typeof(GatheringEvent.MinutesWereApproved))]
[JsonSerializable(typeof(GatheringEvent.TaskWasGiven))]
[JsonSerializable(typeof(GatheringEvent.MessageWentOut), TypeInfoPropertyName = "GatheringMessageWentOut")]
[JsonSerializable(typeof(ClaimEvent.FeeWasClaimed))]
[JsonSerializable(typeof(ClaimEvent.WasNumbered), TypeInfoPropertyName = "ClaimWasNumbered")]
[JsonSerializable(typeof(ClaimEvent.PaymentCame))]
[JsonSerializable(typeof(ClaimEvent.PaymentWasUndone))]
[JsonSerializable(typeof(ClaimEvent.WasCredited))]
[JsonSerializable(typeof(ClaimEvent.CreditWasTakenBack))]
[JsonSerializable(typeof(WorkEvent.SteeringGroupWasSet))]
[JsonSerializable(typeof(WorkEvent.PlanWasWritten))]
[JsonSerializable(typeof(WorkEvent.ReportWasWritten))]
[JsonSerializable(typeof(WorkEvent.TermsEndWasTold))]
[JsonSerializable(typeof(ProjectEvent.WasListed))]
[JsonSerializable(typeof(ProjectEvent.WasChanged), TypeInfoPropertyName = "ProjectWasChanged")]
[JsonSerializable(typeof(MeetingRuleEvent.RuleWasSet))]
[JsonSerializable(typeof(MeetingRuleEvent.MeetingWasCancelled))]
[JsonSerializable(typeof(MeetingRuleEvent.MeetingWasMoved))]
[JsonSerializable(typeof(MeetingRuleEvent.MeetingWasRestored))]
[JsonSerializable(typeof(MeetingRuleEvent.MembersWereTold))]
[JsonSerializable(typeof(ThemeMeetingEvent.WasRequested), TypeInfoPropertyName = "ThemeMeetingWasRequested")]
[JsonSerializable(typeof(ThemeMeetingEvent.WasNumbered), TypeInfoPropertyName = "ThemeMeetingWasNumbered")]
[JsonSerializable(typeof(ThemeMeetingEvent.WishesWereChanged))]
[JsonSerializable(typeof(ThemeMeetingEvent.PreparationWasSet), TypeInfoPropertyName = "ThemeMeetingPreparationWasSet")]
[JsonSerializable(typeof(ThemeMeetingEvent.PeopleWereNamed), TypeInfoPropertyName = "ThemeMeetingPeopleWereNamed")]
[JsonSerializable(typeof(ThemeMeetingEvent.WasScheduled), TypeInfoPropertyName = "ThemeMeetingWasScheduled")]
[JsonSerializable(typeof(ThemeMeetingEvent.AgendaWasAgreed), TypeInfoPropertyName = "ThemeMeetingAgendaWasAgreed")]
[JsonSerializable(typeof(ThemeMeetingEvent.WasHeld), TypeInfoPropertyName = "ThemeMeetingWasHeld")]
[JsonSerializable(typeof(ThemeMeetingEvent.WasEvaluated), TypeInfoPropertyName = "ThemeMeetingWasEvaluated")]
[JsonSerializable(typeof(ThemeMeetingEvent.WasCancelled), TypeInfoPropertyName = "ThemeMeetingWasCancelled")]
[JsonSerializable(typeof(ThemeMeetingEvent.WasTold), TypeInfoPropertyName = "ThemeMeetingWasTold")]
[JsonSerializable(typeof(MeetingBookEvent.TermsWereSet), TypeInfoPropertyName = "MeetingBookTermsWereSet")]
[JsonSerializable(typeof(MeetingBookEvent.PersonWasBooked), TypeInfoPropertyName = "MeetingBookPersonWasBooked")]
[JsonSerializable(typeof(MeetingBookEvent.BookingWasReleased), TypeInfoPropertyName = "MeetingBookBookingWasReleased")]
[JsonSerializable(typeof(MeetingBookEvent.PersonWasBusy))]
[JsonSerializable(typeof(MeetingBookEvent.BusyTimeWasRemoved))]
[JsonSerializable(typeof(OfficeEvent.StaffWasListed))]
[JsonSerializable(typeof(OfficeEvent.DigestsWereMade))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(Programme))]
[JsonSerializable(typeof(AttendanceMark))]
[JsonSerializable(typeof(Minutes))]
[JsonSerializable(typeof(MinutesDraft))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(StoredMessage))]
[JsonSerializable(typeof(DraftRow))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(AttachmentRow))]
[JsonSerializable(typeof(CopyRow))]
[JsonSerializable(typeof(Trouble))]
[JsonSerializable(typeof(SavedView))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(ApplicationForm))]
internal sealed partial class StoredJson : JsonSerializerContext;
