using System.Collections.Concurrent;

namespace Grants.Web.Idempotency;

/// <summary>A place in the line of requests with the same key: one at a time.</summary>
internal sealed class Turn : IDisposable
{
    private readonly ConcurrentDictionary<string, Turn> line;
    private readonly string name;
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Turn(ConcurrentDictionary<string, Turn> line, string name) => (this.line, this.name) = (line, name);

    public static async Task<Turn> Take(ConcurrentDictionary<string, Turn> line, string name, CancellationToken stop)
    {
        var mine = new Turn(line, name);
        while (line.GetOrAdd(name, mine) is var first && first != mine) await first.done.Task.WaitAsync(stop);
        return mine;
    }

    public void Dispose()
    {
        line.TryRemove(KeyValuePair.Create(name, this));
        done.SetResult();
    }
}
