using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Does what people ask for in an application's case that has been begun: decide, commit, wake.</summary>
public sealed class ApplicationDesk(ApplicationStore store, PersonDirectory directory, IWaker waker, IClock clock)
{
    public Task<ApplicationFile?> Open(CaseId id, CancellationToken stop) => store.Open(id, stop);

    /// <summary>One command on a case. <paramref name="with"/> adds what the command brings besides its events.</summary>
    public async Task<Done<ApplicationFile>> Do(
        CaseId id, Actor by, Func<ApplicationFile, ApplicationCommand> command, CancellationToken stop,
        Action<List<RowChange>, ApplicationFile>? with = null)
    {
        var done = await Retry.OnConflict(() => Attempt(id, by, command, with, stop));
        if (done is not Done<ApplicationFile>.Yes yes) return done;
        if (GoesOutAtOnce(yes.Now)) return await Looked(id, stop);
        await waker.Wake(id, stop);
        return done;
    }

    /// <summary>A decision that waits for no others is answered as it then stands: released, with its letter.</summary>
    private static bool GoesOutAtOnce(ApplicationFile file) =>
        Status.Of(file.State) is ApplicationStatus.Approved && Releasing.MayGo(file.Around);

    private async Task<Done<ApplicationFile>> Looked(CaseId id, CancellationToken stop)
    {
        await waker.Look(id, stop);
        return new Done<ApplicationFile>.Yes((await store.Open(id, stop))!);
    }

    /// <summary>
    /// Sends the draft. The answer waits until the case has its number; the alarm sees to it when the host goes down in between.
    /// </summary>
    public async Task<Done<ApplicationFile>> Submit(CaseId id, Actor by, Instant arrived, CancellationToken stop)
    {
        var done = await Do(id, by, file => new ApplicationCommand.Submit(file.Content, HashOf(file.Draft.Form), arrived), stop, PutWhatWasSent);
        return done switch
        {
            Done<ApplicationFile>.Yes => await Looked(id, stop),
            Done<ApplicationFile>.No(var objections) when await store.Open(id, stop) is { } file =>
                new Done<ApplicationFile>.No(HalfWritten.InsteadOfNone(objections, file.Draft.Form)),
            _ => done,
        };
    }

    public Task<Done<ApplicationFile>> AskLeaders(CaseId id, Actor by, CancellationToken stop) =>
        Do(id, by, file => new ApplicationCommand.AskLeaders(file.Content), stop, PutPeople);

    public async Task<Done<ApplicationFile>> PassOn(
        CaseId id, Actor by, MunicipalityNumber municipality, Person to, CancellationToken stop)
    {
        var address = FormReader.Normalised(to.Email)!;
        var person = (await directory.IdsOf([address], stop))[address];
        return await Do(
            id, by, _ => new ApplicationCommand.PassOn(municipality, person), stop,
            (changes, _) => changes.Add(ApplicationStore.PutPerson(id.Own, person, to)));
    }

    /// <summary>A command that brings a text: kept apart from the log, by an id that is the same when the request is repeated.</summary>
    public async Task<Done<ApplicationFile>> Write(
        CaseId id, Actor by, string text, string request, Func<string, ContentHash, ApplicationCommand> command, CancellationToken stop)
    {
        var textId = RandomIds.Of($"{id}\n{request}");
        var key = Keys.Texts(id.Own) + textId;
        var bytes = Encoding.UTF8.GetBytes(text);
        var done = await Retry.OnConflict(async () =>
            // The text stands and falls with its event: what is here has been done.
            await store.Cases.Rows.Read(id.Partition, key, stop) is not null && await store.Open(id, stop) is { } file
                ? new Done<ApplicationFile>.Yes(file)
                : await Attempt(id, by, _ => command(textId, ContentHash.Of(bytes)), (changes, _) => changes.Add(new RowChange.Insert(key, bytes)), stop));
        if (done is Done<ApplicationFile>.Yes) await waker.Wake(id, stop);
        return done;
    }

    /// <summary>The hash of a form as it is kept when it is sent.</summary>
    public static ContentHash HashOf(ApplicationForm form) => ContentHash.Of(Body(form));

    private async Task<Done<ApplicationFile>> Attempt(
        CaseId id, Actor by, Func<ApplicationFile, ApplicationCommand> command, Action<List<RowChange>, ApplicationFile>? with, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } file) return new Done<ApplicationFile>.Unknown();
        var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
        switch (ApplicationRules.Decide(file.State, file.Around, command(file), by, now))
        {
            case Outcome.Refused refused:
                return new Done<ApplicationFile>.No(refused.Objections);
            case Outcome.Accepted { Events.IsEmpty: true, Call.IsEmpty: true }:
                return new Done<ApplicationFile>.Yes(file);
            case Outcome.Accepted accepted:
                var changes = new List<RowChange>();
                var after = ApplicationStore.Stage(changes, file, accepted.Events, accepted.Call, now);
                var brought = new List<RowChange>();
                with?.Invoke(brought, after);
                if (!Room.IsFor(changes)) return new Done<ApplicationFile>.No([Room.None]);
                await Commit(id, changes, Last(brought), stop);
                return new Done<ApplicationFile>.Yes(after);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>
    /// One commit, unless people bring more than one can hold: then what they bring goes before, where it means nothing until the events follow.
    /// </summary>
    private async Task Commit(CaseId id, List<RowChange> changes, List<RowChange> brought, CancellationToken stop)
    {
        while (changes.Count + brought.Count > CommitLimits.Rows)
        {
            var part = brought.Take(CommitLimits.Rows).ToList();
            brought.RemoveRange(0, part.Count);
            await store.Cases.Commit(id.Partition, part, stop);
        }

        await store.Cases.Commit(id.Partition, [.. changes, .. brought], stop);
    }

    /// <summary>A commit names a row once; what was staged last of it is what is meant.</summary>
    private static List<RowChange> Last(List<RowChange> changes) => [.. changes.AsEnumerable().Reverse().DistinctBy(change => change.Key).Reverse()];

    private static void PutWhatWasSent(List<RowChange> changes, ApplicationFile file)
    {
        PutPeople(changes, file);
        changes.Add(new RowChange.Put(
            Keys.Form(file.Id.Own, file.State.Submission.Version),
            Body(file.Draft.Form)));
    }

    private static byte[] Body(ApplicationForm form) => JsonSerializer.SerializeToUtf8Bytes(form, StoredJson.Default.ApplicationForm);

    private static void PutPeople(List<RowChange> changes, ApplicationFile file) =>
        changes.AddRange(FormPeople.Of(file.Draft).Select(person => ApplicationStore.PutPerson(file.Id.Own, person.Key, person.Value)));
}
