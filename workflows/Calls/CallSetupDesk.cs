using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using NodaTime;

namespace Grants.Workflows.Calls;

/// <summary>
/// Sets a call up part by part. Until it is whole it is a row of its office's that is overwritten; when it is, its log begins, and
/// each part is a change of the call.
/// </summary>
public sealed class CallSetupDesk(IRowStore rows, Places places, CallDesk calls, TrialBook trials, Register register, IClock clock)
{
    private const string Drafts = "call-draft~";

    /// <summary>Those of an office that are not whole yet, by id.</summary>
    public async IAsyncEnumerable<CallSetup> Begun(OrganisationNumber office, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in rows.Range(PartitionOf(office), Drafts, Keys.EndOf(Drafts), stop))
            if ((await calls.Open(row.Key[Drafts.Length..], stop)).State is null) yield return SetupOf(row);
    }

    /// <summary>Null when the office has none such, whole or not.</summary>
    public async Task<CallSetup?> Find(OrganisationNumber office, string id, CancellationToken stop) =>
        await calls.Open(id, stop) is { State: { } call } stored
            ? call.Call.Office == office ? CallSetup.Of(stored) : null
            : await rows.Read(PartitionOf(office), Drafts + id, stop) is { } row ? SetupOf(row) : null;

    /// <summary>Begins one. What stands in the form can be little; its id cannot be changed any more.</summary>
    public async Task<Done<CallSetup>> Begin(CallForm form, Actor.Staff by, CancellationToken stop)
    {
        var objections = CallFormReader.Read(form, register, by.Office).Objections;
        var hindrances = objections.Where(objection => objection.Field is "id" or "title" || !CallFormReader.IsMissing(objection)).ToImmutableArray();
        if (!hindrances.IsEmpty) return new Done<CallSetup>.No(hindrances);
        if ((await calls.Open(form.Id!, stop)).State is not null || await rows.Read(PartitionOf(by.Office), Drafts + form.Id, stop) is not null)
            return new Done<CallSetup>.No([CallRules.Taken]);
        await places.Know(PartitionOf(by.Office), stop);
        var row = new CallDraftRow(form, 1, [], by.Person, clock.GetCurrentInstant());
        await rows.Commit(PartitionOf(by.Office), [new RowChange.Insert(Drafts + form.Id, Body(row))], stop);
        return new Done<CallSetup>.Yes(new(form.Id!, form, 1, null, []));
    }

    /// <summary>Saves the whole form after a part of it was changed. What lacks is no hindrance until the call is whole.</summary>
    /// <param name="part">The part that was changed, by the page's name; null when all was.</param>
    public async Task<Done<CallSetup>> Save(string id, CallForm form, string? part, int edition, Actor.Staff by, CancellationToken stop)
    {
        if ((await calls.Open(id, stop)).State is not null) return await Change(id, form, edition, by, stop);
        if (await rows.Read(PartitionOf(by.Office), Drafts + id, stop) is not { } row) return new Done<CallSetup>.Unknown();
        var before = Read(row);
        if (before.Edition != edition) return new Done<CallSetup>.Moved(SetupOf(row));
        if (Wrong(form, by.Office) is { IsEmpty: false } wrong) return new Done<CallSetup>.No(wrong);
        var draft = new CallDraftRow(
            form with { Id = id }, edition + 1, part is null ? before.Saved : before.Saved.Add(part), by.Person, clock.GetCurrentInstant());
        await rows.Commit(PartitionOf(by.Office), [new RowChange.Replace(row.Key, Body(draft), row.Version)], stop);
        return new Done<CallSetup>.Yes(new(id, draft.Form, draft.Edition, null, draft.Saved));
    }

    /// <summary>Begins the log of a call that is whole.</summary>
    public async Task<Done<CallSetup>> Complete(CallSetup setup, Actor.Staff by, CancellationToken stop)
    {
        if (setup.Stored is not null) return new Done<CallSetup>.Yes(setup);
        var (call, objections) = CallFormReader.Read(setup.Form, register, by.Office);
        if (call is null) return new Done<CallSetup>.No(objections);
        switch (await calls.SetUp(call, by, stop))
        {
            case Done<StoredCase<CallCase>>.Yes(var stored):
                await Remove(by.Office, setup.Id, stop);
                return new Done<CallSetup>.Yes(CallSetup.Of(stored));
            case Done<StoredCase<CallCase>>.No(var refused):
                return new Done<CallSetup>.No(refused);
            default:
                return new Done<CallSetup>.Unknown();
        }
    }

    /// <summary>Forgets one that is not whole, and what was tried of it.</summary>
    public async Task Discard(OrganisationNumber office, string id, CancellationToken stop)
    {
        await Remove(office, id, stop);
        await trials.End(id, stop);
    }

    private Task Remove(OrganisationNumber office, string id, CancellationToken stop) =>
        rows.Commit(PartitionOf(office), [new RowChange.Delete(Drafts + id)], stop);

    private async Task<Done<CallSetup>> Change(string id, CallForm form, int edition, Actor.Staff by, CancellationToken stop)
    {
        var (call, objections) = CallFormReader.Read(form with { Id = id }, register, by.Office);
        if (call is null) return new Done<CallSetup>.No(objections);
        return await calls.Do(id, new CallCommand.Change(call), by, edition, stop) switch
        {
            Done<StoredCase<CallCase>>.Yes(var now) => new Done<CallSetup>.Yes(CallSetup.Of(now)),
            Done<StoredCase<CallCase>>.No(var refused) => new Done<CallSetup>.No(refused),
            Done<StoredCase<CallCase>>.Moved(var now) => new Done<CallSetup>.Moved(CallSetup.Of(now)),
            _ => new Done<CallSetup>.Unknown(),
        };
    }

    /// <summary>What cannot be understood; what lacks or contradicts itself can be saved as long as the call is not whole.</summary>
    private ImmutableArray<Objection> Wrong(CallForm form, OrganisationNumber office) =>
        [.. CallFormReader.Read(form, register, office).Objections.Where(objection => !CallFormReader.IsMissing(objection))];

    private static CallSetup SetupOf(Row row)
    {
        var draft = Read(row);
        return new(row.Key[Drafts.Length..], draft.Form, draft.Edition, null, draft.Saved);
    }

    private static string PartitionOf(OrganisationNumber office) => CaseId.OfOffice(office.ToString()).Partition;

    private static CallDraftRow Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, CallDraftJson.Default.CallDraftRow)!;

    private static byte[] Body(CallDraftRow draft) => JsonSerializer.SerializeToUtf8Bytes(draft, CallDraftJson.Default.CallDraftRow);
}
