using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Tests.Networks;

/// <summary>What somebody is to be told who knows the gatherings as they stood after some of the moves.</summary>
public sealed class GatheringChangeTests
{
    private static readonly PersonId Organiser = new("nina");
    private static readonly PlannedGathering First = new(1, null, new(2020, 11, 10), new(2020, 11, 11), "Tromsø", false);
    private static readonly PlannedGathering Later = First with { Starts = new(2020, 11, 17), Ends = new(2020, 11, 18) };
    private static readonly PlannedGathering Digital = new(2, new YearMonth(2021, 1), null, null, null, true);
    private static readonly PlannedGathering Fixed = Digital with { Month = null, Starts = new(2021, 1, 20) };

    /// <summary>Set up anew before it is published, then moved twice.</summary>
    private static readonly NetworkEvent[] Log =
    [
        SetUp(Later), Changed(1, First, Digital), new NetworkEvent.WasPublished(At(2), Organiser), Changed(3, Later, Digital), Changed(4, Later, Fixed),
    ];

    [Fact]
    public void Who_knows_the_published_ones_is_told_of_both() =>
        Assert.Equal([new(First, Later), new(Digital, Fixed)], Since(0, Log, [Later, Fixed]));

    [Fact]
    public void Who_knows_the_first_move_is_told_of_the_second() => Assert.Equal([new(Digital, Fixed)], Since(1, Log, [Later, Fixed]));

    [Fact]
    public void One_that_has_moved_there_and_back_has_not_changed() =>
        Assert.Equal([new(Digital, Fixed)], Since(0, [.. Log, Changed(5, First, Fixed)], [First, Fixed]));

    [Fact]
    public void One_that_is_new_has_no_before_and_one_that_is_out_no_after() =>
        Assert.Equal([new(First, null), new(null, Fixed with { Number = 3 })], Since(0, Log, [Digital, Fixed with { Number = 3 }]));

    [Fact]
    public void Another_place_is_no_other_time() =>
        Assert.Equal((false, true), (new GatheringChange(First, First with { Place = "Alta" }).IsOfTime, new GatheringChange(Digital, Fixed).IsOfTime));

    private static GatheringChange[] Since(int moves, NetworkEvent[] log, PlannedGathering[] now) => [.. GatheringChange.Since(moves, log, [.. now])];

    private static NetworkEvent.WasSetUp SetUp(params PlannedGathering[] gatherings) => new(At(0), With(gatherings), Organiser);

    private static NetworkEvent.WasChanged Changed(int day, params PlannedGathering[] gatherings) => new(At(day), With(gatherings), Organiser);

    private static Instant At(int day) => Instant.FromUtc(2020, 6, 1, 8, 0) + Duration.FromDays(day);

    private static Network With(PlannedGathering[] gatherings) => new(
        "lift", "Barneløft", OrganisationNumber.Parse("971032146"), [], null,
        new(new(2020, 6, 15, 23, 59, 59), new([new(null, 1_000)]), null, 2_500, 2, null, false, false, null, 30, 48, [.. gatherings], [], null, [], null, null));
}
