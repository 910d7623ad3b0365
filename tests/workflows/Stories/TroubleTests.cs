using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>The letter cannot be kept, because the file store fails when it is to be.</summary>
public sealed class TroubleTests
{
    private readonly BrokenFileStore files = new();
    private readonly TestOffice office;

    public TroubleTests() => office = new(new InMemoryRowStore(), filesOf: files.Over);

    [Fact]
    public async Task A_step_that_fails_is_recorded_and_the_others_go_on()
    {
        var id = await Approved();
        Assert.Equal(("IssueLetter", 1), (await Trouble(id) is { } trouble ? (trouble.Step, trouble.Attempts) : default));
    }

    [Fact]
    public async Task After_five_attempts_it_needs_a_person()
    {
        var id = await Approved();
        await office.RunUntil("2018-11-08T12:00:00");
        Assert.Single(office.Troubles.ThatNeedAPerson(id.Partition, TestOffice.Never).ToBlockingEnumerable());
    }

    [Fact]
    public async Task A_person_has_it_tried_at_once()
    {
        var id = await Approved();
        await office.RunUntil("2018-11-08T12:00:00");
        files.IsBroken = false;
        var step = Assert.Single(office.Troubles.ThatNeedAPerson(id.Partition, TestOffice.Never).ToBlockingEnumerable());
        await office.Needs.TryNow(Hordaland.Office, Hordaland.Anne.Person, step.Id, TestOffice.Never);
        await office.RunDue();
        Assert.NotNull((await office.Open(id)).State.Decision.Letter);
    }

    [Fact]
    public async Task When_it_succeeds_it_is_a_trouble_no_more()
    {
        var id = await Approved();
        files.IsBroken = false;
        await office.RunUntil("2018-11-08T12:00:00");
        Assert.Null(await Trouble(id));
    }

    [Fact]
    public async Task Then_the_case_goes_on()
    {
        var id = await Approved();
        files.IsBroken = false;
        await office.RunUntil("2018-11-08T12:00:00");
        Assert.NotNull((await office.Open(id)).State.Decision.Letter);
    }

    [Fact]
    public async Task A_step_that_is_not_due_any_more_is_no_trouble()
    {
        var id = await Approved();
        await office.Store.Cases.Commit(
            id.Partition, [TroubleBook.Of(id, "Tell:Old", null, new IOException("Down."), office.Clock.GetCurrentInstant())], TestOffice.Never);
        await office.RunUntil("2018-11-08T12:00:00");
        Assert.DoesNotContain("Tell:Old", (await office.Troubles.Of(id, TestOffice.Never)).Keys);
    }

    private async Task<Trouble?> Trouble(CaseId id) => (await office.Troubles.Of(id, TestOffice.Never)).Values.SingleOrDefault();

    private async Task<CaseId> Approved()
    {
        await office.SetUp();
        var id = await office.Begin(Hordaland.Form());
        await office.Submit(id);
        await office.RunUntil("2018-11-05T09:00:00");
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Anne]) await office.Do(id, one, new ApplicationCommand.DeclareImpartiality(true));
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.RequestCompletion(null, new(2018, 11, 6)));
        await office.RunUntil("2018-11-07T09:00:00");
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Propose(DecisionOutcome.Dismiss, 0, "Svaret kom ikke.", []));
        files.IsBroken = true;
        await office.Do(id, Hordaland.Anne, new ApplicationCommand.Approve());
        await office.RunDue();
        return id;
    }
}
