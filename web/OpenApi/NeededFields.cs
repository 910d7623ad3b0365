using System.Collections.Frozen;
using Grants.Web.AccessRequests;
using Grants.Web.Applications;
using Grants.Web.Calls;
using Grants.Web.Confirmations;
using Grants.Web.Offices;
using Grants.Web.Registrations;
using Grants.Web.Review;
using Grants.Web.SignIn;
using Grants.Workflows.Calls;
using Grants.Workflows.Claims;
using Grants.Workflows.CostKeys;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.Gatherings;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.NetworkWork;
using Grants.Workflows.Registrations;
using Grants.Workflows.ThemeMeetings;

namespace Grants.Web.OpenApi;

/// <summary>What a request has to have. Everything may be missing when it is read, so that all that lacks is told at once.</summary>
internal static class NeededFields
{
    private static readonly FrozenDictionary<Type, string[]> ByType = new Dictionary<Type, string[]>
    {
        [typeof(CallForm)] =
        [
            "id", "title", "languageForm", "purpose", "pot", "minimumAmount", "maximumAmount", "opensAt", "deadline", "decisionsBy",
            "projectsStart", "useBy", "assessment", "activities",
        ],
        [typeof(AssessmentCriterionForm)] = ["id", "text"],
        [typeof(ActivityForm)] = ["id", "text"],
        [typeof(CopyRequest)] = ["id"],
        [typeof(MoveDeadlineRequest)] = ["deadline", "reason"],
        [typeof(NetworkForm)] = ["id", "title"],
        [typeof(FeeForm)] = ["fee"],
        [typeof(GatheringForm)] = ["number", "starts"],
        [typeof(CouncilVisitForm)] = ["year", "season"],
        [typeof(MembershipForm)] = ["municipality", "from"],
        [typeof(StaffBody)] = ["staff"],
        [typeof(StaffMemberBody)] = ["name", "email", "roles"],
        [typeof(AbsenceBody)] = ["from", "to"],
        [typeof(SignInBody)] = ["email"],
        [typeof(CodeBody)] = ["email", "code"],
        [typeof(AskBody)] = ["email", "municipality", "text"],
        [typeof(AnswerBody)] = ["allow"],
        [typeof(AnswerForm)] = ["participates"],
        [typeof(ForwardForm)] = ["name", "email"],
        [typeof(AssignForm)] = ["caseworker"],
        [typeof(ImpartialityForm)] = ["impartial"],
        [typeof(CriterionForm)] = ["result", "reason"],
        [typeof(ScoresForm)] = ["scores"],
        [typeof(ScoreForm)] = ["points", "reason"],
        [typeof(ReasonForm)] = ["reason"],
        [typeof(TextForm)] = ["text"],
        [typeof(ProposalForm)] = ["outcome", "reasons"],
        [typeof(BounceForm)] = ["email"],
        [typeof(SettleBody)] = ["text"],
        [typeof(CostKeyForm)] = ["participants"],
        [typeof(CostParticipantForm)] = ["name", "population"],
        [typeof(UsageForm)] = ["name"],
        [typeof(PaidForm)] = ["name", "amount"],
        [typeof(RegistrationForm)] = ["municipality", "contact"],
        [typeof(RegistrationContactForm)] = ["name", "email"],
        [typeof(NetworkParticipantForm)] = ["name"],
        [typeof(AcceptPlaceForm)] = ["accept"],
        [typeof(CloseForm)] = ["outcome"],
        [typeof(SteeringGroupForm)] = ["seats"],
        [typeof(SeatForm)] = ["name", "email", "body", "from"],
        [typeof(NetworkPlanForm)] = ["text", "change"],
        [typeof(ReportForm)] = ["text"],
        [typeof(ProjectForm)] = ["title", "contactMunicipality", "contact", "from"],
        [typeof(ProjectContactForm)] = ["name", "email"],
        [typeof(TaskForm)] = ["title", "owner", "due"],
        [typeof(TaskOwnerForm)] = ["name", "email"],
        [typeof(DatesForm)] = ["dates"],
        [typeof(ProposedDaysForm)] = ["starts"],
        [typeof(SuitsForm)] = ["suits"],
        [typeof(ChoiceForm)] = ["choice"],
        [typeof(PresenceForm)] = ["person", "present"],
        [typeof(MinutesDecisionForm)] = ["text"],
        [typeof(MeetingRuleForm)] = ["title", "weekday", "from", "to", "first", "last"],
        [typeof(MoveForm)] = ["on"],
        [typeof(ExtraPersonForm)] = ["name", "municipality"],
        [typeof(ProgrammeSlotForm)] = ["from", "to", "title"],
        [typeof(ClaimUnpaidForm)] = ["reason"],
        [typeof(ClaimCreditForm)] = ["reason"],
        [typeof(ClaimUncreditForm)] = ["reason"],
        [typeof(PaymentsForm)] = ["lines"],
        [typeof(ThemeMeetingForm)] = ["contact", "wishes"],
        [typeof(MeetingContactForm)] = ["name", "email"],
        [typeof(WishesForm)] = ["wishes"],
        [typeof(BusyForm)] = ["person", "starts", "ends"],
        [typeof(MeetingTimeForm)] = ["starts"],
        [typeof(MeetingPeopleForm)] = ["processLeader", "professionalSpeaker"],
        [typeof(ResourcePersonForm)] = ["name", "email"],
        [typeof(AgendaPointForm)] = ["text"],
        [typeof(OnBehalfForm)] = ["receivedAt", "application"],
    }.ToFrozenDictionary();

    public static string[] Of(Type type) => ByType.GetValueOrDefault(type, []);
}
