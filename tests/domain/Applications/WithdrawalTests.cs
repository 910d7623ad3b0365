using Grants.Domain.Applications;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

public sealed class WithdrawalTests
{
    private const string Late = "2018-11-20T09:00:00";

    private static readonly ApplicationCommand Withdraw = new ApplicationCommand.Withdraw();

    [Fact]
    public void A_received_application_is_withdrawn_and_its_people_are_told() =>
        Assert.Equal([""], new CallLife().Sent().Do(Withdraw, Our.Contact(Alver), "2018-10-25T09:00:00").Told(NoticeKind.Withdrawn));

    [Fact]
    public void A_partner_does_not_withdraw() =>
        Assert.Equal("not-the-lead", new CallLife().Sent().Refusal(Withdraw, Our.Contact(Osteroy), "2018-10-25T09:00:00"));

    [Fact]
    public void A_draft_has_nothing_to_withdraw() =>
        Assert.Equal("not-sent", new CallLife().Application().Refusal(Withdraw, Our.Contact(Alver), "2018-10-25T09:00:00"));

    [Fact]
    public void Twice_is_once() =>
        Assert.Single(new CallLife().Sent().Do(Withdraw, Our.Contact(Alver), "2018-10-25T09:00:00").Do(Withdraw, Our.Contact(Alver), "2018-10-26T09:00:00")
            .Log.OfType<SubmissionEvent.WasWithdrawn>());

    [Fact]
    public void With_a_proposal_it_gives_back_what_was_reserved()
    {
        var call = new CallLife();
        call.Proposed().Do(Withdraw, Our.Contact(Alver), Late);

        Assert.Equal(650_000, call.State.Ledger.Left);
    }

    [Fact]
    public void After_the_grant_it_gives_back_what_was_committed()
    {
        var call = new CallLife();
        call.Approved().Do(Withdraw, Our.Contact(Alver), Late);

        Assert.Equal((0, 650_000), (call.State.Ledger.Committed, call.State.Ledger.Left));
    }

    [Fact]
    public void After_the_grant_and_a_returned_new_proposal_it_holds_nothing()
    {
        var life = new CallLife().Approved().Do(Played.Grant(200_000), Our.Kari, "2018-11-08T09:00:00")
            .Do(new ApplicationCommand.Return("Nei"), Our.Anne, "2018-11-08T10:00:00").Do(Withdraw, Our.Contact(Alver), Late);

        Assert.Equal((0, 0), (life.State.Decision.Committed, life.Call.State.Ledger.Committed));
    }

    [Fact]
    public void What_is_rejected_is_not_withdrawn() =>
        Assert.Equal("already-decided", new CallLife().Scored().Do(Played.Refuse(), Our.Kari, "2018-11-06T09:00:00")
            .Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-07T09:00:00").Refusal(Withdraw, Our.Contact(Alver), Late));

    [Fact]
    public void A_withdrawn_application_is_not_sent_again() =>
        Assert.Equal("withdrawn", new CallLife().Sent().Do(Withdraw, Our.Contact(Alver), "2018-10-25T09:00:00")
            .Refusal(Played.Submission(An.Application(), "2018-10-26T09:00:00"), Our.Contact(Alver), "2018-10-26T09:00:00"));

    [Fact]
    public void Nobody_is_reminded_of_what_is_withdrawn() =>
        Assert.Empty(new CallLife().Application().Send(An.Application(), "2018-10-20T09:00:00").Do(Withdraw, Our.Contact(Alver), "2018-10-21T09:00:00")
            .Run("2018-12-24T00:00:00").Told(NoticeKind.LeaderReminder));
}
