using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Local.Rehearsals;
using Grants.Workflows.Applications;
using NodaTime;
using static Grants.Domain.Applications.ApplicationStatus;
using static Grants.Local.Rehearsals.DemoStory;
using static Grants.Local.Tests.Rehearsals.MadeDemo;

namespace Grants.Local.Tests.Rehearsals;

/// <summary>What a visitor finds in the demo: where each case is, who is expected to act, and who was told of what.</summary>
public sealed class DemoTests(MadeDemo made) : IClassFixture<MadeDemo>
{
    /// <summary>The status, what it waits for of the office, whom something is expected of, and the notices to the lead with how many got each.</summary>
    private static readonly ImmutableDictionary<DemoStory, (ApplicationStatus Status, Waiting Waits, ExpectedOf[] Of, string[] Notices)> Closed =
        new Dictionary<DemoStory, (ApplicationStatus, Waiting, ExpectedOf[], string[])>
        {
            [DemoStory.Granted] = (ApplicationStatus.Granted, Waiting.Nothing, [], ["decision-1 3", "receipt-1 3"]),
            [DemoStory.Proposed] = (ApplicationStatus.Proposed, Waiting.Approval, [ExpectedOf.Office], ["receipt-1 3"]),
            [ScoredByBoth] = (InReview, Waiting.Proposal, [ExpectedOf.Office], ["officemessage 2", "receipt-1 3"]),
            [ScoredByPer] = (InReview, Waiting.Scores, [ExpectedOf.Office], ["receipt-1 3"]),
            [SentAgain] = (InReview, Waiting.Scores, [ExpectedOf.Office], ["receipt-1 3", "receipt-2 3"]),
            [Sent] = (InReview, Waiting.Caseworker, [ExpectedOf.Office], ["receipt-1 3"]),
            [KariIsPartial] = (InReview, Waiting.Caseworker, [ExpectedOf.Office], ["receipt-1 3"]),
            [WithoutAttachment] = (InReview, Waiting.CompletionToSend, [ExpectedOf.Office], ["receipt-1 3"]),
            [BudgetOutOfBalance] = (InReview, Waiting.CompletionToSend, [ExpectedOf.Office], ["receipt-1 3"]),
            [SilentLeader] = (InReview, Waiting.CompletionToSend, [ExpectedOf.Leader, ExpectedOf.Office], ["receipt-1 3"]),
            [UnwillingPartner] = (InReview, Waiting.CompletionToSend, [ExpectedOf.Office], ["leaderdeclined 2", "receipt-1 3"]),
            [LateAndExplained] = (InReview, Waiting.Late, [ExpectedOf.Office], ["lateexplanation 3", "receipt-1 3"]),
            [Late] = (Received, Waiting.Nothing, [ExpectedOf.Applicant, ExpectedOf.Office], ["lateexplanation 3", "receipt-1 3"]),
            [DemoStory.Withdrawn] = (ApplicationStatus.Withdrawn, Waiting.Nothing, [], ["receipt-1 3", "withdrawn 6"]),
        }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<DemoStory, (ApplicationStatus Status, Waiting Waits, ExpectedOf[] Of, string[] Notices)> Open =
        new Dictionary<DemoStory, (ApplicationStatus, Waiting, ExpectedOf[], string[])>
        {
            [Sent] = (Received, Waiting.Nothing, [ExpectedOf.Applicant, ExpectedOf.Office], ["receipt-1 3"]),
            [DraftWithLeadersAsked] = (ApplicationStatus.Draft, Waiting.Nothing, [ExpectedOf.Applicant, ExpectedOf.Leader], []),
            [DemoStory.Draft] = (ApplicationStatus.Draft, Waiting.Nothing, [ExpectedOf.Applicant], []),
        }.ToImmutableDictionary();

    public static TheoryData<string, string> Each()
    {
        var rows = new TheoryData<string, string>();
        foreach (var morning in (string[])[Monday, AfterEaster])
            foreach (var project in DemoProjects.Closed.Concat(DemoProjects.Open)) rows.Add(morning, project.Title);
        return rows;
    }

    [Theory, MemberData(nameof(Each))]
    public void Each_case_is_where_its_story_has_it(string morning, string title)
    {
        var summary = made.On(morning).Cases[title];

        Assert.Equal((Expected(title).Status, Expected(title).Waits), (summary.Status, summary.Waits));
    }

    [Theory, MemberData(nameof(Each))]
    public async Task Each_case_tells_who_is_expected_to_act(string morning, string title)
    {
        var demo = made.On(morning);
        var expected = Expectations.Of(await demo.Open(demo.Cases[title].Id), demo.Now).Select(one => one.Of).Distinct();

        Assert.Equal(Expected(title).Of, expected);
    }

    [Theory, MemberData(nameof(Each))]
    public void Each_case_has_told_its_lead_what_happened(string morning, string title)
    {
        var demo = made.On(morning);
        var told = demo.Notices.Where(notice => notice.StartsWith($"{demo.Cases[title].Id}~", StringComparison.Ordinal)).Select(notice => notice.Split('~')[1])
            .Where(notice => !notice.StartsWith("leaderquestion", StringComparison.Ordinal) && !notice.Contains("reminder", StringComparison.Ordinal))
            .Select(notice => notice.StartsWith("officemessage", StringComparison.Ordinal) || notice.StartsWith("leaderdeclined", StringComparison.Ordinal) ? notice.Split('-')[0] : notice)
            .CountBy(notice => notice).Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal);

        Assert.Equal(Expected(title).Notices, told);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task Leaders_and_staff_act_when_offices_are_open(string morning, string title)
    {
        var demo = made.On(morning);
        var acts = (await demo.Log(demo.Cases[title].Id))
            .Where(happened => happened is SubmissionEvent.LeaderAnswered or AssessmentEvent or DecisionEvent.WasProposed or DecisionEvent.WasApproved or SubmissionEvent.MessageWentOut);

        Assert.All(acts, happened => Assert.True(WorkingTime.Contains(happened.At), $"{happened.GetType().Name} at {Oslo.Local(happened.At)}"));
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public void Those_whom_something_waits_for_have_their_digest_of_the_morning(string morning)
    {
        var demo = made.On(morning);
        var today = demo.Mails.Where(mail => mail.Heading.Time == Oslo.MorningOf(Oslo.DateOf(demo.Now)) && mail.Heading.ToAddress.EndsWith("@statsforvalteren.example", StringComparison.Ordinal));

        Assert.Equal(
            ["anne.godkjenner@statsforvalteren.example", "kari.saksbehandler@statsforvalteren.example", "per.saksbehandler@statsforvalteren.example"],
            today.Select(mail => mail.Heading.ToAddress).Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public void Since_the_deadline_the_caseworkers_have_had_one_every_morning(string morning)
    {
        var demo = made.On(morning);
        var days = demo.Mails.Where(mail => mail.Heading.ToAddress == DemoReview.Per).Select(mail => Oslo.DateOf(mail.Heading.Time)).Distinct();

        Assert.Equal(Enumerable.Range(1, Demo.DaysSinceDeadline).Select(days => Oslo.DateOf(demo.Now).PlusDays(days - Demo.DaysSinceDeadline)), days);
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public void Kari_reads_nothing_of_the_case_that_she_is_partial_in(string morning)
    {
        var partial = DemoProjects.Closed.Single(project => project.Story is KariIsPartial).Title;

        Assert.DoesNotContain(made.On(morning).Mails, mail => mail.Heading.ToAddress == DemoReview.Kari && mail.Heading.Time > Yesterday(morning) && mail.Text.Contains(partial, StringComparison.Ordinal));
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public void Forty_applications_are_in_and_one_is_withdrawn(string morning)
    {
        var received = made.On(morning).Cases.Values.Where(summary => summary.Status is not ApplicationStatus.Draft).ToArray();

        Assert.Equal((40, 1), (received.Count(summary => summary.Status is not ApplicationStatus.Withdrawn), received.Count(summary => summary.Status is ApplicationStatus.Withdrawn)));
    }

    [Fact]
    public void They_come_from_every_municipality_in_both_languages_and_of_every_kind()
    {
        var sent = DemoProjects.Closed.Concat(DemoProjects.Open.Where(project => project.Story is Sent)).ToArray();

        Assert.Equal(43, sent.SelectMany(project => project.Municipalities).Distinct().Count());
        Assert.All([Language.Bokmal, Language.Nynorsk], language => Assert.InRange(sent.Count(project => project.Language == language), 10, 30));
        Assert.Equal(7, sent.Select(project => project.Activity).Distinct().Count());
    }

    [Fact]
    public void No_two_say_the_same()
    {
        var texts = DemoProjects.Closed.Concat(DemoProjects.Open).SelectMany(project => new[] { project.Title, project.Goals, project.Plan }).Where(text => text.Length > 0).ToArray();

        Assert.Equal(texts.Length, texts.Distinct().Count());
    }

    [Theory, InlineData(Monday), InlineData(AfterEaster)]
    public void Per_has_scored_at_least_ten(string morning) =>
        Assert.InRange(made.On(morning).Cases.Values.Count(summary => summary.Scorers.Length > 0), 10, 24);

    /// <summary>Weekends, Christmas, Easter and May: nothing lies in the future, and the order of each case's story holds.</summary>
    [Fact]
    public void On_whatever_day_it_is_made_it_happened_before_and_when_offices_are_open()
    {
        var cases = made.On(Monday).Services.GetService(typeof(DemoCases)) as DemoCases;
        for (var today = new LocalDate(2026, 1, 1); today.Year < 2032; today = today.PlusDays(1))
        {
            var (begins, deadline) = (Demo.BeginsAt(Oslo.At(today.AtMidnight())), today.PlusDays(-Demo.DaysSinceDeadline));
            var lastEvening = new Interval(Oslo.At(deadline.At(new LocalTime(22, 0))), Oslo.EndOf(deadline) + Duration.FromMinutes(1));

            Assert.All(cases!.Script(today).Times, at =>
            {
                Assert.InRange(at, begins, Oslo.At(today.AtMidnight()));
                Assert.True(WorkingTime.Contains(at) || lastEvening.Contains(at), $"{Oslo.Local(at)} of the demo of {today}");
            });
        }
    }

    private static (ApplicationStatus Status, Waiting Waits, ExpectedOf[] Of, string[] Notices) Expected(string title) =>
        DemoProjects.Closed.FirstOrDefault(project => project.Title == title) is { } closed
            ? Closed[closed.Story]
            : Open[DemoProjects.Open.Single(project => project.Title == title).Story];

    private Instant Yesterday(string morning) => made.On(morning).Now - Duration.FromDays(1);
}
