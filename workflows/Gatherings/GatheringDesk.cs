using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Does what organisers and municipalities ask for in a gathering.</summary>
public sealed class GatheringDesk(GatheringStore store, IWaker waker, IClock clock)
{
    /// <param name="edition">The edition of the programme that the change was made from.</param>
    public async Task<Done<GatheringFile>> SetProgramme(CaseId id, ProgrammeForm form, int edition, Actor by, CancellationToken stop)
    {
        var (slots, link, objections) = ProgrammeReader.Read(form);
        if (slots is not { } written) return new Done<GatheringFile>.No(objections);
        return await Retry.OnConflict(async () =>
        {
            if (await store.Open(id, stop) is not { } file) return new Done<GatheringFile>.Unknown();
            if (file.State.Edition != edition) return new Done<GatheringFile>.Moved(file);
            var programme = new Programme(file.Gathering.Starts ?? default, [.. written.OrderBy(slot => slot.From)], link);
            var (text, row) = Written(id, programme, StoredJson.Default.Programme);
            return await Attempt(file, new GatheringCommand.SetProgramme(written, text), by, [row], stop);
        });
    }

    public Task<Done<GatheringFile>> Do(CaseId id, GatheringCommand command, Actor by, CancellationToken stop) => Retry.OnConflict(async () =>
        await store.Open(id, stop) is { } file ? await Attempt(file, command, by, [], stop) : new Done<GatheringFile>.Unknown());

    private async Task<Done<GatheringFile>> Attempt(GatheringFile file, GatheringCommand command, Actor by, RowChange[] beside, CancellationToken stop)
    {
        var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
        var outcome = GatheringRules.Decide(file.State, file.Around, command, by, now);
        if (outcome is not Outcome.Accepted accepted) return new Done<GatheringFile>.No(((Outcome.Refused)outcome).Objections);
        if (accepted.Events.IsEmpty) return new Done<GatheringFile>.Yes(file);
        var changes = new List<RowChange>(beside);
        CaseRepository.Stage(changes, CaseKinds.Gathering, file.Case, accepted.Events, now);
        if (!Room.IsFor(changes)) return new Done<GatheringFile>.No([Room.None]);
        await store.Cases.Commit(file.Id.Partition, changes, stop);
        await waker.Wake(file.Id, stop);
        return new Done<GatheringFile>.Yes((await store.Open(file.Id, stop))!);
    }

    /// <summary>The same content is the same text, so what is saved twice stands once.</summary>
    private static (KeptText Text, RowChange Row) Written<T>(CaseId id, T content, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, type);
        var text = new KeptText(RandomIds.Of($"{id}\n{ContentHash.Of(bytes)}"), ContentHash.Of(bytes));
        return (text, new RowChange.Put(Keys.Texts(id.Own) + text.Id, bytes));
    }
}
