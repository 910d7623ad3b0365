using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>The host goes down at every commit of a whole case, before or after it is written, and another one goes on with its rows.</summary>
public sealed class CrashTests
{
    private static readonly Lazy<Task<Ending[]>> Told = new(TellAll);

    [Fact]
    public async Task The_log_comes_to_the_same() => Assert.Empty(await Unlike(ending => ending.Events));

    [Fact]
    public async Task No_message_is_lost() => Assert.Empty(await Unlike(ending => [.. ending.Mails.Distinct()]));

    [Fact]
    public async Task At_most_one_message_goes_again_with_the_same_key() =>
        Assert.Empty((await Told.Value).Where(ending => ending.Mails.Length - ending.Mails.Distinct().Count() > 1).Select(ending => ending.Crash));

    [Fact]
    public async Task Everything_fits() =>
        Assert.Empty((await Told.Value).Where(ending => !ending.Verified.IsClean).Select(ending => $"{ending.Crash}: {ending.Verified.Faults[0]}"));

    /// <summary>The crashes after which something is otherwise than without one, with what is absent and what is there besides.</summary>
    private static async Task<string[]> Unlike(Func<Ending, string[]> of)
    {
        var endings = await Told.Value;
        var expected = of(endings[0]);
        return
        [
            .. endings.Where(ending => !of(ending).SequenceEqual(expected)).Select(ending =>
                $"{ending.Crash}: -{string.Join(' ', expected.Except(of(ending)))} +{string.Join(' ', of(ending).Except(expected))}"),
        ];
    }

    /// <summary>First without a crash, then with one at each commit.</summary>
    private static async Task<Ending[]> TellAll()
    {
        var rows = new FaultyRowStore(new InMemoryRowStore(), int.MaxValue, false);
        var office = new TestOffice(rows);
        var undisturbed = await End("none", office, await Story.Tell(office));
        var endings = new Ending[rows.Commits * 2];
        await Parallel.ForEachAsync(Enumerable.Range(0, endings.Length), async (index, _) => endings[index] = await Interrupted(1 + (index / 2), index % 2 is 1));
        return [undisturbed, .. endings];
    }

    private static async Task<Ending> Interrupted(int commit, bool after)
    {
        var rows = new InMemoryRowStore();
        var first = new TestOffice(new FaultyRowStore(rows, commit, after));
        // The order of people's random ids decides the order of some commits, so the last ones may not come to be.
        if (await Record.ExceptionAsync(() => Story.Tell(first)) is { } fault) Assert.IsType<StoreUnavailableException>(fault);
        var next = new TestOffice(rows, first.Files, first.Post, first.Clock, "host-2");
        return await End($"{(after ? "after" : "before")} commit {commit}", next, await Story.Tell(next));
    }

    private static async Task<Ending> End(string crash, TestOffice office, CaseId id) => new(
        crash,
        [.. (await office.Log(id)).Select(happened => happened.GetType().Name).Order(StringComparer.Ordinal)],
        // The person in the key is a random one, and may be another when the crash came before it was kept.
        [.. office.Post.Mails.Where(mail => mail.Key.StartsWith($"{id}~", StringComparison.Ordinal)).Select(mail => $"{mail.Key.Split('~')[1]}>{mail.To.Address}").Order(StringComparer.Ordinal)],
        await office.Verify());

    private sealed record Ending(string Crash, string[] Events, string[] Mails, VerificationReport Verified);
}
