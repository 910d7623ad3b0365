using System.Security.Cryptography;
using System.Text;
using Grants.Domain.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Grants.Functions.Cases;

/// <summary>
/// Keeps a case going, one instance a case: performs what is due, waits for a wake or for the next instant, and begins
/// anew. It knows no rule, so that a release may change the procedure while it waits. The engine replays it: it asks nothing but its context.
/// </summary>
public static class CaseOrchestrator
{
    /// <summary>The event that wakes a case. It carries the key of the alarm row that asked for it, or nothing.</summary>
    public const string Wake = "wake";

    /// <summary>So long an instance's id may be (learn.microsoft.com, "Manage instances in Durable Functions"); a case's may be longer.</summary>
    private const int LongestId = 100;

    /// <summary>For what passes in a minute. What takes longer is left to the case's alarm, which stands until it has been seen to.</summary>
    private static readonly TaskOptions Seconds = TaskOptions.FromRetryPolicy(new(4, TimeSpan.FromSeconds(2), 3, TimeSpan.FromSeconds(30)));

    /// <summary>The instance of a case: its own id, or the beginning of it with a hash of the whole.</summary>
    public static string InstanceOf(CaseId id) => id.ToString() is var text && text.Length <= LongestId
        ? text
        : $"{text[..(LongestId - 33)]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}";

    [Function(nameof(CaseOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<Turn>()!;
        var again = await Perform(turn, context);
        // A wake that came while it worked has been kept, and ends the wait at once.
        var wake = context.WaitForExternalEvent<string>(Wake);
        if (again is { } at && !wake.IsCompleted) await At(at, wake, context);
        // The waiter is always used up: one that was left when the history begins anew would swallow the next wake.
        context.ContinueAsNew(turn with { Alarm = await wake });
    }

    /// <returns>When to look again, in UTC; null when only a wake is waited for.</returns>
    private static async Task<DateTime?> Perform(Turn turn, TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<DateTime?>(nameof(CaseActivities.Perform), turn, Seconds);
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
