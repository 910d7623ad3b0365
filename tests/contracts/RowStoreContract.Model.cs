using FsCheck;
using FsCheck.Fluent;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

public abstract partial class RowStoreContract
{
    private enum Verb
    {
        Insert,
        Replace,
        ReplaceOld,
        Put,
        Delete,
        DeleteAt,
        DeleteOld,
    }

    private sealed record Act(Verb Verb, int Key, int Body);

    [Fact]
    public async Task Any_sequence_of_commits_does_what_a_dictionary_would_do()
    {
        var act =
            from verb in Gen.Elements(Enum.GetValues<Verb>())
            from key in Gen.Choose(0, 5)
            from body in Gen.Choose(0, 1_000_000)
            select new Act(verb, key, body);
        var commit = Gen.Choose(1, 4).SelectMany(count => act.ListOf(count));
        var store = await Create();
        var run = 0;
        await Task.Run(() => Prop
            .ForAll(Arb.From(commit.ListOf(20)), commits => FollowModel(store, $"run-{Interlocked.Increment(ref run)}", commits))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25)));
    }

    private static async Task FollowModel(IRowStore store, string partition, IEnumerable<IEnumerable<Act>> commits)
    {
        var model = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        var old = new Dictionary<string, string>();
        var seen = new HashSet<string>();
        foreach (var acts in commits)
        {
            var changes = acts.DistinctBy(act => act.Key).Select(act => ToChange(act, model, old)).ToList();
            var fits = changes.TrueForAll(change => Fits(change, model));
            var outcome = await Record.ExceptionAsync(() => store.Commit(partition, changes, Never));
            Assert.Equal(fits, outcome is null);
            if (fits)
                foreach (var change in changes)
                    Apply(change, model, old);
            var rows = await All(store, partition);
            Assert.Equal(model.Values.Select(Shown), rows.Select(Shown));
            foreach (var row in rows)
            {
                // A row that was written has a version that its key never had; the others keep theirs.
                Assert.Equal(model[row.Key].Version.Length == 0, seen.Add($"{row.Key} {row.Version}"));
                model[row.Key] = row;
            }
        }
    }

    private static (string, string) Shown(Row row) => (row.Key, Convert.ToHexString(row.Body.Span));

    private static RowChange ToChange(Act act, SortedDictionary<string, Row> model, Dictionary<string, string> old)
    {
        var (key, body) = ($"key-{act.Key}", BitConverter.GetBytes(act.Body));
        var current = model.TryGetValue(key, out var row) ? row.Version : "0";
        var earlier = old.GetValueOrDefault(key, "0");
        return act.Verb switch
        {
            Verb.Insert => new RowChange.Insert(key, body),
            Verb.Replace => new RowChange.Replace(key, body, current),
            Verb.ReplaceOld => new RowChange.Replace(key, body, earlier),
            Verb.Put => new RowChange.Put(key, body),
            Verb.Delete => new RowChange.Delete(key),
            Verb.DeleteAt => new RowChange.Delete(key, current),
            _ => new RowChange.Delete(key, earlier),
        };
    }

    private static bool Fits(RowChange change, SortedDictionary<string, Row> model)
    {
        var version = model.TryGetValue(change.Key, out var row) ? row.Version : null;
        return change switch
        {
            RowChange.Insert => version is null,
            RowChange.Replace replace => version == replace.Version,
            RowChange.Delete { Version: { } expected } => version == expected,
            _ => true,
        };
    }

    private static void Apply(RowChange change, SortedDictionary<string, Row> model, Dictionary<string, string> old)
    {
        if (model.Remove(change.Key, out var before))
            old[change.Key] = before.Version;
        if (change is not RowChange.Delete)
            model[change.Key] = new Row(change.Key, BodyOf(change), "");
    }

    private static ReadOnlyMemory<byte> BodyOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Body,
        RowChange.Replace replace => replace.Body,
        _ => ((RowChange.Put)change).Body,
    };
}
