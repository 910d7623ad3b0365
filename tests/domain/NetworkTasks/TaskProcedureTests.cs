using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using NodaTime;
using static Grants.Domain.Tests.NetworkTasks.Tasks;

namespace Grants.Domain.Tests.NetworkTasks;

public sealed class TaskProcedureTests
{
    [Fact]
    public void Who_gets_it_is_told_at_once() => Assert.Equal(new TaskStep.TellOwner(1), Assert.Single(TaskProcedure.Next(After(), Now).Due));

    [Fact]
    public void Another_owner_or_day_is_told_and_another_title_is_not()
    {
        Assert.Equal(2, After(new TaskCommand.Change(Content with { Owner = new("else") })).Givings);
        Assert.Equal(2, After(new TaskCommand.Change(Content with { Due = new(2020, 12, 1) })).Givings);
        Assert.Equal(1, After(new TaskCommand.Change(Content with { Title = "Lage to maler" })).Givings);
        Assert.Equal(2, After(new TaskCommand.Finish(), new TaskCommand.TakeUpAgain()).Givings);
    }

    [Theory]
    [InlineData("2020-11-23T06:59:59", null)]
    [InlineData("2020-11-23T07:00:00", "2020-11-23")]
    [InlineData("2020-11-29T06:59:59", "2020-11-23")]
    [InlineData("2020-11-29T07:00:00", "2020-11-29")]
    [InlineData("2020-12-01T06:59:59", "2020-11-29")]
    [InlineData("2020-12-01T07:00:00", "2020-12-01")]
    [InlineData("2020-12-08T06:59:59", "2020-12-01")]
    [InlineData("2020-12-08T07:00:00", "2020-12-08")]
    [InlineData("2021-06-15T12:00:00", "2021-06-15")]
    [InlineData("2021-06-14T12:00:00", "2021-06-08")]
    public void Its_owner_is_reminded_until_it_is_done(string local, string? on)
    {
        var due = TaskProcedure.Next(Told(After()), At(local)).Due;
        Assert.Equal(on, due.Cast<TaskStep.RemindOwner>().Select(step => NodaTime.Text.LocalDatePattern.Iso.Format(step.On)).SingleOrDefault());
    }

    [Fact]
    public void A_reminder_of_before_it_was_given_is_none()
    {
        var soon = Told(NetworkTask.Evolve(null, new TaskEvent.WasGiven(Now, Content with { Due = new(2020, 11, 3) }, Organiser.Person)));
        Assert.Empty(TaskProcedure.Next(soon, Now).Due);
        Assert.Equal(At("2020-11-04T07:00:00"), TaskProcedure.Next(soon, Now).LookAgain);
    }

    [Fact]
    public void One_that_is_done_or_dropped_is_left_alone()
    {
        Assert.Equal(Next.Finished, TaskProcedure.Next(After(new TaskCommand.Finish()), At("2021-01-01T12:00:00")));
        Assert.Equal(Next.Finished, TaskProcedure.Next(After(new TaskCommand.Drop()), At("2021-01-01T12:00:00")));
    }

    [Theory]
    [InlineData("2020-11-30", 0)]
    [InlineData("2020-12-01", 1)]
    [InlineData("2020-12-07", 1)]
    [InlineData("2020-12-08", 2)]
    public void Weeks_late_are_counted_from_the_day_after(string today, int weeks) =>
        Assert.Equal(weeks, TaskProcedure.WeeksLate(Content.Due, NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value));

    /// <summary>From alarm to alarm for a year: each reminder once, a week apart when it is late, and the alarm always ahead.</summary>
    [Fact]
    public void From_alarm_to_alarm_everyone_is_reminded_once_of_each() => Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), days =>
    {
        var task = Told(NetworkTask.Evolve(null, new TaskEvent.WasGiven(Now, Content with { Due = Oslo.DateOf(Now).PlusDays(days) }, Organiser.Person)));
        var reminded = new List<LocalDate>();
        for (var now = Now; now < Now + Duration.FromDays(500);)
        {
            var next = TaskProcedure.Next(task, now);
            if (next.Due is [TaskStep.RemindOwner { On: var on }])
            {
                reminded.Add(on);
                task = NetworkTask.Evolve(task, new TaskEvent.OwnerWasReminded(now, on));
                continue;
            }

            if (next.LookAgain is not { } again || again <= now) return false;
            now = again;
        }

        var due = task.Content.Due;
        int[] late = [.. reminded.Where(day => day > due).Select(day => Period.DaysBetween(due, day))];
        return reminded.Distinct().Count() == reminded.Count && late.Select((day, week) => day == 1 + (7 * week)).All(fits => fits) && late.Length > 10
            && reminded.Where(day => day <= due).All(day => Period.DaysBetween(day, due) is 7 or 1);
    }).QuickCheckThrowOnFailure();

    private static NetworkTask Told(NetworkTask task) => NetworkTask.Evolve(task, new TaskEvent.OwnerWasTold(Now, task.Givings));

    private static Instant At(string local) => Oslo.At(NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local).Value);
}
