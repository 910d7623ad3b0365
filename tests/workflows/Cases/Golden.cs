using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Decisions;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Domain.NetworkWork;
using Grants.Domain.Offices;
using Grants.Domain.Registrations;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Tests.Mails;
using Grants.Workflows.Tests.Stories;
using NodaTime;

namespace Grants.Workflows.Tests.Cases;

/// <summary>
/// An event of every kind, as it stands in <c>golden/{name}.v{version}.json</c>. A new version gets a new file; a file that has been
/// released is never changed. Sets have one member: those of more stand in an order that moves from process to process.
/// </summary>
internal static class Golden
{
    private static readonly Instant At = Instant.FromUtc(2018, 10, 20, 7, 30, 15).PlusNanoseconds(250_000_000);
    private static readonly PersonId By = new("0a1b2c3d4e5f");
    private static readonly ContentHash Hash = ContentHash.Of("content");
    private static readonly LocalDate Day = new(2018, 11, 19);
    private static readonly Application Application = TryggStart.Application with { ActivityText = "Noe annet – på nynorsk", NetworkId = "hordaland", ExpertBodies = [new("Høgskulen", "følgjeforsking")] };

    public static ImmutableArray<CaseEvent> Events { get; } =
    [
        new SubmissionEvent.LeaderWasAsked(At, By, TryggStart.AgreementOf(TryggStart.Nesoy), 1),
        new SubmissionEvent.LeaderAnswered(At, TryggStart.Nesoy, By, true, Hash),
        new SubmissionEvent.LeaderPassedOn(At, TryggStart.Nesoy, By, new("ffffffffffff")),
        new SubmissionEvent.WasReceived(At, Application, Hash, [TryggStart.Nesoy], By),
        new SubmissionEvent.WasSentAgain(At, 2, SentAs.Replacement, Application, Hash, null, By),
        new SubmissionEvent.WasNumbered(At, new(2018, 14)),
        new SubmissionEvent.WasWithdrawn(At, By),
        new SubmissionEvent.ContactTookOver(At, TryggStart.Nesoy, By),
        new SubmissionEvent.MessageCame(At, "text1", Hash, By),
        new SubmissionEvent.MessageWasEntered(At, At - Duration.FromDays(2), "text1", Hash, By),
        new SubmissionEvent.MessageWentOut(At, "text1", Hash, By),
        new SubmissionEvent.MessagesWereSeen(At, By),
        new SubmissionEvent.NoteWasWritten(At, "text1", Hash, By),
        new SubmissionEvent.MoreTimeWasAskedFor(At, "text1", Hash, By),
        new SubmissionEvent.CriteriaWereChecked(At, 1, [new(CriterionId.ExpertBody, CriterionResult.NotMet, new("Mangler", "Manglar"), new("Kilde", "Kjelde"))]),
        new SubmissionEvent.CriterionWasSet(At, CriterionId.ExpertBody, CriterionResult.Met, "Står i vedlegget", By),
        new SubmissionEvent.ExplanationWasAskedFor(At, Day),
        new SubmissionEvent.CompletionWasDrafted(At, [CriterionId.ExpertBody]),
        new SubmissionEvent.CompletionWasRequested(At, Day, [CriterionId.ExpertBody], "Ring meg.", By),
        new SubmissionEvent.CompletionWasJudged(At, true),
        new SubmissionEvent.CompletionRanOut(At),
        new SubmissionEvent.WasOpenedForReview(At),
        new SubmissionEvent.DocumentWasEntered(At, "attachment1", Hash, true, By),
        new SubmissionEvent.EnteredDocumentWasRemoved(At, "attachment1", By),
        new SubmissionEvent.DocumentWasDestroyed(At, "attachment1", Hash, "Navn på et barn", By),
        new SubmissionEvent.DocumentWasErased(At, Hash),
        new SubmissionEvent.WasTold(At, new(NoticeKind.LeaderReminder, "4630:1:7")),
        new SubmissionEvent.MailBounced(At, "case~message~person", By, TryggStart.Nesoy, "550 unknown"),
        new AssessmentEvent.WasAssigned(At, By, new("ffffffffffff")),
        new AssessmentEvent.ImpartialityWasDeclared(At, By, false),
        new AssessmentEvent.ScoresWereGiven(At, By, ImmutableDictionary<string, Score>.Empty.Add("plan", new(4, "Tydelig plan")), "Leste på nytt"),
        new AssessmentEvent.OneScoreWasAllowed(At, By, "Den andre er syk"),
        new AssessmentEvent.CaseworkerLeft(At, By),
        new DecisionEvent.WasProposed(At, 1, new(DecisionOutcome.Grant, 300_000, "Planen er god.", ["Send regnskap."], By, At)),
        new DecisionEvent.WasReturned(At, "Skriv mer.", By),
        new DecisionEvent.ProposalFell(At, "withdrawn", 0),
        new DecisionEvent.WasApproved(At, By),
        new DecisionEvent.WasReleased(At),
        new DecisionEvent.LetterWasIssued(At, 1, Hash, ContentHash.Of("pdf"), Day),
        new DecisionEvent.NotificationWasSent(At, 1, ["case~decision-1~person"], Day),
        new DecisionEvent.NotificationDidNotArrive(At, 1),
        new DecisionEvent.NotificationWasRepeated(At, 1, 2, new("ffffffffffff"), By),
        new DecisionEvent.NotificationArrived(At, 1, Day, Day.PlusDays(7), By),
        new CallEvent.WasSetUp(At, Hordaland.Call, By),
        new CallEvent.WasChanged(At, Hordaland.Call with { PaymentsBy = new(2018, 11, 30) }, By),
        new CallEvent.WasPublished(At, By),
        new CallEvent.DeadlineWasMoved(At, new(2018, 11, 8, 23, 59, 59), "Siden var nede.", By),
        new CallEvent.WasReleased(At, By),
        new CallEvent.AmountWasReserved(At, "case1", 300_000),
        new CallEvent.ReservationWasDropped(At, "case1", 300_000),
        new CallEvent.AmountWasCommitted(At, "case1", 300_000),
        new CallEvent.CommitmentWasDropped(At, "case1", 300_000),
        new CallEvent.MessageWentOut(At, "invitation", "4631"),
        new NetworkEvent.WasSetUp(At, Hordaland.Network with { Registration = Terms }, By),
        new NetworkEvent.WasChanged(At, Changed with { Registration = Terms }, By),
        new NetworkEvent.WasPublished(At, By),
        new NetworkEvent.MunicipalitiesWereInvited(At, [TryggStart.Nesoy]),
        new NetworkEvent.MessageWentOut(At, "reminder-2020-06-15-14", "4631"),
        new RosterEvent.RegistrationCame(At, TryggStart.Nesoy, "registration1", Host, Day, By),
        new RosterEvent.RegistrationMoved(At, TryggStart.Nesoy, null, Day, By),
        new RosterEvent.PlacesWereSet(At, [new(TryggStart.Nesoy, PlaceState.Offered, At + Duration.FromHours(48)), new(Host, PlaceState.WaitingForHost, null)]),
        new RosterEvent.OfferWasAccepted(At, TryggStart.Nesoy, By),
        new RosterEvent.OfferWasDeclined(At, TryggStart.Nesoy, By),
        new RosterEvent.OfferRanOut(At, TryggStart.Nesoy),
        new RosterEvent.RegistrationWasWithdrawn(At, TryggStart.Nesoy, By),
        new RosterEvent.InvitationWasDeclined(At, TryggStart.Nesoy, By),
        new RosterEvent.NetworkStarted(At, Day, By),
        new RosterEvent.DeadlineWasExtended(At, new(2020, 6, 22, 23, 59, 59), By),
        new RosterEvent.NetworkWasCancelled(At, By),
        new RegistrationEvent.WasMade(At, Registration, 1, 2, By),
        new RegistrationEvent.WasChanged(At, Registration with { Host = null, From = null }, By),
        new RegistrationEvent.PlaceWasSet(At, PlaceState.Offered, At + Duration.FromHours(48)),
        new RegistrationEvent.WasTold(At, new(RegistrationNoticeKind.Place, 2)),
        new TaskEvent.WasGiven(At, new("Lage en mal", "Se forslaget.", By, Day), By),
        new TaskEvent.WasGivenByMinutes(At, new("Lage en mal", null, By, Day), new(1, "decision1"), By),
        new TaskEvent.WasChanged(At, new("Lage to maler", null, By, Day), By),
        new TaskEvent.WasDone(At, By),
        new TaskEvent.WasDropped(At, By),
        new TaskEvent.WasTakenUpAgain(At, By),
        new TaskEvent.OwnerWasTold(At, 2),
        new TaskEvent.OwnerWasReminded(At, Day),
        new GatheringEvent.ProgrammeWasSet(At, new("text1", Hash), By),
        new GatheringEvent.ProgrammeWasSent(At, By),
        new GatheringEvent.DatesWereProposed(At, [new(Day, Day.PlusDays(1)), new(Day.PlusDays(7), null)], Day, null, By),
        new GatheringEvent.DatesWereAnswered(At, TryggStart.Nesoy, [1, 2], By),
        new GatheringEvent.DatesWereFixed(At, 2, By),
        new GatheringEvent.AttendanceWasMarked(At, [new(By, TryggStart.Nesoy, true, false)], By),
        new GatheringEvent.MinutesWereApproved(At, 1, new("text1", Hash), By),
        new GatheringEvent.TaskWasGiven(At, "decision1", "task-abc"),
        new GatheringEvent.MessageWentOut(At, "programme-1", "ffffffffffff"),
        new ClaimEvent.FeeWasClaimed(At, 55_000, new(95_101, new(2018, 1, 1)), Day, Day.PlusDays(30)),
        new ClaimEvent.WasNumbered(At, new(2018, 14), "20180000141"),
        new ClaimEvent.PaymentCame(At, Day, 27_500, By),
        new ClaimEvent.PaymentWasUndone(At, 1, "Gjaldt et annet krav", By),
        new ClaimEvent.WasCredited(At, Day, 27_500, "Trukket etter fristen", By),
        new ClaimEvent.CreditWasTakenBack(At, 1, "Gjaldt en annen kommune", By),
        new WorkEvent.SteeringGroupWasSet(At, [new(By, "Voss kommune", SeatRole.Chair, Day, Day.PlusYears(2)), new(new("ffffffffffff"), "RKBU Vest", SeatRole.Member, Day, null)], By),
        new WorkEvent.PlanWasWritten(At, 2, new("text1", Hash), "Nytt mål om fosterheimar", By),
        new WorkEvent.ReportWasWritten(At, 2020, new("text1", Hash), By),
        new WorkEvent.TermsEndWasTold(At, Day),
        new ProjectEvent.WasListed(At, Project, By),
        new ProjectEvent.WasChanged(At, Project with { Text = null, To = null, State = ProjectState.Finished }, By),
        new MeetingRuleEvent.RuleWasSet(
            At,
            new("Månedsmøte", MeetingDays.Monthly(IsoDayOfWeek.Friday, MeetingDays.Last), new(9, 0), new(15, 30), Day, Day.PlusYears(1), [7], true, OnHoliday.WeekBefore, "Tromsø", false), By),
        new MeetingRuleEvent.MeetingWasCancelled(At, Day, By),
        new MeetingRuleEvent.MeetingWasMoved(At, Day, Day.PlusDays(1), new(10, 0), new(12, 0), By),
        new MeetingRuleEvent.MeetingWasRestored(At, Day, By),
        new MeetingRuleEvent.MembersWereTold(At, 2, "4631"),
        new ThemeMeetingEvent.WasRequested(
            At, TryggStart.Nesoy, Hordaland.Office, "hordaland", Language.Nynorsk, By, [Wish.For(new YearMonth(2020, 3)), Wish.For(new LocalDate(2020, 4, 16))],
            new("text1", Hash), true, By),
        new ThemeMeetingEvent.WasNumbered(At, new(2019, 14)),
        new ThemeMeetingEvent.WishesWereChanged(At, [Wish.For(new YearMonth(2020, 5))], new("text2", Hash), By),
        new ThemeMeetingEvent.PreparationWasSet(At, Meeting, By),
        new ThemeMeetingEvent.PeopleWereNamed(At, new(By, new("ffffffffffff")), By),
        new ThemeMeetingEvent.WasScheduled(At, Meeting, By),
        new ThemeMeetingEvent.AgendaWasAgreed(At, [new("Velkommen", 10), new("Veien videre", null)], By),
        new ThemeMeetingEvent.WasHeld(At, By),
        new ThemeMeetingEvent.WasEvaluated(At, new(MeetingSide.Municipality, 25, 4, new("text1", Hash)), By),
        new ThemeMeetingEvent.WasCancelled(At, MeetingSide.Organiser, new("text1", Hash), By),
        new ThemeMeetingEvent.WasTold(At, new(MeetingNoticeKind.Scheduled, 2)),
        new MeetingBookEvent.TermsWereSet(At, new(new(2020, 1, 1), new(2020, 12, 31), new(2019, 12, 15, 23, 59, 59)), By),
        new MeetingBookEvent.PersonWasBooked(At, "case1", By, Meeting.Starts, Meeting.Ends),
        new MeetingBookEvent.BookingWasReleased(At, "case1", By),
        new MeetingBookEvent.PersonWasBusy(At, "busy1", By, Meeting.Starts, Meeting.Ends, By),
        new MeetingBookEvent.BusyTimeWasRemoved(At, "busy1", By),
        new OfficeEvent.StaffWasListed(At, [new(By, [StaffRole.Caseworker], [new(Day, Day.PlusDays(7))], new("ffffffffffff"))], null),
        new OfficeEvent.DigestsWereMade(At, Day),
    ];

    /// <summary>What the files of older versions are read as, where an older event could not say what a new one does.</summary>
    public static ImmutableDictionary<string, CaseEvent> Lifted { get; } = ImmutableDictionary<string, CaseEvent>.Empty
        .Add("letter-issued.v1.json", new DecisionEvent.LetterWasIssued(At, 1, Hash, null, Day))
        .Add("network-set-up.v1.json", new NetworkEvent.WasSetUp(At, Hordaland.Network, By))
        .Add("network-changed.v1.json", new NetworkEvent.WasChanged(At, Changed, By))
        .Add("network-set-up.v2.json", new NetworkEvent.WasSetUp(At, Hordaland.Network with { Registration = Terms with { Payment = null } }, By))
        .Add("network-changed.v2.json", new NetworkEvent.WasChanged(At, Changed with { Registration = Terms with { Payment = null } }, By));

    private static MunicipalityNumber Host => MunicipalityNumber.Parse("4631");

    private static Registration Registration => new(TryggStart.Nesoy, Host, By, [new(new("ffffffffffff"), "ordfører", [1, 3])], true, Day);

    private static MeetingTime Meeting => new(new(2020, 4, 16, 9, 0), new(2020, 4, 16, 11, 30), "Kommunestyresalen");

    private static ProjectContent Project => new(
        "Felles mottak", "Tre kommunar prøver eitt mottak.", TryggStart.Nesoy, By, [Host], Day, Day.PlusYears(1), ProjectState.Running, [CaseId.Parse("call-hordaland-2018.abc123abc123")]);

    private static Network Changed => Hordaland.Network with { Members = [new(TryggStart.Nesoy, new(2018, 1, 1), Day)] };

    private static RegistrationTerms Terms => new(
        new(2020, 6, 15, 23, 59, 59), new([new(5_000, 11_625), new(null, 55_000)]), new(2024, 1, 1), 2_500, 10, 20, true, true, 35_000, 30, 48,
        [new(1, null, new(2020, 11, 10), new(2020, 11, 11), "Tromsø", false), new(2, new(2021, 1), null, null, null, true)],
        ["ordfører"], new(2021, Season.Spring), ["55", "4631"], "Registerets dato.", "Avgiften betales i sin helhet.",
        new(AccountNumber.Parse("12345678903"), "Nettverket", KidRule.Mod11));

    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file)) is [.. var content, (byte)'\n'] ? content : [];

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases", "golden");
}
