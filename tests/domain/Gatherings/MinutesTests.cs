using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Gatherings;

/// <summary>Minutes are approved and sent; what was sent is mended by a new version that says what it changes.</summary>
public sealed class MinutesTests
{
    private const string Held = "2020-11-11T15:00:00";

    private readonly GatheringLife life = new();

    [Theory]
    [InlineData("2020-11-09T12:00:00", "Vi snakket.", null, "gathering-not-begun")]
    [InlineData(Held, "", null, "sections no-minutes")]
    [InlineData(Held, "Vi snakket.", null, "")]
    public void They_say_something_of_what_has_been(string at, string text, string? changes, string refusal) =>
        Assert.Equal(refusal, string.Join("; ", life.Refusals(Approve(text, changes), at: at)));

    [Fact]
    public void A_correction_says_what_it_changes_and_the_first_version_stays()
    {
        life.Do(Approve("Vi snakket."), at: Held);
        Assert.Equal(["changes missing"], life.Refusals(Approve("Vi snakket sammen."), at: Held));

        life.Do(Approve("Vi snakket sammen.", "Et ord manglet."), at: Held);

        Assert.Equal([1, 2], life.State.Minutes.Select(version => version.Number));
        Assert.Equal("minutes-2", Assert.Single(life.Next().Due).Name);
    }

    [Fact]
    public void Approved_twice_is_approved_once() => Assert.Equal(Outcome.Nothing, life.Do(Approve("Vi snakket."), at: Held).Decide(Approve("Vi snakket."), at: Held));

    [Theory]
    [InlineData("tor", "2020-12-01", "task-decision1 minutes-1")]
    [InlineData("tor", "2020-11-11", "task-decision1 minutes-1")]
    [InlineData("tor", "2020-11-10", "minutes-1")]
    [InlineData("tor", null, "minutes-1")]
    [InlineData(null, "2020-12-01", "minutes-1")]
    public void A_decision_that_somebody_has_and_that_has_a_day_to_come_becomes_a_task(string? owner, string? due, string steps)
    {
        MinutesDecision decision = new("Vi lager en felles mal.", "Tor", due is null ? null : Date(due), owner is null ? null : new PersonId(owner), "decision1");
        life.Do(new GatheringCommand.ApproveMinutes(new([], [decision], null), GatheringLife.Text("mal")), at: Held);

        Assert.Equal(steps, string.Join(' ', life.Next(Held).Due.Select(step => step.Name)));
        Assert.DoesNotContain(life.Given("decision1").Next(Held).Due, step => step is GatheringStep.GiveTask);
    }

    private static GatheringCommand Approve(string text, string? changes = null) => new GatheringCommand.ApproveMinutes(
        new(text.Length > 0 ? [new(null, text)] : [], [], changes), GatheringLife.Text($"{text}\n{changes}"));
}
