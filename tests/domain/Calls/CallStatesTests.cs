using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Tests.Applications;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calls;

public sealed class CallStatesTests
{
    private static readonly Instant SetUp = Oslo.At(Time("2018-06-01T09:00:00"));

    [Theory]
    [InlineData("2018-06-07T14:59:59", CallState.Coming)]
    [InlineData("2018-06-07T15:00:00", CallState.Open)]
    [InlineData("2018-11-01T23:59:59", CallState.Open)]
    [InlineData("2018-11-02T00:00:00", CallState.Past)]
    public void A_published_call_is_open_from_its_opening_through_its_deadline(string local, CallState state) =>
        Assert.Equal(state, Published.StateAt(Oslo.At(Time(local))));

    [Fact]
    public void An_unpublished_call_is_a_draft_whatever_the_time() =>
        Assert.Equal(CallState.Draft, New.StateAt(Oslo.At(Time("2018-10-01T09:00:00"))));

    [Fact]
    public void Next_year_has_every_date_a_year_later()
    {
        var next = Hordaland2018.Call.NextYear("hordaland-2019");

        Assert.Equal(
            (Time("2019-06-07T15:00:00"), Time("2019-11-01T23:59:59"), Date("2019-12-01"), Date("2020-01-01"), Date("2020-12-31"), Date("2019-11-30"), Date("2021-03-01")),
            (next.OpensAt, next.Deadline, next.DecisionsBy, next.ProjectsStart, next.UseBy, next.PaymentsBy!.Value, next.ReportDue!.Value));
    }

    [Fact]
    public void The_same_again_is_no_change()
    {
        var same = Hordaland2018.Call with { Assessment = [.. Hordaland2018.Call.Assessment], Activities = [.. Hordaland2018.Call.Activities] };

        Assert.Equal(Outcome.Nothing, CallRules.Decide(New, new CallCommand.Change(same), By, SetUp));
    }

    private static Actor By { get; } = new Actor.Staff(new PersonId("administrator"), Hordaland2018.Call.Office, [StaffRole.Administrator]);

    private static CallCase New => CallCase.Evolve(null, new CallEvent.WasSetUp(SetUp, Hordaland2018.Call, By.Person));

    private static CallCase Published => CallCase.Evolve(New, new CallEvent.WasPublished(SetUp, By.Person));
}
