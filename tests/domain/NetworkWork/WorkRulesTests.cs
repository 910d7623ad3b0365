using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkWork;
using NodaTime;

namespace Grants.Domain.Tests.NetworkWork;

public sealed class WorkRulesTests
{
    private static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");
    private static readonly Actor.Staff Organiser = new(new("nina"), Ks, [StaffRole.Organiser]);
    private static readonly Actor.Contact Member = new(new("ingrid"), MunicipalityNumber.Parse("4631"));
    private static readonly Instant Now = Instant.FromUtc(2020, 11, 2, 11, 0);
    private static readonly Seat Chair = new(new("kari"), "Voss kommune", SeatRole.Chair, new(2020, 1, 1), new(2021, 12, 31));

    public static TheoryData<string, string?, Seat[]> Groups => new()
    {
        { "one", null, [Chair] },
        { "the same person in the next term", null, [Chair, Chair with { From = new(2022, 1, 1), To = null }] },
        { "the same person on the last day of the term before", "seats[1].email", [Chair, Chair with { Role = SeatRole.Member, From = new(2021, 12, 31), To = null }] },
        { "a chair after another", null, [Chair, Other(SeatRole.Chair, new(2022, 1, 1))] },
        { "two chairs on one day", "seats[1].role", [Chair, Other(SeatRole.Chair, new(2021, 12, 31))] },
        { "two chairs without end", "seats[1].role", [Chair with { To = null }, Other(SeatRole.Chair, new(2030, 1, 1))] },
        { "a chair and a deputy", null, [Chair, Other(SeatRole.Deputy, new(2020, 1, 1))] },
        { "a term of one day", null, [Chair with { To = Chair.From }] },
        { "a term that ends before it begins", "seats[0].to", [Chair with { To = new(2019, 12, 31) }] },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_steering_group_has_one_chair_at_a_time_and_nobody_twice(string group, string? field, Seat[] seats)
    {
        Assert.NotEmpty(group);
        var outcome = Decide(NetworkPapers.Empty, new WorkCommand.SetSteeringGroup([.. seats]));
        Assert.Equal(field, outcome is Outcome.Refused refused ? Assert.Single(refused.Objections).Field : null);
    }

    [Fact]
    public void The_plan_s_versions_are_numbered_and_the_same_text_is_no_new_one()
    {
        var papers = After(Plan("En"), Plan("To"), Plan("To"));
        Assert.Equal(2, papers.Plan!.Number);
        Assert.Equal(3, After(Plan("En"), Plan("To"), Plan("En")).Plan!.Number);
    }

    [Fact]
    public void A_report_is_written_of_a_year_that_has_begun()
    {
        Assert.IsType<Outcome.Accepted>(Decide(NetworkPapers.Empty, Report(2020)));
        Assert.Equal("year-not-begun", Assert.IsType<Outcome.Refused>(Decide(NetworkPapers.Empty, Report(2021))).Objections[0].Code);
    }

    [Fact]
    public void The_year_begins_in_Oslo() =>
        Assert.IsType<Outcome.Accepted>(WorkRules.Decide(NetworkPapers.Empty, Report(2021), Ks, Organiser, Instant.FromUtc(2020, 12, 31, 23, 0)));

    [Fact]
    public void Only_the_organiser_writes() =>
        Assert.Equal("not-your-network", Assert.IsType<Outcome.Refused>(WorkRules.Decide(NetworkPapers.Empty, Plan("En"), Ks, Member, Now)).Objections[0].Code);

    private static Seat Other(SeatRole role, LocalDate from) => new(new("odd"), "RKBU Vest", role, from, null);

    private static WorkCommand Plan(string text) => new WorkCommand.WritePlan(new("id", ContentHash.Of(text)), "Nytt");

    private static WorkCommand Report(int year) => new WorkCommand.WriteReport(year, new("id", ContentHash.Of("Et godt år")));

    private static Outcome Decide(NetworkPapers state, WorkCommand command) => WorkRules.Decide(state, command, Ks, Organiser, Now);

    private static NetworkPapers After(params WorkCommand[] commands) => commands.Aggregate(NetworkPapers.Empty, (state, command) =>
        Assert.IsType<Outcome.Accepted>(Decide(state, command)).Events.Cast<WorkEvent>().Aggregate(state, NetworkPapers.Evolve));
}
