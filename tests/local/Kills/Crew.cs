using System.Collections.Concurrent;

namespace Grants.Local.Tests.Kills;

/// <summary>Clients that take one municipality after the other, while the program is killed under them. One that was not answered is tried again.</summary>
/// <param name="visit">Whether the municipality was answered.</param>
internal sealed class Crew(Host host, int clients, IEnumerable<string> municipalities, Func<string, CancellationToken, Task<bool>> visit)
{
    private readonly ConcurrentQueue<string> waiting = new(municipalities);

    /// <summary>Until so many were answered; the others are in the middle of theirs then.</summary>
    public async Task WorkUntilKilled(int answers)
    {
        using var enough = new CancellationTokenSource();
        var left = answers;
        await Work(() => { if (Interlocked.Decrement(ref left) is 0) enough.Cancel(); }, enough.Token);
        await host.Kill();
    }

    /// <summary>Until all were answered.</summary>
    public Task Finish() => Work(() => { }, CancellationToken.None);

    private Task Work(Action came, CancellationToken killed) => Task.WhenAll(Enumerable.Range(0, clients).Select(_ => One(came, killed)));

    private async Task One(Action came, CancellationToken killed)
    {
        while (!killed.IsCancellationRequested && waiting.TryDequeue(out var municipality))
            if (await IsAnswered(municipality, killed)) came();
            else waiting.Enqueue(municipality);
    }

    private async Task<bool> IsAnswered(string municipality, CancellationToken killed)
    {
        try
        {
            return await visit(municipality, killed);
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException)
        {
            return false;
        }
    }
}
