using Grants.Domain.Municipalities;
using Grants.Web.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Municipalities;
using Grants.Workflows.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Grants.Web.Tests.Municipalities;

/// <summary>Whatever the store throws, the register is looked for again: a watch that ends takes the host with it.</summary>
public sealed class RegisterWatchTests
{
    [Fact]
    public async Task It_looks_again_after_any_fault()
    {
        var (rows, time) = (new FaultyRows(), new OneTimer());
        using var watch = new RegisterWatch(
            new(rows, new Places(rows), Register.Standard.With([]), SystemClock.Instance), time, NullLogger<RegisterWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);

        foreach (var fault in (Exception[])[new StoreUnavailableException(new IOException("Away.")), new InvalidOperationException("Odd."), new TaskCanceledException("Late.")])
        {
            rows.Fault = fault;
            await Looked();
        }

        rows.Fault = null;
        await Looked();
        Assert.False(watch.ExecuteTask!.IsCompleted);
        await watch.StopAsync(CancellationToken.None);

        async Task Looked()
        {
            var read = rows.NextRead();
            await time.Tick();
            await read.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>A store that fails as the test says, and tells that it was asked.</summary>
    private sealed class FaultyRows : IRowStore
    {
        private TaskCompletionSource asked = new();

        public Exception? Fault { get; set; }

        public Task NextRead() => (asked = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public Task<Row?> Read(string partition, string key, CancellationToken stop)
        {
            asked.TrySetResult();
            return Fault is { } fault ? Task.FromException<Row?>(fault) : Task.FromResult<Row?>(null);
        }

        public IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop) => throw new NotSupportedException();

        public Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop) => throw new NotSupportedException();
    }

    /// <summary>The one timer that is asked for goes when the test says so.</summary>
    private sealed class OneTimer : TimeProvider
    {
        private readonly TaskCompletionSource<Action> made = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task Tick() => (await made.Task.WaitAsync(TimeSpan.FromSeconds(30)))();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            made.SetResult(() => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
