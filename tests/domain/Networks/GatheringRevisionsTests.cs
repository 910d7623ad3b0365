using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;

namespace Grants.Domain.Tests.Networks;

/// <summary>What those who have a gathering in their calendars are to be told.</summary>
public sealed class GatheringRevisionsTests
{
    private static readonly PersonId Organiser = new("nina");
    private static readonly PlannedGathering First = new(1, null, new(2020, 11, 10), new(2020, 11, 11), "Tromsø", false);
    private static readonly PlannedGathering Digital = new(2, new YearMonth(2021, 1), null, null, null, true);

    [Fact]
    public void A_gathering_with_days_begins_at_nought() => Assert.Equal((0, false), Of(1, SetUp(First)));

    [Fact]
    public void One_that_only_has_its_month_is_not_there_yet() => Assert.Empty(GatheringRevisions.Of([SetUp(Digital with { Number = 1 })]));

    [Fact]
    public void It_comes_when_its_days_are_fixed() =>
        Assert.Equal((0, false), Of(2, SetUp(First, Digital), Changed(1, First, Digital with { Month = null, Starts = new(2021, 1, 20) })));

    [Fact]
    public void One_that_moves_grows() => Assert.Equal((1, false), Of(1, SetUp(First), Changed(1, First with { Starts = new(2020, 11, 9) })));

    [Fact]
    public void Each_move_counts() =>
        Assert.Equal((2, false), Of(1, SetUp(First), Changed(1, First with { Place = "Alta" }), Changed(2, First)));

    [Fact]
    public void What_happens_elsewhere_does_not_count() =>
        Assert.Equal((0, false), Of(1, SetUp(First), Changed(1, First, Digital), new NetworkEvent.WasPublished(At(2), Organiser)));

    [Fact]
    public void One_that_is_put_off_to_a_month_is_off() =>
        Assert.Equal((1, true), Of(1, SetUp(First), Changed(1, First with { Month = new YearMonth(2021, 2), Starts = null, Ends = null })));

    [Fact]
    public void One_that_is_taken_out_is_off_and_can_come_back() =>
        Assert.Equal((2, false), Of(1, SetUp(First), Changed(1), Changed(2, First)));

    [Fact]
    public void All_are_off_when_the_network_is_cancelled() =>
        Assert.Equal((1, true), Of(1, SetUp(First), new RosterEvent.NetworkWasCancelled(At(5), Organiser)));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(9, 2)]
    public void The_days_that_it_has_had_since_are_counted_from_those_that_it_had_then(int since, int days) => Assert.Equal(days, GatheringRevisions.MostDays(
        [SetUp(First with { Ends = null }), Changed(1, First with { Ends = new(2020, 11, 12) }), Changed(2, First), new NetworkEvent.WasPublished(At(3), Organiser)], 1, At(since)));

    private static (int Sequence, bool IsOff) Of(int number, params NetworkEvent[] log)
    {
        var revision = GatheringRevisions.Of(log).Single(one => one.Gathering.Number == number);
        return (revision.Sequence, revision.IsOff);
    }

    private static NetworkEvent.WasSetUp SetUp(params PlannedGathering[] gatherings) => new(At(0), With(gatherings), Organiser);

    private static NetworkEvent.WasChanged Changed(int day, params PlannedGathering[] gatherings) => new(At(day), With(gatherings), Organiser);

    private static Instant At(int day) => Instant.FromUtc(2020, 6, 1, 8, 0) + Duration.FromDays(day);

    private static Network With(PlannedGathering[] gatherings) => new(
        "lift", "Barneløft", OrganisationNumber.Parse("971032146"), [], null,
        new(new(2020, 6, 15, 23, 59, 59), new([new(null, 1_000)]), null, 2_500, 2, null, false, false, null, 30, 48, [.. gatherings], [], null, [], null, null));
}
