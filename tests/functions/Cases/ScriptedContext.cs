using Grants.Functions.Cases;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grants.Functions.Tests.Cases;

/// <summary>
/// The engine as a test plays it, event for event. Waiters of an event stand in a stack and what nobody waits for is kept, as the library has it
/// (microsoft/durabletask-dotnet, TaskOrchestrationContextWrapper).
/// </summary>
internal sealed class ScriptedContext(string? input = null) : TaskOrchestrationContext
{
    /// <summary>Its instance is another, since a case may have a longer id than an instance.</summary>
    public const string Case = "call-hordaland.abc";

    private readonly Stack<TaskCompletionSource<string>> waiters = [];
    private readonly Queue<string> kept = [];
    private readonly Queue<string> sent = [];
    private TaskCompletionSource<DateTime?>? working;
    private TaskCompletionSource? timer;

    public override string InstanceId => "instance";

    public override DateTime CurrentUtcDateTime => new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>What was performed, as it was asked for.</summary>
    public List<(string Activity, object? Input, RetryPolicy Retry)> Performed { get; } = [];

    public DateTime? TimerAt { get; private set; }

    public bool TimerWasCancelled { get; private set; }

    /// <summary>The inputs with which it has begun anew.</summary>
    public List<object?> BegunAnew { get; } = [];

    /// <summary>Waiters that the next run does not know of, and which would take its events.</summary>
    public int LeftWaiters => waiters.Count;

    /// <summary>Wakes that the next run gets.</summary>
    public int Kept => kept.Count;

    public override T? GetInput<T>() where T : default => (T?)(object?)new Turn(Case, input);

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? activityInput = null, TaskOptions? options = null)
    {
        Performed.Add((name, activityInput, options!.Retry!.Policy!));
        working = new();
        return (TResult)(object?)(await working.Task)!;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        TimerAt = fireAt;
        cancellationToken.Register(() => TimerWasCancelled = true);
        timer = new();
        return timer.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        var waiter = new TaskCompletionSource<string>();
        waiters.Push(waiter);
        if (kept.TryDequeue(out var before)) waiters.Pop().SetResult(before);
        return (Task<T>)(object)waiter.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        Assert.Equal(InstanceId, instanceId);
        sent.Enqueue((string)payload);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Assert.True(preserveUnprocessedEvents);
        BegunAnew.Add(newInput);
    }

    public ScriptedContext Finish(DateTime? again)
    {
        working!.SetResult(again);
        return this;
    }

    public ScriptedContext Fail()
    {
        working!.SetException(new TaskFailedException("Perform", 0, new IOException("The store is away.")));
        return this;
    }

    public ScriptedContext Wake(string alarm)
    {
        if (waiters.TryPop(out var waiter)) waiter.SetResult(alarm);
        else kept.Enqueue(alarm);
        return this;
    }

    public ScriptedContext Fire()
    {
        timer!.SetResult();
        return this;
    }

    /// <summary>What it has sent to itself arrives.</summary>
    public ScriptedContext Deliver()
    {
        while (sent.TryDequeue(out var payload)) Wake(payload);
        return this;
    }
}
