using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkTasks;
using NodaTime;
using static Grants.Domain.Tests.NetworkTasks.Tasks;

namespace Grants.Domain.Tests.NetworkTasks;

public sealed class TaskRulesTests
{
    private static readonly Actor.Staff OtherOffice = new(new("kari"), OrganisationNumber.Parse("974760665"), [StaffRole.Organiser]);
    private static readonly Actor.Staff Caseworker = new(new("per"), Ks, [StaffRole.Caseworker]);
    private static readonly Actor.LinkHolder Other = new(new("else"));

    [Fact]
    public void It_can_be_given_for_today() => Assert.Single(Give(new(2020, 11, 2)));

    [Fact]
    public void It_cannot_be_given_for_yesterday() =>
        Assert.Equal("due-past", CodeOf(TaskRules.Decide(null, new TaskCommand.Give(Content with { Due = new(2020, 11, 1) }), Ks, Organiser, Now)));

    [Fact]
    public void One_that_is_late_can_be_changed_without_another_day()
    {
        var late = Now + Duration.FromDays(60);
        Assert.Single(Events(TaskRules.Decide(After(), new TaskCommand.Change(Content with { Title = "Lage to maler" }), Ks, Organiser, late)));
        Assert.Equal("due-past", CodeOf(TaskRules.Decide(After(), new TaskCommand.Change(Content with { Due = new(2020, 12, 1) }), Ks, Organiser, late)));
    }

    [Fact]
    public void What_has_been_done_already_changes_nothing()
    {
        Assert.Empty(Events(TaskRules.Decide(After(), new TaskCommand.Give(Content), Ks, Organiser, Now)));
        Assert.Empty(Events(TaskRules.Decide(After(), new TaskCommand.Change(Content), Ks, Organiser, Now)));
        Assert.Empty(Events(TaskRules.Decide(After(), new TaskCommand.TakeUpAgain(), Ks, Organiser, Now)));
        Assert.Empty(Events(TaskRules.Decide(After(new TaskCommand.Finish()), new TaskCommand.Finish(), Ks, Owner, Now)));
        Assert.Empty(Events(TaskRules.Decide(After(new TaskCommand.Drop()), new TaskCommand.Drop(), Ks, Organiser, Now)));
    }

    [Fact]
    public void One_that_has_ended_is_taken_up_again_before_it_is_changed()
    {
        Assert.Equal("task-ended", CodeOf(TaskRules.Decide(After(new TaskCommand.Finish()), new TaskCommand.Change(Content with { Title = "Lage to maler" }), Ks, Organiser, Now)));
        Assert.Equal("task-ended", CodeOf(TaskRules.Decide(After(new TaskCommand.Drop()), new TaskCommand.Finish(), Ks, Owner, Now)));
        Assert.Equal(TaskState.Open, After(new TaskCommand.Finish(), new TaskCommand.TakeUpAgain()).State);
    }

    public static TheoryData<string, Actor> Others => new() { { "another office", OtherOffice }, { "no organiser", Caseworker }, { "another's link", Other } };

    [Theory]
    [MemberData(nameof(Others))]
    public void Only_the_organiser_and_its_owner_end_it(string who, Actor by)
    {
        Assert.NotEmpty(who);
        Assert.Equal("not-your-task", CodeOf(TaskRules.Decide(After(), new TaskCommand.Finish(), Ks, by, Now)));
    }

    [Fact]
    public void Its_owner_says_that_it_is_done_and_changes_nothing_else()
    {
        Assert.IsType<TaskEvent.WasDone>(Assert.Single(Events(TaskRules.Decide(After(), new TaskCommand.Finish(), Ks, Owner, Now))));
        Assert.Equal("not-your-task", CodeOf(TaskRules.Decide(After(), new TaskCommand.Drop(), Ks, Owner, Now)));
        Assert.Equal("not-your-task", CodeOf(TaskRules.Decide(After(), new TaskCommand.Change(Content with { Due = new(2021, 1, 1) }), Ks, Owner, Now)));
    }

    private static IEnumerable<TaskEvent> Give(LocalDate due) => Events(TaskRules.Decide(null, new TaskCommand.Give(Content with { Due = due }), Ks, Organiser, Now));
}
