using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>Deletes a draft that was never sent, with all that belongs to it. A log that had begun (its leaders were asked) stays.</summary>
public sealed class DraftDeleter(ApplicationStore store, IFileStore files)
{
    public async Task Delete(ApplicationFile file, CancellationToken stop)
    {
        await Empty(file, stop);
        foreach (var attachment in file.Attachments) await files.Destroy(file.Id.ToString(), attachment.Sha256, stop);
        foreach (var part in (await Rest(file.Id, stop)).Chunk(CommitLimits.Rows)) await store.Cases.Rows.Commit(file.Id.Partition, part, stop);
        await store.Cases.Rows.Commit(file.Id.Partition, Last(file), stop);
    }

    /// <summary>
    /// On its version, so that somebody who saves in the same moment either keeps the draft or is told that it has moved. An emptied
    /// one is still due to be deleted, so what breaks off here goes on.
    /// </summary>
    private Task Empty(ApplicationFile file, CancellationToken stop)
    {
        var emptied = file.Draft with { Form = new(), Edition = file.Draft.Edition + 1, People = ImmutableDictionary<string, PersonId>.Empty };
        return store.Cases.Rows.Commit(
            file.Id.Partition, [new RowChange.Replace(Keys.Draft(file.Id.Own), ApplicationStore.Body(emptied), file.DraftVersion)], stop);
    }

    private async Task<List<RowChange>> Rest(CaseId id, CancellationToken stop)
    {
        var rest = new List<RowChange>();
        foreach (var beginning in (string[])[Keys.Of(id.Own), Keys.TroublesOf(id.Own), Keys.Failed(id.Own)])
            await foreach (var row in store.Cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
                if (!IsLast(row.Key, id.Own)) rest.Add(new RowChange.Delete(row.Key));
        return rest;
    }

    private static bool IsLast(string key, string own) =>
        key == Keys.Draft(own) || key == Keys.Snapshot(own) || key.StartsWith(Keys.Events(own), StringComparison.Ordinal);

    private static List<RowChange> Last(ApplicationFile file)
    {
        var last = new List<RowChange> { new RowChange.Delete(Keys.Draft(file.Id.Own)), new RowChange.Delete(Keys.Summary(file.Id.Own)) };
        if (file.Case.Events > 0)
        {
            CaseRepository.Stage(last, CaseKinds.Application, file.Case, [], alarm: null);
            return last;
        }

        if (file.Case.Alarm is { } alarm) last.Add(new RowChange.Delete(alarm));
        last.Add(new RowChange.Delete(Keys.Snapshot(file.Id.Own), file.Case.Version));
        return last;
    }
}
