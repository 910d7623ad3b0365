using System.Text;
using Grants.Local.Storage;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;
using NodaTime.Text;

namespace Grants.Local.Folders;

/// <summary>What a folder is from its making, and what instant it has come to. It stands in the folder's own rows.</summary>
public sealed class DataFolder(IRowStore rows, Places places)
{
    private const string Partition = "folder";
    private const string KindKey = "kind";
    private const string GivenKey = "as-of";
    private const string LastKey = "last";

    /// <summary>What a folder on disk is; null when nothing has been made in it, and then nothing is made by asking.</summary>
    public static async Task<FolderKind?> KindOf(string path, CancellationToken stop)
    {
        if (!SqliteRowStore.IsIn(path)) return null;
        using var rows = SqliteRowStore.Open(path);
        return await KindOf(rows, stop);
    }

    public static Task<FolderKind?> KindOf(SqliteRowStore rows, CancellationToken stop) => new DataFolder(rows, new Places(rows)).Kind(stop);

    /// <summary>Null for a folder that nothing has been made in yet.</summary>
    public async Task<FolderKind?> Kind(CancellationToken stop) =>
        await Text(KindKey, stop) is { } text ? Enum.Parse<FolderKind>(text, ignoreCase: true) : null;

    public Task Make(FolderKind kind, CancellationToken stop) => Put(KindKey, kind.ToString().ToLowerInvariant(), stop);

    /// <summary>The last <c>--as-of</c> that was given; null when there never was one.</summary>
    public Task<Instant?> LastGiven(CancellationToken stop) => At(GivenKey, stop);

    public Task Give(Instant asOf, CancellationToken stop) => Put(GivenKey, InstantPattern.ExtendedIso.Format(asOf), stop);

    /// <summary>The folder's clock has shown nothing later.</summary>
    public Task<Instant?> Last(CancellationToken stop) => At(LastKey, stop);

    public Task Remember(Instant latest, CancellationToken stop) => Put(LastKey, InstantPattern.ExtendedIso.Format(latest), stop);

    private async Task<Instant?> At(string key, CancellationToken stop) =>
        await Text(key, stop) is { } text ? InstantPattern.ExtendedIso.Parse(text).Value : null;

    private async Task<string?> Text(string key, CancellationToken stop) =>
        await rows.Read(Partition, key, stop) is { } row ? Encoding.UTF8.GetString(row.Body.Span) : null;

    private async Task Put(string key, string text, CancellationToken stop)
    {
        await places.Know(Partition, stop);
        await rows.Commit(Partition, [new RowChange.Put(key, Encoding.UTF8.GetBytes(text))], stop);
    }
}

/// <summary>What a folder is, from its making.</summary>
public enum FolderKind
{
    /// <summary>A demo or a trial: mail goes to files, time can be given, served on loopback only.</summary>
    Rehearsal,

    /// <summary>An office's own: mail goes out, time is the machine's.</summary>
    Real,
}
