using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Tests.Applications;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Decisions;

/// <summary>What needs a case in review, when a proposal lies, when it is decided, and when it is withdrawn.</summary>
public sealed class ProposalLiesTests
{
    private const string Proposing = "2018-11-06T09:00:00";
    private const string Approving = "2018-11-07T09:00:00";
    private const string Mending = "2018-11-20T09:00:00";

    public static TheoryData<ApplicationCommand, string> NeedReview => new()
    {
        { new ApplicationCommand.AllowOneScore("Per er syk"), "anne" }, { Played.Points(3, "Så feil"), "kari" }, { new ApplicationCommand.RequestCompletion("Send mer", null), "kari" },
        { new ApplicationCommand.SetCriterion(CriterionId.Purpose, CriterionResult.NotMet, "Utenfor formålet"), "kari" },
    };

    [Theory, MemberData(nameof(NeedReview))]
    public void What_needs_the_case_in_review_waits_until_the_proposal_is_returned(ApplicationCommand command, string by)
    {
        var who = by is "anne" ? Our.Anne : Our.Kari;
        var life = new CallLife().Proposed();

        Assert.Equal("return-proposal-first", life.Refusal(command, who, Approving));
        life.Do(new ApplicationCommand.Return("Se på poengene"), Our.Anne, Approving).Do(command, who, Approving);
    }

    [Theory, MemberData(nameof(NeedReview))]
    public void What_is_decided_is_decided_also_while_a_new_decision_is_proposed(ApplicationCommand command, string by) =>
        Assert.Equal("already-decided", new CallLife().Approved().Do(Played.Grant(200_000), Our.Kari, Mending).Refusal(command, by is "anne" ? Our.Anne : Our.Kari, Mending));

    [Theory, MemberData(nameof(NeedReview))]
    public void What_is_withdrawn_is_not_called_decided(ApplicationCommand command, string by) =>
        Assert.Equal("withdrawn", new CallLife().Scored().Do(new ApplicationCommand.Withdraw(), Our.Contact(Alver), Proposing).Refusal(command, by is "anne" ? Our.Anne : Our.Kari, Approving));
}
