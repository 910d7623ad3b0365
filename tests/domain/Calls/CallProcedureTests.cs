using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Tests.Applications;
using NodaTime;

namespace Grants.Domain.Tests.Calls;

public sealed class CallProcedureTests
{
    [Fact]
    public void From_the_invitation_to_the_last_reminder_of_the_office() =>
        Assert.Equal(
            [
                "2018-06-07 15:00 invitation", "2018-10-18 07:00 reminder-0-14", "2018-10-25 07:00 reminder-0-7", "2018-10-31 07:00 reminder-0-1",
                "2018-11-17 07:00 office-reminder-14", "2018-11-24 07:00 office-reminder-7", "2018-11-30 07:00 office-reminder-1",
            ],
            Live(new CallLife(), "2018-06-07T15:00:00", "2019-12-31T00:00:00"));

    [Fact]
    public void Nobody_is_invited_before_it_opens() =>
        Assert.Equal(["2018-06-07 15:00 invitation"], Live(new CallLife(), "2018-05-01T09:00:00", "2018-06-08T00:00:00"));

    [Fact]
    public void Nobody_is_invited_to_what_is_not_published() =>
        Assert.Empty(CallProcedure.Next(CallCase.Evolve(null, new CallEvent.WasSetUp(At("2018-05-01T09:00:00"), Hordaland2018.Call, Our.Administrator.Person)), At("2018-07-01T09:00:00")).Due);

    [Fact]
    public void Published_late_it_is_not_reminded_of_what_was_due_before() =>
        Assert.Equal(
            ["2018-10-26 12:00 invitation", "2018-10-31 07:00 reminder-0-1"],
            Live(new CallLife(call => call with { OpensAt = new(2018, 10, 26, 12, 0) }), "2018-10-26T12:00:00", "2018-11-02T00:00:00"));

    [Fact]
    public void After_an_outage_overdue_reminders_collapse_into_the_latest() =>
        Assert.Equal(["invitation", "reminder-0-7"], Due(new CallLife(), "2018-10-27T12:00:00"));

    [Fact]
    public void A_message_to_many_goes_on_from_where_it_came_to()
    {
        var call = new CallLife();
        call.Append(new CallEvent.MessageWentOut(At("2018-06-07T15:00:00"), CallMessages.Invitation, "4620"));

        Assert.Equal("4620", Assert.IsType<CallStep.Invite>(Assert.Single(CallProcedure.Next(call.State, At("2018-06-07T15:01:00")).Due)).After);
    }

    [Fact]
    public void A_moved_deadline_wakes_its_applications_and_reminds_anew()
    {
        var call = new CallLife().Do(new CallCommand.MoveDeadline(new(2018, 11, 8, 23, 59, 59), "Nede"), Our.Administrator, "2018-10-31T12:00:00");

        Assert.Equal(
            ["2018-10-31 12:00 invitation", "2018-10-31 12:00 reminder-1-14", "2018-10-31 12:00 move-1", "2018-11-01 07:00 reminder-1-7", "2018-11-07 07:00 reminder-1-1"],
            Live(call, "2018-10-31T12:00:00", "2018-11-10T00:00:00"));
    }

    [Fact]
    public void A_release_wakes_its_applications()
    {
        var call = new CallLife().Do(new CallCommand.Release(), Our.Anne, "2018-11-10T09:00:00");

        Assert.Equal(["release"], Due(call, "2018-11-10T09:00:00"));
    }

    private static string[] Due(CallLife call, string at) => [.. CallProcedure.Next(call.State, At(at)).Due.Select(step => step.Name)];

    private static List<string> Live(CallLife call, string from, string until)
    {
        var (diary, now) = (new List<string>(), At(from));
        while (true)
        {
            var next = CallProcedure.Next(call.State, now);
            foreach (var step in next.Due.Cast<CallStep>())
            {
                diary.Add($"{Oslo.Local(now):uuuu-MM-dd HH:mm} {step.Name}");
                call.Append(new CallEvent.MessageWentOut(now, step.Message, ""));
            }

            Assert.Empty(CallProcedure.Next(call.State, now).Due);
            if (CallProcedure.Next(call.State, now).LookAgain is not { } again || again > At(until)) return diary;
            Assert.True(again > now);
            now = again;
        }
    }

    private static Instant At(string local) => CallLife.Instant(local);
}
