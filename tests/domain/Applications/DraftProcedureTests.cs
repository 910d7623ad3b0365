using Grants.Domain.Applications;
using Grants.Domain.Calls;

namespace Grants.Domain.Tests.Applications;

public sealed class DraftProcedureTests
{
    private readonly CallLife call = new();

    [Theory]
    [InlineData("2018-10-01T09:00:00", "2018-10-18 DraftReminder:0:14, 2018-10-25 DraftReminder:0:7, 2018-10-31 DraftReminder:0:1")]
    [InlineData("2018-10-18T07:00:00", "2018-10-25 DraftReminder:0:7, 2018-10-31 DraftReminder:0:1")]
    [InlineData("2018-10-31T08:00:00", "")]
    public void It_is_reminded_of_14_7_and_1_days_before_the_deadline(string created, string diary) =>
        Assert.Equal(diary, string.Join(", ", Live(created, "2018-12-01T00:00:00")));

    [Fact]
    public void After_an_outage_the_overdue_reminders_collapse_into_the_latest() =>
        Assert.Equal(["DraftReminder:0:7"], Due("2018-10-01T09:00:00", "2018-10-27T12:00:00"));

    [Fact]
    public void Past_the_deadline_there_is_no_reminder() => Assert.Empty(Due("2018-10-01T09:00:00", "2018-11-02T00:00:00"));

    [Fact]
    public void A_moved_deadline_is_told_and_reminded_of_anew()
    {
        call.Do(new CallCommand.MoveDeadline(new(2018, 11, 5, 23, 59, 59), "Nede"), Our.Administrator, "2018-11-01T09:00:00");

        Assert.Equal(["DeadlineMoved:1", "DraftReminder:1:7"], Due("2018-10-01T09:00:00", "2018-11-01T09:00:01"));
    }

    [Fact]
    public void A_moved_deadline_that_is_past_is_not_told()
    {
        call.Do(new CallCommand.MoveDeadline(new(2018, 11, 5, 23, 59, 59), "Nede"), Our.Administrator, "2018-11-01T09:00:00");

        Assert.Empty(Due("2018-10-01T09:00:00", "2018-11-06T00:00:00"));
    }

    [Fact]
    public void After_a_year_of_silence_it_is_deleted_with_a_warning_30_days_before() =>
        Assert.Equal(
            ["2019-10-02 DraftDeletion:2019-11-01", "2019-11-01 DeleteDraft"],
            Live("2018-11-01T09:00:00", "2020-01-01T00:00:00"));

    [Fact]
    public void It_is_never_deleted_without_a_warning_in_good_time() =>
        Assert.Equal(["DraftDeletion:2020-01-31"], Due("2018-11-01T09:00:00", "2020-01-01T12:00:00"));

    [Fact]
    public void Saved_again_it_stays() =>
        Assert.Empty(Due("2018-11-01T09:00:00", "2019-11-01T12:00:00", "2019-10-10T09:00:00", "DraftDeletion:2019-11-01"));

    private string[] Due(string created, string now, string? saved = null, params string[] told) =>
        [.. DraftProcedure.Next(CallLife.Instant(created), CallLife.Instant(saved ?? created), told.ToHashSet(), 0, Around, CallLife.Instant(now))
            .Due.Select(Text)];

    private List<string> Live(string created, string until)
    {
        var (told, diary, now) = (new HashSet<string>(), new List<string>(), CallLife.Instant(created));
        while (true)
        {
            var next = DraftProcedure.Next(CallLife.Instant(created), CallLife.Instant(created), told, 0, Around, now);
            foreach (var step in next.Due)
            {
                diary.Add($"{Domain.Calendar.Oslo.DateOf(now):uuuu-MM-dd} {Text(step)}");
                if (step is not ApplicationStep.Tell tell) return diary;
                told.Add(tell.Notice.ToString());
            }

            if (!next.Due.IsEmpty) continue;
            if (next.LookAgain is not { } again || again > CallLife.Instant(until)) return diary;
            Assert.True(again > now);
            now = again;
        }
    }

    private Surroundings Around => call.Around("a", []);

    private static string Text(Domain.Cases.Step step) => step is ApplicationStep.Tell tell ? tell.Notice.ToString() : step.Name;
}
