using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

public sealed class SendingTests
{
    private const string Before = "2018-10-20T09:00:00";

    private static readonly Application Other = An.Application() with { Title = "Felles team" };

    public static TheoryData<Application, string> WhatCannotBeACase { get; } = new()
    {
        { An.Application() with { Title = " " }, "title-missing" },
        { An.Application() with { Lead = null }, "lead-missing" },
        { An.Application() with { Lead = An.Participant(Alver) with { Contacts = [] } }, "contact-missing" },
        { An.Application().WithBudget(budget => budget with { RequestedAmount = null }), "amount-missing" },
        { Application.Empty, "title-missing lead-missing amount-missing" },
    };

    [Theory]
    [MemberData(nameof(WhatCannotBeACase))]
    public void What_cannot_be_a_case_is_refused_with_all_that_it_lacks(Application application, string codes) =>
        Assert.Equal(codes, new CallLife().Application().Refusal(Played.Submission(application, Before), Our.Contact(Alver), Before));

    [Fact]
    public void All_else_is_received()
    {
        var application = Application.Empty with
        {
            Title = "Kort",
            Lead = An.Participant(Alver),
            Budget = Budget.Empty with { RequestedAmount = 1 },
        };

        Assert.Equal(ApplicationStatus.Received, new CallLife().Application().Send(application, Before).Status);
    }

    [Fact]
    public void The_receipt_is_cut_to_the_second() =>
        Assert.Equal(CallLife.Instant(Before), new CallLife().Application().Send(An.Application(), "2018-10-20T09:00:00.999").State.Submission.ReceivedAt);

    [Theory]
    [InlineData("2018-11-01T23:59:59.999", CriterionResult.Met)]
    [InlineData("2018-11-02T00:00:00", CriterionResult.NotMet)]
    public void The_arrival_decides_whether_it_is_in_time_not_when_it_was_seen_to(string arrived, CriterionResult result)
    {
        var life = new CallLife().Application().Do(Played.Submission(An.Application(), arrived), Our.Contact(Alver), "2018-11-02T00:00:05");

        Assert.Equal(result, life.State.Submission.Findings.Single(finding => finding.Criterion == CriterionId.ReceivedInTime).Result);
    }

    [Fact]
    public void A_partner_does_not_send() =>
        Assert.Equal("not-the-lead", new CallLife().Application().Refusal(Played.Submission(An.Application(), Before), Our.Contact(Osteroy), Before));

    [Fact]
    public void What_came_by_post_is_entered_with_its_real_time()
    {
        var life = new CallLife().Application().Do(Played.Submission(An.Application(), "2018-11-01T12:00:00"), Our.Kari, "2018-11-05T09:00:00");

        Assert.Equal(CallLife.Instant("2018-11-01T12:00:00"), life.State.Submission.ReceivedAt);
    }

    [Fact]
    public void What_has_not_come_yet_is_not_entered() =>
        Assert.Equal("received-in-the-future", new CallLife().Application().Refusal(Played.Submission(An.Application(), "2018-10-21T12:00:00"), Our.Kari, Before));

    [Fact]
    public void An_economist_does_not_enter_applications() =>
        Assert.Equal("not-your-role", new CallLife().Application().Refusal(Played.Submission(An.Application(), Before), Our.Ola, Before));

    [Theory]
    [InlineData("2018-11-01T23:59:59", 2)]
    [InlineData("2018-11-02T00:00:00", 1)]
    public void Until_the_deadline_the_last_version_counts_and_after_it_the_one_that_came_in_time(string again, int counting) =>
        Assert.Equal(counting, new CallLife().Sent().Send(Other, again).State.Submission.Counting);

    [Fact]
    public void The_number_stays_when_it_is_sent_again()
    {
        var life = new CallLife().Sent();

        Assert.Equal(life.State.Submission.Number, life.Send(Other, "2018-10-25T09:00:00").State.Submission.Number);
    }

    [Fact]
    public void Every_version_that_is_sent_has_its_receipt()
    {
        var life = new CallLife().Sent().Send(Other, "2018-10-25T09:00:00").Send(An.Application(), "2018-11-03T09:00:00");

        Assert.Equal(["1", "2", "3"], life.Told(NoticeKind.Receipt));
    }

    [Fact]
    public void Every_version_keeps_when_it_came_and_as_what()
    {
        var life = new CallLife().Sent().Send(Other, "2018-10-25T09:00:00").Send(An.Application(), "2018-11-03T09:00:00");

        Assert.Equal(
            [new(CallLife.Instant(Before), null), new(CallLife.Instant("2018-10-25T09:00:00"), SentAs.Replacement), new(CallLife.Instant("2018-11-03T09:00:00"), SentAs.KeptBeside)],
            life.State.Submission.Sent.AsEnumerable());
    }

    [Fact]
    public void The_same_again_is_the_same_version() =>
        Assert.Equal(1, new CallLife().Sent().Send(An.Application(), "2018-10-25T09:00:00").State.Submission.Version);

    [Fact]
    public void The_same_after_the_deadline_is_kept_beside_once() =>
        Assert.Equal(2, new CallLife().Sent().Send(Other, "2018-11-03T09:00:00").Send(Other, "2018-11-03T09:05:00").State.Submission.Version);

    [Fact]
    public void A_decided_case_is_not_sent_again() =>
        Assert.Equal("already-decided", new CallLife().Approved().Refusal(Played.Submission(Other, "2018-11-08T09:00:00"), Our.Contact(Alver), "2018-11-08T09:00:00"));

    [Fact]
    public void Who_is_shut_out_does_not_enter_a_new_version()
    {
        var life = new CallLife().Sent().Do(new ApplicationCommand.DeclareImpartiality(false), Our.Kari, "2018-10-22T09:00:00");

        Assert.Equal("not-impartial", life.Refusal(Played.Submission(Other, "2018-10-23T09:00:00"), Our.Kari, "2018-10-23T09:00:00"));
    }

    [Fact]
    public void When_the_deadline_moves_after_a_proposal_the_last_version_counts_and_the_proposal_falls()
    {
        var call = new CallLife();
        var life = call.Proposed();
        call.Do(new Domain.Calls.CallCommand.MoveDeadline(new(2018, 11, 10, 23, 59, 59), "Nede"), Our.Administrator, "2018-11-07T09:00:00");
        life.Send(Other, "2018-11-08T09:00:00");

        Assert.Equal((ApplicationStatus.Received, 650_000), (life.Status, call.State.Ledger.Left));
    }

    [Fact]
    public void Another_office_does_nothing_in_the_case() =>
        Assert.Equal("not-your-office", new CallLife().Sent().Refusal(new ApplicationCommand.DeclareImpartiality(true), Our.Stranger, "2018-11-02T09:00:00"));
}
