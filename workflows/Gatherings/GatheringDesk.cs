using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Does what organisers and municipalities ask for in a gathering.</summary>
public sealed class GatheringDesk(GatheringStore store, AttendanceBook attendance, Register register, IWaker waker, IClock clock)
{
    /// <summary>Each is two rows of a commit.</summary>
    private const int MostMarks = 40;

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

    /// <summary>Sends the programme as it stands now to those who come.</summary>
    public Task<Done<GatheringFile>> SendProgramme(CaseId id, Actor by, CancellationToken stop) => Retry.OnConflict(async () =>
    {
        if (await store.Open(id, stop) is not { } file) return new Done<GatheringFile>.Unknown();
        if (file.Programme is not { } programme) return await Attempt(file, new GatheringCommand.SendProgramme(), by, [], stop);
        var (text, row) = Written(id, programme, StoredJson.Default.Programme);
        return await Attempt(file, new GatheringCommand.SendProgramme(text), by, [row], stop);
    });

    /// <summary>The gathering gets the days that were chosen: of the network and of the gathering in one commit, and the network tells everyone.</summary>
    public Task<Done<GatheringFile>> Fix(CaseId id, GatheringCommand.FixDates command, Actor by, CancellationToken stop) => Retry.OnConflict(async () =>
    {
        if (await store.Open(id, stop) is not { } file) return new Done<GatheringFile>.Unknown();
        var now = Instant.Max(Instant.Max(clock.GetCurrentInstant(), file.Case.Last), file.NetworkCase.Last);
        if (GatheringRules.Decide(file.State, file.Around, command, by, now) is not Outcome.Accepted chosen) return await Attempt(file, command, by, [], stop);
        var days = With(file, file.State.Poll!.Days[command.Choice - 1]);
        if (await GatheringUse.Shortens(file.NetworkCase, days, store.Cases, stop) is { IsEmpty: false } tooFew)
            return new Done<GatheringFile>.No([.. tooFew.Select(objection => objection with { Field = "choice" })]);
        var moved = NetworkRules.Decide(file.Network, new NetworkCommand.Change(days), register, by, now);
        if (moved is not Outcome.Accepted accepted) return new Done<GatheringFile>.No(((Outcome.Refused)moved).Objections);
        var changes = new List<RowChange>();
        CaseRepository.Stage(changes, CaseKinds.Gathering, file.Case, chosen.Events, now);
        CaseRepository.Stage(changes, CaseKinds.Network, file.NetworkCase, accepted.Events, now);
        await store.Cases.Commit(id.Partition, changes, stop);
        await waker.Wake(file.NetworkCase.Id, stop);
        return new Done<GatheringFile>.Yes((await store.Open(id, stop))!);
    });

    /// <summary>Marks who was there, in parts that a commit can hold; what is marked so already is left.</summary>
    public async Task<Done<GatheringFile>> Mark(CaseId id, AttendanceForm form, Actor by, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } known) return new Done<GatheringFile>.Unknown();
        var (marked, objections) = AttendanceReader.Read(form, id, await attendance.Of(known, stop), register, Oslo.DateOf(clock.GetCurrentInstant()));
        if (!objections.IsEmpty) return new Done<GatheringFile>.No(objections);
        Done<GatheringFile> done = new Done<GatheringFile>.Yes(known);
        foreach (var part in marked.Chunk(MostMarks).DefaultIfEmpty([]))
        {
            RowChange[] rows = [.. AttendanceBook.Rows(id, part)];
            var command = new GatheringCommand.MarkAttendance([.. part.Select(one => one.Mark)]);
            done = await Retry.OnConflict(async () => await Attempt((await store.Open(id, stop))!, command, by, rows, stop));
            if (done is not Done<GatheringFile>.Yes) break;
        }

        return done;
    }

    public Task<Done<GatheringFile>> Do(CaseId id, GatheringCommand command, Actor by, CancellationToken stop) => Retry.OnConflict(async () =>
        await store.Open(id, stop) is { } file ? await Attempt(file, command, by, [], stop) : new Done<GatheringFile>.Unknown());

    /// <summary>Once, without beginning anew when somebody else's commit came between.</summary>
    /// <param name="beside">What is written beside the log when it happens.</param>
    internal async Task<Done<GatheringFile>> Attempt(GatheringFile file, GatheringCommand command, Actor by, RowChange[] beside, CancellationToken stop)
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

    private static Network With(GatheringFile file, ProposedDays days)
    {
        // With the deadline that the organiser has chosen since: a network goes back on none.
        var (network, terms) = (file.Network.Network, file.Network.Terms!);
        var gatherings = terms.Gatherings.Replace(file.Gathering, file.Gathering with { Month = null, Starts = days.Starts, Ends = days.Ends });
        return network with { Registration = terms with { Gatherings = gatherings } };
    }

    /// <summary>The same content is the same text, so what is saved twice stands once.</summary>
    internal static (KeptText Text, RowChange Row) Written<T>(CaseId id, T content, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, type);
        var text = new KeptText(RandomIds.Of($"{id}\n{ContentHash.Of(bytes)}"), ContentHash.Of(bytes));
        return (text, new RowChange.Put(Keys.Texts(id.Own) + text.Id, bytes));
    }
}
