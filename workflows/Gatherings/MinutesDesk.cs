using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Gatherings;

/// <summary>
/// A gathering's minutes: a draft is one row that is written over, for it has no consequences yet; a version that is approved stands beside
/// the log for good and is sent. Who writes on an older draft than the last one is told.
/// </summary>
public sealed class MinutesDesk(GatheringStore store, GatheringDesk desk, ApplicationStore people, PersonDirectory directory)
{
    /// <summary>What is being written: the draft, or else the last version without what it changed; empty at first.</summary>
    public async Task<MinutesWork> Work(GatheringFile file, CancellationToken stop)
    {
        var (draft, _) = await Draft(file, stop);
        return new(draft.Edition, draft.Minutes is not null, MinutesReader.FormOf(Written(draft, file), await people.PeopleOf(file.Id, stop)));
    }

    /// <summary>A version that was approved; null when there is none of that number.</summary>
    public Task<Minutes?> Version(GatheringFile file, int number, CancellationToken stop) => store.MinutesOf(file.Case, number, stop);

    /// <param name="edition">The edition of the draft that the change was made from.</param>
    public async Task<Done<MinutesWork>> Save(GatheringFile file, MinutesForm form, int edition, CancellationToken stop)
    {
        var (written, objections) = MinutesReader.Read(form);
        if (written is null) return new Done<MinutesWork>.No(objections);
        var owners = await directory.IdsOf([.. written.Owners.Select(owner => owner.Email!).Distinct()], stop);
        return await Retry.OnConflict<Done<MinutesWork>>(async () =>
        {
            var (draft, row) = await Draft(file, stop);
            if (draft.Edition != edition) return new Done<MinutesWork>.Moved(await Work(file, stop));
            var known = Written(draft, file).Decisions.Concat(file.Around.Minutes?.Decisions ?? []).ToImmutableArray();
            List<RowChange> changes = [Put(file, new(edition + 1, written.WithIds(owners, known)), row)];
            if (!Room.IsFor(changes)) return new Done<MinutesWork>.No([Room.None]);
            changes.AddRange(written.Owners.DistinctBy(owner => owner.Email).Select(owner => ApplicationStore.PutPerson(file.Id.Own, owners[owner.Email!], owner)));
            await store.Cases.Commit(file.Id.Partition, changes, stop);
            return new Done<MinutesWork>.Yes(await Work(file, stop));
        });
    }

    /// <summary>Approves the draft as it is, and sends it.</summary>
    /// <param name="edition">The edition that is approved; null for whichever it is.</param>
    public Task<Done<GatheringFile>> Approve(CaseId id, int? edition, Actor by, CancellationToken stop) => Retry.OnConflict<Done<GatheringFile>>(async () =>
    {
        if (await store.Open(id, stop) is not { } file) return new Done<GatheringFile>.Unknown();
        var (draft, row) = await Draft(file, stop);
        if (edition is not null && draft.Edition != edition) return new Done<GatheringFile>.Moved(file);
        var minutes = draft.Minutes ?? file.Around.Minutes ?? Minutes.Empty;
        var (text, kept) = GatheringDesk.Written(id, minutes, StoredJson.Default.Minutes);
        return await desk.Attempt(file, new GatheringCommand.ApproveMinutes(minutes, text), by, [kept, Put(file, new(draft.Edition + 1, null), row)], stop);
    });

    private static Minutes Written(MinutesDraft draft, GatheringFile file) => draft.Minutes ?? (file.Around.Minutes is { } last ? last with { Changes = null } : Minutes.Empty);

    private async Task<(MinutesDraft Draft, Row? Row)> Draft(GatheringFile file, CancellationToken stop) =>
        await store.Cases.Rows.Read(file.Id.Partition, Keys.Draft(file.Id.Own), stop) is { } row
            ? (JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.MinutesDraft)!, row)
            : (MinutesDraft.None, null);

    private static RowChange Put(GatheringFile file, MinutesDraft draft, Row? before)
    {
        var (key, body) = (Keys.Draft(file.Id.Own), JsonSerializer.SerializeToUtf8Bytes(draft, StoredJson.Default.MinutesDraft));
        return before is null ? new RowChange.Insert(key, body) : new RowChange.Replace(key, body, before.Version);
    }
}
