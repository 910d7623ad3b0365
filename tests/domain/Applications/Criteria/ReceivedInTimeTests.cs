using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Applications.Criteria;
using NodaTime;
using static Grants.Domain.Applications.Criteria.CriterionResult;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class ReceivedInTimeTests
{
    [Theory]
    [InlineData("2018-10-20T09:00:00", Met)]
    [InlineData("2018-11-01T23:59:58", Met)]
    [InlineData("2018-11-01T23:59:59", Met)]
    [InlineData("2018-11-01T23:59:59.999", Met)]
    [InlineData("2018-11-02T00:00:00", NotMet)]
    [InlineData("2018-11-05T12:00:00", NotMet)]
    public void The_last_second_is_in_time_and_the_next_is_late(string received, CriterionResult result) =>
        Assert.Equal(result, Check(Some.Circumstances().ReceivedAt(received)).Result);

    [Theory]
    [InlineData("2018-10-27T23:59:59", "2018-10-27T21:59:59Z", Met)]
    [InlineData("2018-10-27T23:59:59", "2018-10-27T22:00:00Z", NotMet)]
    [InlineData("2018-10-28T23:59:59", "2018-10-28T22:59:59Z", Met)]
    [InlineData("2018-10-28T23:59:59", "2018-10-28T23:00:00Z", NotMet)]
    [InlineData("2018-11-01T23:59:59", "2018-11-01T22:59:59Z", Met)]
    [InlineData("2018-11-01T23:59:59", "2018-11-01T23:00:00Z", NotMet)]
    public void Summer_time_ends_on_28_October_between_two_deadlines(string deadline, string received, CriterionResult result) =>
        Assert.Equal(result, Check(Some.Circumstances().With(call => call with { Deadline = Time(deadline) }).ReceivedAt(Utc(received))).Result);

    [Theory]
    [InlineData(false, "2018-11-04T23:59:59", NotMet)]
    [InlineData(true, "2018-11-05T23:59:59", Met)]
    [InlineData(true, "2018-11-06T00:00:00", NotMet)]
    public void A_Saturdays_deadline_moves_to_Monday_only_when_the_call_says_so(bool moves, string received, CriterionResult result) =>
        Assert.Equal(result, Check(Some.Circumstances()
            .With(call => call with { Deadline = Time("2018-11-03T23:59:59"), DeadlineMovesToWorkingDay = moves })
            .ReceivedAt(received)).Result);

    [Theory]
    [InlineData("2018-11-01T23:59:59", Unknown)]
    [InlineData("2018-11-02T00:00:00", NotMet)]
    public void A_draft_is_open_until_the_deadline_and_too_late_after_it(string now, CriterionResult result) =>
        Assert.Equal(result, Check(Some.Circumstances().DraftAt(now)).Result);

    [Fact]
    public void A_draft_is_told_the_deadline_with_its_weekday() =>
        Assert.Equal(
            new("Søknaden er ikke sendt ennå. Fristen er torsdag 1. november 2018 kl. 23.59.",
                "Søknaden er ikkje send enno. Fristen er torsdag 1. november 2018 kl. 23.59."),
            Check(Some.Circumstances().DraftAt("2018-10-20T09:00:00")).Reason);

    [Fact]
    public void One_second_late_is_told_to_the_second() =>
        Assert.Equal(
            "Søknaden kom fredag 2. november 2018 kl. 00.00.00, etter fristen torsdag 1. november 2018 kl. 23.59.59. Forklar hvorfor den kom for sent.",
            Check(Some.Circumstances().ReceivedAt("2018-11-02T00:00:00")).Reason.Bokmal);

    [Fact]
    public void Earlier_is_never_worse() =>
        Prop.ForAll(AnyApplication.AroundTheDeadline, AnyApplication.AroundTheDeadline, (one, other) =>
                At(Instant.Min(one, other)) is Met || At(Instant.Max(one, other)) is NotMet)
            .QuickCheckThrowOnFailure();

    private static CriterionResult At(Instant instant) => Check(Some.Circumstances().ReceivedAt(instant)).Result;

    private static Finding Check(Circumstances circumstances) => An.Application().For(CriterionId.ReceivedInTime, circumstances);
}
