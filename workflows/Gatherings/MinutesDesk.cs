using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Gatherings;

/// <summary>
/// A gathering's minutes: a draft is one row that is written over, for it has no consequences yet; a version that is approved stands beside
/// the log for good and is sent.
/// </summary>
public sealed class MinutesDesk(GatheringStore store, GatheringDesk desk)
{
    /// <summary>What is being written: the draft, or else the last version without what it changed; empty at first.</summary>
    public async Task<Minutes> Draft(GatheringFile file, CancellationToken stop) =>
        await store.Cases.Rows.Read(file.Id.Partition, Keys.Draft(file.Id.Own), stop) is { } row ? Read(row)
        : await Version(file, file.State.Minutes.Length, stop) is { } last ? last with { Changes = null } : Minutes.Empty;

    public async Task<bool> HasDraft(GatheringFile file, CancellationToken stop) => await store.Cases.Rows.Read(file.Id.Partition, Keys.Draft(file.Id.Own), stop) is not null;

    /// <summary>A version that was approved; null when there is none of that number.</summary>
    public async Task<Minutes?> Version(GatheringFile file, int number, CancellationToken stop) =>
        file.State.Minutes.FirstOrDefault(version => version.Number == number) is { } version
        && await store.Cases.Rows.Read(file.Id.Partition, Keys.Texts(file.Id.Own) + version.Text.Id, stop) is { } row ? Read(row) : null;

    public async Task<Done<GatheringFile>> Save(GatheringFile file, MinutesForm form, CancellationToken stop)
    {
        var (minutes, objections) = MinutesReader.Read(form);
        if (minutes is null) return new Done<GatheringFile>.No(objections);
        var change = new RowChange.Put(Keys.Draft(file.Id.Own), JsonSerializer.SerializeToUtf8Bytes(minutes, StoredJson.Default.Minutes));
        if (!Room.IsFor([change])) return new Done<GatheringFile>.No([Room.None]);
        await store.Cases.Commit(file.Id.Partition, [change], stop);
        return new Done<GatheringFile>.Yes(file);
    }

    /// <summary>Approves the minutes as they are written here, and sends them.</summary>
    public async Task<Done<GatheringFile>> Approve(GatheringFile file, Minutes minutes, Actor by, CancellationToken stop)
    {
        var (text, row) = GatheringDesk.Written(file.Id, minutes, StoredJson.Default.Minutes);
        return await desk.Do(file.Id, new GatheringCommand.ApproveMinutes(minutes, text), by, [row, new RowChange.Delete(Keys.Draft(file.Id.Own))], stop);
    }

    private static Minutes Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Minutes)!;
}
