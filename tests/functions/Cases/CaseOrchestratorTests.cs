using Grants.Functions.Cases;

namespace Grants.Functions.Tests.Cases;

/// <summary>How a case is kept going: no wake is lost, none is swallowed, and its history stays short.</summary>
public sealed class CaseOrchestratorTests
{
    private static readonly DateTime Later = new(2026, 11, 8, 6, 0, 0, DateTimeKind.Utc);

    [Theory, InlineData(null), InlineData(""), InlineData("alarm~1")]
    public async Task It_performs_what_is_due_for_the_alarm_that_asked_for_it(string? alarm)
    {
        var (context, run) = Begin(alarm);

        context.Finish(null).Wake("");
        await run;

        Assert.Equal([("Perform", new Turn(ScriptedContext.Case, alarm))], context.Performed.Select(one => (one.Activity, (Turn?)one.Input)));
    }

    [Fact]
    public async Task What_fails_for_a_moment_is_tried_again_within_a_minute()
    {
        var (context, run) = Begin();
        context.Finish(null).Wake("");
        await run;

        var retry = Assert.Single(context.Performed).Retry;
        var pauses = Enumerable.Range(0, retry.MaxNumberOfAttempts - 1)
            .Sum(nth => Math.Min(retry.FirstRetryInterval.TotalSeconds * Math.Pow(retry.BackoffCoefficient, nth), retry.MaxRetryInterval.TotalSeconds));
        Assert.InRange(pauses, 5, 60);
    }

    [Fact]
    public async Task When_nothing_is_due_later_only_a_wake_is_waited_for()
    {
        var (context, run) = Begin();

        context.Finish(null);
        Assert.Equal((null, false), (context.TimerAt, run.IsCompleted));
        context.Wake("alarm~1");
        await run;

        AssertBeganAnew(context, "alarm~1");
    }

    [Fact]
    public async Task A_wake_while_it_works_makes_it_work_again_at_once()
    {
        var (context, run) = Begin();

        context.Wake("alarm~1").Finish(Later);
        await run;

        Assert.Null(context.TimerAt);
        AssertBeganAnew(context, "alarm~1");
    }

    [Fact]
    public async Task Two_wakes_while_it_works_are_both_answered()
    {
        var (context, run) = Begin();

        context.Wake("alarm~1").Wake("alarm~2").Finish(Later);
        await run;

        AssertBeganAnew(context, "alarm~1");
        Assert.Equal(1, context.Kept);
    }

    [Fact]
    public async Task When_the_instant_comes_it_works_again_and_leaves_no_waiter()
    {
        var (context, run) = Begin();

        context.Finish(Later).Fire().Deliver();
        await run;

        Assert.Equal(Later, context.TimerAt);
        AssertBeganAnew(context, "");
    }

    [Fact]
    public async Task A_wake_before_the_instant_puts_the_timer_away()
    {
        var (context, run) = Begin();

        context.Finish(Later).Wake("alarm~1");
        await run;

        Assert.True(context.TimerWasCancelled);
        AssertBeganAnew(context, "alarm~1");
    }

    [Fact]
    public async Task A_wake_in_the_moment_of_the_instant_is_kept_for_the_next_run_with_the_timers_own()
    {
        var (context, run) = Begin();

        context.Finish(Later).Fire().Wake("alarm~1").Deliver();
        await run;

        AssertBeganAnew(context, "alarm~1");
        Assert.Equal(1, context.Kept);
    }

    [Fact]
    public async Task A_case_whose_step_keeps_failing_still_hears_what_people_decide()
    {
        var (context, run) = Begin();

        context.Fail();
        Assert.False(run.IsCompleted);
        context.Wake("");
        await run;

        AssertBeganAnew(context, "");
    }

    private static (ScriptedContext Context, Task Run) Begin(string? input = null)
    {
        var context = new ScriptedContext(input);
        // As in the engine, what is answered goes on at once.
        SynchronizationContext.SetSynchronizationContext(null);
        return (context, CaseOrchestrator.Run(context));
    }

    private static void AssertBeganAnew(ScriptedContext context, string input)
    {
        Assert.Equal([new Turn(ScriptedContext.Case, input)], context.BegunAnew);
        Assert.Equal(0, context.LeftWaiters);
    }
}
