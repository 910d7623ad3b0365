using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Reads an application's rows, and stages what a commit writes of them.</summary>
public sealed class ApplicationStore(CaseRepository cases, Register register)
{
    public Register Register => register;

    public CaseRepository Cases => cases;

    public async Task<ApplicationFile?> Open(CaseId id, CancellationToken stop)
    {
        if (!id.Partition.StartsWith("call-", StringComparison.Ordinal)) return null;
        var draft = await cases.Rows.Read(id.Partition, Keys.Draft(id.Own), stop);
        if (draft is null) return null;
        var call = await cases.Load(CaseKinds.Call, new(id.Partition, "call"), stop);
        if (call.State is null) return null;
        var stored = await cases.Load(CaseKinds.Application, id, stop);
        var row = JsonSerializer.Deserialize(draft.Body.Span, StoredJson.Default.DraftRow)!;
        var attachments = await AttachmentsOf(id, stop);
        return await File(stored, call, row, draft.Version, attachments, stop);
    }

    public async Task<ApplicationFile> File(
        StoredCase<ApplicationCase> stored, StoredCase<CallCase> call, DraftRow draft, string version,
        ImmutableArray<AttachmentRow> attachments, CancellationToken stop)
    {
        var content = FormReader.Read(draft.Form, register, Oslo.DateOf(draft.SavedAt), draft.People).Application;
        var networks = await NetworksOf(stop, stored.State!.Submission.Application?.NetworkId, content.NetworkId);
        var readable = attachments.Where(attachment => stored.State.Submission.DestroyedOf(new(attachment.Sha256)) is null);
        var around = new Surroundings(
            stored.Id.Own, call.State!, networks, [.. readable.Select(attachment => attachment.Id)], NameOf(draft.SavedAt));
        return new(stored, call, draft, version, content, attachments, around);
    }

    public async Task<ImmutableDictionary<string, Network>> NetworksOf(CancellationToken stop, params string?[] ids)
    {
        var networks = ImmutableDictionary.CreateBuilder<string, Network>(StringComparer.Ordinal);
        foreach (var network in ids.OfType<string>().Distinct().Where(IsKey))
            if ((await cases.Load(CaseKinds.Network, CaseId.OfNetwork(network), stop)).State is { } found) networks[network] = found.WithJoined;
        return networks.ToImmutable();
    }

    public async Task<ImmutableArray<AttachmentRow>> AttachmentsOf(CaseId id, CancellationToken stop)
    {
        var attachments = ImmutableArray.CreateBuilder<AttachmentRow>();
        await foreach (var row in cases.Rows.Range(id.Partition, Keys.Attachments(id.Own), Keys.EndOf(Keys.Attachments(id.Own)), stop))
            attachments.Add(JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.AttachmentRow)!);
        return attachments.ToImmutable();
    }

    public async Task<ImmutableDictionary<PersonId, Person>> PeopleOf(CaseId id, CancellationToken stop)
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        var beginning = Keys.Persons(id.Own);
        await foreach (var row in cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
            people[new(row.Key[beginning.Length..])] = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Person)!;
        return people.ToImmutable();
    }

    public static RowChange PutPerson(string own, PersonId id, Person person) =>
        new RowChange.Put(Keys.Persons(own) + id, JsonSerializer.SerializeToUtf8Bytes(person, StoredJson.Default.Person));

    public static RowChange PutSummary(Summary summary) =>
        new RowChange.Put(Keys.Summary(summary.Id.Own), summary.Body());

    public static byte[] Body(DraftRow draft) => JsonSerializer.SerializeToUtf8Bytes(draft, StoredJson.Default.DraftRow);

    /// <summary>Stages an application's events with its summary, and its call's when there are any.</summary>
    /// <param name="look">When the case is looked at again: at once, when what has happened can make something due.</param>
    public static ApplicationFile Stage(
        List<RowChange> changes, ApplicationFile file, IReadOnlyList<CaseEvent> events, IReadOnlyList<CaseEvent> callEvents, Instant? look)
    {
        var call = file.Call;
        if (callEvents.Count > 0)
        {
            var alarm = call.Alarm is { } key ? Keys.InstantOfAlarm(key) : (Instant?)null;
            call = CaseRepository.Stage(changes, CaseKinds.Call, call, callEvents, alarm);
        }

        var stored = CaseRepository.Stage(changes, CaseKinds.Application, file.Case, events, look);
        var after = file with { Case = stored, Call = call, Around = file.Around with { Call = call.State! } };
        changes.Add(PutSummary(Summary.Of(file.Id, after.State, after.Counting, after.Around)));
        return after;
    }

    private Func<MunicipalityNumber, string> NameOf(Instant at)
    {
        var on = Oslo.DateOf(at);
        return number => register.Find(number, on)?.Name ?? number.ToString();
    }

    private static bool IsKey(string id) =>
        id.Length is > 0 and <= 100 && id.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
