// Microsoft.DurableTask.Abstractions and Microsoft.DurableTask.Client 1.25.0 (github.com/microsoft/durabletask-dotnet: src/Abstractions, src/Client/Core).
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask
{
    public readonly struct TaskName(string name)
    {
        public string Name { get; } = name;

        public static implicit operator string(TaskName value) => value.Name;

        public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new(value);

        public override string ToString() => Name;
    }

    public class RetryPolicy(
        int maxNumberOfAttempts, TimeSpan firstRetryInterval, double backoffCoefficient = 1.0, TimeSpan? maxRetryInterval = null, TimeSpan? retryTimeout = null)
    {
        public int MaxNumberOfAttempts { get; } = maxNumberOfAttempts;

        public TimeSpan FirstRetryInterval { get; } = firstRetryInterval;

        public double BackoffCoefficient { get; } = backoffCoefficient;

        public TimeSpan MaxRetryInterval { get; } = maxRetryInterval ?? TimeSpan.FromHours(1);

        public TimeSpan RetryTimeout { get; } = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public sealed class TaskRetryOptions(RetryPolicy policy)
    {
        public RetryPolicy? Policy { get; } = policy;

        public static implicit operator TaskRetryOptions(RetryPolicy policy) => new(policy);
    }

    public record TaskOptions
    {
        public TaskOptions(TaskRetryOptions? retry) => Retry = retry;

        public TaskOptions(TaskOptions options) => Retry = options.Retry;

        public TaskRetryOptions? Retry { get; init; }

        public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);
    }

    public record StartOrchestrationOptions
    {
        public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null) => (this.InstanceId, this.StartAt) = (InstanceId, StartAt);

        public StartOrchestrationOptions(StartOrchestrationOptions options) => (InstanceId, StartAt) = (options.InstanceId, options.StartAt);

        public string? InstanceId { get; init; }

        public DateTimeOffset? StartAt { get; init; }
    }

    public sealed class TaskFailedException(string taskName, int taskId, Exception innerException) : Exception(taskName, innerException)
    {
        public string TaskName { get; } = taskName;

        public int TaskId { get; } = taskId;
    }

    public abstract class TaskOrchestrationContext
    {
        public abstract string InstanceId { get; }

        public abstract DateTime CurrentUtcDateTime { get; }

        protected abstract ILoggerFactory LoggerFactory { get; }

        public abstract T? GetInput<T>();

        public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

        public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

        public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

        public abstract void SendEvent(string instanceId, string eventName, object payload);

        public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);
    }
}

namespace Microsoft.DurableTask.Client
{
    public enum OrchestrationRuntimeStatus
    {
        Running,
        Completed,
        ContinuedAsNew,
        Failed,
        Canceled,
        Terminated,
        Pending,
        Suspended,
    }

    public sealed class OrchestrationMetadata(string name, string instanceId)
    {
        public string Name { get; } = name;

        public string InstanceId { get; } = instanceId;

        public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

        public bool IsCompleted =>
            RuntimeStatus is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
    }

    public abstract class DurableTaskClient(string name) : IAsyncDisposable
    {
        public string Name { get; } = name;

        public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default);

        public abstract Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

        public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation) =>
            GetInstanceAsync(instanceId, false, cancellation);

        public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public abstract ValueTask DisposeAsync();
    }
}
