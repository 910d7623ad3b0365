using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Grants.Functions.Cases;

/// <summary>
/// Keeps a case going, one instance a case with the case's id: performs what is due, waits for a wake or for the next instant, and begins
/// anew. It knows no rule, so that a release may change the procedure while it waits. The engine replays it: it asks nothing but its context.
/// </summary>
public static class CaseOrchestrator
{
    /// <summary>The event that wakes a case. It carries the key of the alarm row that asked for it, or nothing.</summary>
    public const string Wake = "wake";

    /// <summary>For what passes in a minute. What takes longer is left to the case's alarm, which stands until it has been seen to.</summary>
    private static readonly TaskOptions Seconds = TaskOptions.FromRetryPolicy(new(4, TimeSpan.FromSeconds(2), 3, TimeSpan.FromSeconds(30)));

    [Function(nameof(CaseOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var again = await Perform(context);
        // A wake that came while it worked has been kept, and ends the wait at once.
        var wake = context.WaitForExternalEvent<string>(Wake);
        if (again is { } at && !wake.IsCompleted) await At(at, wake, context);
        // The waiter is always used up: one that was left when the history begins anew would swallow the next wake.
        context.ContinueAsNew(await wake);
    }

    /// <returns>When to look again, in UTC; null when only a wake is waited for.</returns>
    private static async Task<DateTime?> Perform(TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<DateTime?>(nameof(CaseActivities.Perform), new Turn(context.InstanceId, context.GetInput<string>()), Seconds);
        }
        catch (TaskFailedException)
        {
            // It still takes what people decide: each decision wakes it. So does its alarm, every five minutes.
            return null;
        }
    }

    /// <summary>When the instant comes first, it is told as a wake like any other.</summary>
    private static async Task At(DateTime at, Task wake, TaskOrchestrationContext context)
    {
        using var enough = new CancellationTokenSource();
        var timer = context.CreateTimer(at, enough.Token);
        if (await Task.WhenAny(wake, timer) == timer) context.SendEvent(context.InstanceId, Wake, "");
        // One that is left would keep the instance from beginning anew until it fires. Not awaited: the engine waits for its own tasks alone.
        else enough.Cancel();
    }
}

/// <summary>A case that is taken forward.</summary>
/// <param name="Alarm">The key of the alarm row that asked for it; null or empty when none did.</param>
public sealed record Turn(string Case, string? Alarm);
