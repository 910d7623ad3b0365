using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Begins and saves drafts. A draft has no consequences: it is one row, overwritten.</summary>
public sealed class DraftDesk(ApplicationStore store, PersonDirectory directory, CaseIndex index, IClock clock)
{
    /// <summary>256 KiB as its row: an event and a snapshot hold it too, each in one row.</summary>
    private const int LargestDraft = CommitLimits.RowSize / 2;

    private static readonly ImmutableDictionary<string, PersonId> NoPeople = ImmutableDictionary<string, PersonId>.Empty;

    /// <param name="by">The contact who begins it; the municipality's particulars go with it.</param>
    /// <param name="request">The same for the same request, so that a repeated one begins nothing new.</param>
    public Task<Done<ApplicationFile>> Begin(
        string callId, ApplicationForm form, Actor by, MunicipalityNumber? municipality, Person particulars, string request, CancellationToken stop) =>
        Begin(callId, form, by, municipality, particulars, request, content => LeadsAnother(content, municipality), stop);

    /// <summary>Begins one that is sent at once; what could not be sent is not begun.</summary>
    public Task<Done<ApplicationFile>> BeginToSend(
        string callId, ApplicationForm form, Actor by, Person particulars, string request, CancellationToken stop) =>
        Begin(callId, form, by, null, particulars, request, ApplicationRules.LacksToBeSent, stop);

    private async Task<Done<ApplicationFile>> Begin(
        string callId, ApplicationForm form, Actor by, MunicipalityNumber? municipality, Person particulars, string request,
        Func<Application, ImmutableArray<Objection>> lacks, CancellationToken stop)
    {
        var callCase = CaseId.OfCall(callId);
        var call = await store.Cases.Load(CaseKinds.Call, callCase, stop);
        var now = clock.GetCurrentInstant();
        if (call.State is null) return new Done<ApplicationFile>.Unknown();
        if (!call.State.IsOpen(now)) return new Done<ApplicationFile>.No([NotOpen(call.State)]);
        var people = await PeopleIn(form, now, stop);
        var (content, objections) = FormReader.Read(form, store.Register, Oslo.DateOf(now), people);
        objections = objections.IsEmpty ? HalfWritten.InsteadOfNone(lacks(content), form) : objections;
        if (!objections.IsEmpty) return new Done<ApplicationFile>.No(objections);

        var id = callCase with { Own = RandomIds.Of($"{callId}\n{request}") };
        var access = municipality is { } own
            ? ImmutableDictionary<PersonId, MunicipalityNumber>.Empty.Add(by.Person, own)
            : ImmutableDictionary<PersonId, MunicipalityNumber>.Empty;
        var draft = new DraftRow(form, 1, now, now, access, people, [], call.State.Moves);
        if (IsTooLarge(draft)) return new Done<ApplicationFile>.No([TooLarge]);
        await index.Point(id, content, draft, stop);
        return await Begin(id, draft, content, call, by, particulars, now, stop);
    }

    /// <summary>Saves over the edition that was read. A partner's contact changes its own part only.</summary>
    public async Task<Done<ApplicationFile>> Save(CaseId id, int edition, ApplicationForm form, Actor by, CancellationToken stop)
    {
        var people = await PeopleIn(form, clock.GetCurrentInstant(), stop);
        return await Retry.OnConflict(() => Attempt(id, edition, form, people, by, stop));
    }

    /// <summary>None of a form that cannot be understood: it may name thousands, and each would get an id.</summary>
    private async Task<ImmutableDictionary<string, PersonId>> PeopleIn(ApplicationForm form, Instant now, CancellationToken stop) =>
        FormReader.Read(form, store.Register, Oslo.DateOf(now), NoPeople).Objections.IsEmpty
            ? await directory.IdsOf(FormReader.Addresses(form), stop)
            : NoPeople;

    private async Task<Done<ApplicationFile>> Attempt(
        CaseId id, int edition, ApplicationForm form, ImmutableDictionary<string, PersonId> people, Actor by, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } file) return new Done<ApplicationFile>.Unknown();
        if (file.Draft.Edition != edition) return new Done<ApplicationFile>.Moved(file);
        if (file.State.Submission.WithdrawnAt is not null || !Status.IsUndecided(file.State)) return new Done<ApplicationFile>.No([Closed]);
        if (by is not Actor.Staff && file.PartOf(by.Person) is null) return new Done<ApplicationFile>.Unknown();
        var now = clock.GetCurrentInstant();
        var (content, objections) = FormReader.Read(form, store.Register, Oslo.DateOf(now), people);
        if (!objections.IsEmpty) return new Done<ApplicationFile>.No(objections);
        if (by is not Actor.Staff && !file.IsOfLead(by.Person) && !OwnPart.IsOnly(file.Draft.Form, form, file.PartOf(by.Person)!.Value))
            return new Done<ApplicationFile>.No([NotYourPart]);

        var draft = file.Draft with { Form = form, Edition = edition + 1, SavedAt = now, SavedBy = by.Person, People = people };
        if (IsTooLarge(draft)) return new Done<ApplicationFile>.No([TooLarge]);
        await index.Point(id, content, draft, stop);
        var changes = new List<RowChange> { new RowChange.Replace(Keys.Draft(id.Own), ApplicationStore.Body(draft), file.DraftVersion) };
        if (!file.State.Submission.IsReceived) changes.Add(ApplicationStore.PutSummary(Summary.Of(id, file.State, content, file.Around)));
        await store.Cases.Commit(id.Partition, changes, stop);
        return new Done<ApplicationFile>.Yes(file with { Draft = draft, Content = content });
    }

    private async Task<Done<ApplicationFile>> Begin(
        CaseId id, DraftRow draft, Application content, StoredCase<CallCase> call, Actor by, Person particulars, Instant now, CancellationToken stop)
    {
        var none = await store.Cases.Load(CaseKinds.Application, id, stop);
        if (none.Exists) return await Opened(id, stop);
        var changes = new List<RowChange>
        {
            new RowChange.Insert(Keys.Draft(id.Own), ApplicationStore.Body(draft)),
            ApplicationStore.PutPerson(id.Own, by.Person, particulars),
        };
        var file = await store.File(none, call, draft, "", [], stop);
        var stored = CaseRepository.Stage(changes, CaseKinds.Application, none, [], NextLook(file, now));
        changes.Add(ApplicationStore.PutSummary(Summary.Of(id, stored.State!, content, file.Around)));
        try
        {
            await store.Cases.Commit(id.Partition, changes, stop);
        }
        catch (RowConflictException)
        {
            // The same request, sent twice at once: the other one began it.
        }

        return await Opened(id, stop);
    }

    private async Task<Done<ApplicationFile>> Opened(CaseId id, CancellationToken stop) =>
        await store.Open(id, stop) is { } file ? new Done<ApplicationFile>.Yes(file) : new Done<ApplicationFile>.Unknown();

    private static bool IsTooLarge(DraftRow draft) => ApplicationStore.Body(draft).Length > LargestDraft;

    private static Instant? NextLook(ApplicationFile file, Instant now) =>
        DraftProcedure.Next(file.Draft.CreatedAt, file.Draft.SavedAt, file.Draft.Told, file.Draft.Moves, file.Around, now).LookAgain;

    /// <summary>Only the lead sends, so a draft with another lead could never be sent by who began it.</summary>
    private static ImmutableArray<Objection> LeadsAnother(Application content, MunicipalityNumber? own) =>
        content.Lead is { } lead && own is { } mine && lead.Municipality != mine ? [NotYourMunicipality] : [];

    private static Objection NotOpen(CallCase call) => call.PublishedAt is null
        ? Objection.Conflict("call-not-open", "Utlysningen er ikke kunngjort.", "Utlysinga er ikkje kunngjord.")
        : Objection.Conflict(
            "call-not-open",
            $"Utlysningen åpner {Written.Moment(call.Call.OpensAtInstant, Language.Bokmal)}.",
            $"Utlysinga opnar {Written.Moment(call.Call.OpensAtInstant, Language.Nynorsk)}.");

    private static Objection TooLarge { get; } = new(
        ObjectionKind.Invalid, "too-large",
        new("Søknaden er for lang til å lagres. Legg noe av teksten i et vedlegg.", "Søknaden er for lang til å lagrast. Legg noko av teksten i eit vedlegg."));

    private static Objection Closed { get; } = Objection.Conflict(
        "application-closed", "Søknaden er trukket eller avgjort og kan ikke endres.", "Søknaden er trekt eller avgjord og kan ikkje endrast.");

    private static Objection NotYourMunicipality { get; } = Objection.Invalid(
        "lead.municipality", "not-your-municipality",
        "Du kan begynne en søknad for din egen kommune. Skal en annen kommune søke for alle, må den begynne søknaden.",
        "Du kan byrje ein søknad for din eigen kommune. Skal ein annan kommune søkje for alle, må han byrje søknaden.");

    private static Objection NotYourPart { get; } = Objection.Forbidden(
        "not-your-part",
        "En partner endrer bare sin egen leder, sine kontaktpersoner og sine egne midler.",
        "Ein partnar endrar berre sin eigen leiar, sine kontaktpersonar og sine eigne midlar.");
}
