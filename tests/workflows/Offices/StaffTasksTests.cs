using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Offices;

/// <summary>What Berit, Per (caseworkers) and Anne (approver) are to do, from receipt to letter.</summary>
public sealed class StaffTasksTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Fact]
    public async Task Before_the_deadline_everybody_waits_for_it() =>
        Assert.Equal(StaffTask.AwaitDeadline, await TaskOf(await Sent(), Hordaland.Berit));

    [Fact]
    public async Task Who_has_not_declared_does_that_first() => Assert.Equal(StaffTask.DeclareImpartiality, await TaskOf(await Lacking(), Hordaland.Berit));

    [Fact]
    public async Task A_drafted_request_is_sent() => Assert.Equal(StaffTask.SendCompletion, await TaskOf(await Declared(await Lacking()), Hordaland.Berit));

    [Fact]
    public async Task An_approver_waits_for_the_caseworker() => Assert.Equal(StaffTask.AwaitCaseworker, await TaskOf(await Declared(await Lacking()), Hordaland.Anne));

    [Fact]
    public async Task While_an_answer_is_awaited_everybody_waits_for_the_applicant() =>
        Assert.Equal(StaffTask.AwaitApplicant, await TaskOf(await Asked(), Hordaland.Berit));

    [Fact]
    public async Task Who_asks_for_more_time_is_answered()
    {
        var id = await Asked();
        TestOffice.Yes(await office.Applications.Write(
            id, await office.Contact(Hordaland.Alver), "Ei veke til", "m1", (text, hash) => new ApplicationCommand.AskForMoreTime(text, hash), TestOffice.Never));
        Assert.Equal(StaffTask.AnswerMoreTime, await TaskOf(id, Hordaland.Berit));
    }

    [Fact]
    public async Task An_answer_that_did_not_come_is_judged()
    {
        var id = await Asked();
        await office.RunUntil("2018-11-30T09:00:00");
        Assert.Equal(StaffTask.JudgeCompletion, await TaskOf(id, Hordaland.Berit));
    }

    [Fact]
    public async Task Who_scores_it_all_the_same_has_judged_it()
    {
        var id = await Asked();
        await office.RunUntil("2018-11-30T09:00:00");
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Assign(Hordaland.Berit.Person));
        await office.Do(id, Hordaland.Berit, Hordaland.Points(3));
        Assert.Equal(StaffTask.GiveScores, await TaskOf(id, Hordaland.Per));
    }

    [Fact]
    public async Task A_whole_application_is_taken() => Assert.Equal(StaffTask.Take, await TaskOf(await Whole(), Hordaland.Berit));

    [Fact]
    public async Task A_taken_one_is_scored() => Assert.Equal(StaffTask.GiveScores, await TaskOf(await Taken(), Hordaland.Per));

    [Fact]
    public async Task Who_has_scored_waits_for_the_other()
    {
        var id = await Taken();
        await office.Do(id, Hordaland.Per, Hordaland.Points(4));
        Assert.Equal(StaffTask.AwaitScores, await TaskOf(id, Hordaland.Per));
    }

    [Fact]
    public async Task A_scored_one_is_proposed() => Assert.Equal(StaffTask.Propose, await TaskOf(await Scored(), Hordaland.Berit));

    [Fact]
    public async Task A_proposed_one_is_approved() => Assert.Equal(StaffTask.Approve, await TaskOf(await Proposed(), Hordaland.Anne));

    [Fact]
    public async Task Who_proposed_it_waits_for_the_approval() => Assert.Equal(StaffTask.AwaitApproval, await TaskOf(await Proposed(), Hordaland.Berit));

    [Fact]
    public async Task An_approved_one_waits_for_the_others_when_they_are_released_together()
    {
        var id = await Proposed(together: true);
        await office.Do(id, Hordaland.Anne, new ApplicationCommand.Approve());
        Assert.Equal(StaffTask.AwaitRelease, await TaskOf(id, Hordaland.Anne));
    }

    [Fact]
    public async Task A_message_in_a_decided_case_is_answered()
    {
        var id = await Proposed();
        await office.Do(id, Hordaland.Anne, new ApplicationCommand.Approve());
        await office.RunDue();
        await Ask(id);
        Assert.Equal(StaffTask.AnswerMessage, await TaskOf(id, Hordaland.Berit));
    }

    [Fact]
    public async Task A_message_in_a_case_that_waits_for_another_is_answered_meanwhile()
    {
        var id = await Proposed();
        await Ask(id);
        Assert.Equal((StaffTask.AnswerMessage, StaffTask.Approve), (await TaskOf(id, Hordaland.Berit), await TaskOf(id, Hordaland.Anne)));
    }

    [Fact]
    public async Task A_message_waits_for_who_has_the_case()
    {
        var id = await Proposed();
        await Ask(id);
        Assert.Equal(StaffTask.AwaitApproval, await TaskOf(id, Hordaland.Per));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_decided_one()
    {
        var id = await Proposed();
        await office.Do(id, Hordaland.Anne, new ApplicationCommand.Approve());
        await office.RunDue();
        Assert.Equal(StaffTask.Nothing, await TaskOf(id, Hordaland.Anne));
    }

    private async Task Ask(CaseId id)
    {
        TestOffice.Yes(await office.Applications.Write(
            id, await office.Contact(Hordaland.Alver), "Når får vi svar?", "m1", (text, hash) => new ApplicationCommand.WriteMessage(text, hash), TestOffice.Never));
    }

    private async Task<CaseId> Sent(bool together = false)
    {
        await office.SetUp(Hordaland.Call with { ReleaseTogether = together });
        await office.RunUntil("2018-10-25T09:00:00");
        var id = await office.Begin(Hordaland.Form());
        await office.Submit(id);
        await office.RunDue();
        return id;
    }

    private async Task<CaseId> Lacking(bool together = false)
    {
        var id = await Sent(together);
        await office.RunUntil("2018-11-05T09:00:00");
        return id;
    }

    private async Task<CaseId> Declared(CaseId id)
    {
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per, Hordaland.Anne])
            await office.Do(id, one, new ApplicationCommand.DeclareImpartiality(true));
        return id;
    }

    private async Task<CaseId> Asked()
    {
        var id = await Declared(await Lacking());
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.RequestCompletion(null, null));
        await office.RunDue();
        return id;
    }

    /// <summary>A caseworker has found that what the program misses is met.</summary>
    private async Task<CaseId> Whole(bool together = false)
    {
        var id = await Declared(await Lacking(together));
        foreach (var criterion in (CriterionId[])[CriterionId.RiskAssessment, CriterionId.LeadershipAnchored])
            await office.Do(id, Hordaland.Berit, new ApplicationCommand.SetCriterion(criterion, CriterionResult.Met, "Kom på papir."));
        await office.RunDue();
        return id;
    }

    private async Task<CaseId> Taken(bool together = false)
    {
        var id = await Whole(together);
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Assign(Hordaland.Berit.Person));
        return id;
    }

    private async Task<CaseId> Scored(bool together = false)
    {
        var id = await Taken(together);
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Per]) await office.Do(id, one, Hordaland.Points(4));
        return id;
    }

    private async Task<CaseId> Proposed(bool together = false)
    {
        var id = await Scored(together);
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Propose(DecisionOutcome.Grant, 300_000, "Planen er god.", []));
        return id;
    }

    private async Task<StaffTask> TaskOf(CaseId id, Actor.Staff who)
    {
        var staff = (await office.Cases.Load(CaseKinds.Office, CaseId.OfOffice($"{Hordaland.Office}"), TestOffice.Never)).State!;
        return StaffTasks.Of(await office.Open(id), staff.Member(who.Person)!, staff, office.Clock.GetCurrentInstant());
    }
}
