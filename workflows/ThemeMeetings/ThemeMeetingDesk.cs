using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>Does what municipalities and organisers ask for in theme meetings.</summary>
public sealed class ThemeMeetingDesk(ThemeMeetingStore store, PersonDirectory directory, IWaker waker, IClock clock)
{
    private static Objection UnknownNetwork { get; } = Objection.Invalid(
        "networkId", "unknown-network", "Det finnes ikke noe slikt nettverk.", "Det finst ikkje noko slikt nettverk.");

    private static Objection OtherOrganiser { get; } = Objection.Invalid(
        "organiser", "not-the-network-s", "Nettverket har en annen arrangør.", "Nettverket har ein annan arrangør.");

    /// <param name="request">The same for a request that is repeated, which then is the same meeting.</param>
    public async Task<Done<ThemeMeetingFile>> Request(RequestedMeeting asked, Language language, Actor by, string request, CancellationToken stop)
    {
        var network = asked.NetworkId is { } networkId ? await store.Network(networkId, stop) : null;
        if (asked.NetworkId is not null && network?.PublishedAt is null) return new Done<ThemeMeetingFile>.No([UnknownNetwork]);
        if (network is not null && asked.Organiser is { } other && other != network.Network.Organiser) return new Done<ThemeMeetingFile>.No([OtherOrganiser]);
        var organiser = network?.Network.Organiser ?? asked.Organiser!.Value;
        var id = IdOf(organiser, request);
        var contact = (await directory.IdsOf([asked.Contact.Email!], stop))[asked.Contact.Email!];
        var text = WrittenText.Of(asked.Text, $"{id}\n{request}");
        var command = new ThemeMeetingCommand.Request(
            asked.Municipality, organiser, asked.NetworkId, language, contact, asked.Wishes, text?.Text);
        // Refused before anything of it is listed.
        var allowed = ThemeMeetingRules.Decide(null, new(id.Own, MeetingBook.Empty, null), command, by, clock.GetCurrentInstant());
        if (allowed is Outcome.Refused refused) return new Done<ThemeMeetingFile>.No(refused.Objections);
        await store.List(id, asked.Municipality, organiser, stop);
        return await Do(id, command, by, [ApplicationStore.PutPerson(id.Own, contact, asked.Contact)], text, stop);
    }

    /// <summary>A meeting that the municipality has asked the same organiser for, in the same network, and that is still to come; null when there is none.</summary>
    /// <param name="request">The request that asks now, which may be a repeated one.</param>
    public async Task<ThemeMeetingFile?> AskedBefore(RequestedMeeting asked, string request, CancellationToken stop)
    {
        var organiser = asked.NetworkId is { } network ? (await store.Network(network, stop))?.Network.Organiser : asked.Organiser;
        if (organiser is not { } known) return null;
        var (own, now) = (IdOf(known, request), clock.GetCurrentInstant());
        return await store.Of(asked.Municipality, stop).FirstOrDefaultAsync(
            file => file.Id != own && file.State.IsOpen && file.State.Organiser == known && file.State.NetworkId == asked.NetworkId
                && !(file.State.Time is { } time && Oslo.At(time.Ends) <= now), stop);
    }

    public Task<Done<ThemeMeetingFile>> Do(CaseId id, ThemeMeetingCommand command, Actor by, CancellationToken stop) => Do(id, command, by, [], null, stop);

    /// <summary>
    /// Names the resource persons. What they are called is this meeting's; who the organiser has not had before is known to its other meetings
    /// from now on, by that name, and nobody who is known gets another name there.
    /// </summary>
    public async Task<Done<ThemeMeetingFile>> NamePeople(CaseId id, Person processLeader, Person professionalSpeaker, Actor by, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } file) return new Done<ThemeMeetingFile>.Unknown();
        var ids = await directory.IdsOf([processLeader.Email!, professionalSpeaker.Email!], stop);
        var (leader, speaker) = (ids[processLeader.Email!], ids[professionalSpeaker.Email!]);
        var known = await store.Known(file.Book.Id, stop);
        RowChange[] people =
        [
            .. new[] { (Id: leader, Person: processLeader), (Id: speaker, Person: professionalSpeaker) }.DistinctBy(one => one.Id).SelectMany(one => Rows(one.Id, one.Person)),
        ];
        return await Do(id, new ThemeMeetingCommand.NamePeople(new(leader, speaker)), by, people, null, stop);

        IEnumerable<RowChange> Rows(PersonId person, Person named)
        {
            yield return ApplicationStore.PutPerson(id.Own, person, named.Or(file.PersonOf(person)));
            if (!known.ContainsKey(person)) yield return ApplicationStore.PutPerson(file.Book.Id.Own, person, named);
        }
    }

    public Task<Done<ThemeMeetingFile>> ChangeWishes(CaseId id, ImmutableArray<Wish> wishes, string? text, Actor by, string request, CancellationToken stop) =>
        Write(id, text, written => new ThemeMeetingCommand.ChangeWishes(wishes, written), by, request, stop);

    /// <summary>A command that brings a text, which is kept beside the log.</summary>
    public Task<Done<ThemeMeetingFile>> Write(
        CaseId id, string? text, Func<KeptText?, ThemeMeetingCommand> command, Actor by, string request, CancellationToken stop)
    {
        var written = WrittenText.Of(text, $"{id}\n{request}");
        return Do(id, command(written?.Text), by, [], written, stop);
    }

    public async Task<Done<MeetingBook>> Set(MeetingTerms terms, OrganisationNumber organiser, Actor by, CancellationToken stop) =>
        await Retry.OnConflict<Done<MeetingBook>>(async () =>
        {
            var book = await store.Book(organiser, stop);
            var now = Instant.Max(clock.GetCurrentInstant(), book.Last);
            switch (ThemeMeetingRules.Decide(book.State!, terms, by.Person, now))
            {
                case Outcome.Refused refused:
                    return new Done<MeetingBook>.No(refused.Objections);
                case Outcome.Accepted { Events: { IsEmpty: false } events }:
                    var changes = new List<RowChange>();
                    var after = CaseRepository.Stage(changes, CaseKinds.MeetingBook, book, events, alarm: null);
                    await store.Cases.Commit(book.Id.Partition, changes, stop);
                    return new Done<MeetingBook>.Yes(after.State!);
                default:
                    return new Done<MeetingBook>.Yes(book.State!);
            }
        });

    private static CaseId IdOf(OrganisationNumber organiser, string request) =>
        ThemeMeetingStore.BookOf(organiser) with { Own = RandomIds.Of($"theme-meeting\n{organiser}\n{request}") };

    private async Task<Done<ThemeMeetingFile>> Do(
        CaseId id, ThemeMeetingCommand command, Actor by, RowChange[] people, WrittenText? text, CancellationToken stop)
    {
        switch (await Retry.OnConflict(() => Attempt(id, command, by, people, text, stop)))
        {
            case Done<CaseId>.No no:
                return new Done<ThemeMeetingFile>.No(no.Objections);
            case Done<CaseId>.Unknown:
                return new Done<ThemeMeetingFile>.Unknown();
        }

        // Its number is of the answer, so what is due is done before it.
        if (command is ThemeMeetingCommand.Request) await waker.Look(id, stop);
        await waker.Wake(id, stop);
        return await store.Open(id, stop) is { } file ? new Done<ThemeMeetingFile>.Yes(file) : new Done<ThemeMeetingFile>.Unknown();
    }

    private async Task<Done<CaseId>> Attempt(
        CaseId id, ThemeMeetingCommand command, Actor by, RowChange[] people, WrittenText? text, CancellationToken stop)
    {
        var (stored, book, around) = await Read(id, command, stop);
        if (stored.State is null && command is not ThemeMeetingCommand.Request) return new Done<CaseId>.Unknown();
        var now = Instant.Max(Instant.Max(clock.GetCurrentInstant(), stored.Last), book.Last);
        switch (ThemeMeetingRules.Decide(stored.State, around, command, by, now))
        {
            case Outcome.Refused refused:
                return new Done<CaseId>.No(refused.Objections);
            case Outcome.Accepted { Events.IsEmpty: false } accepted:
                var changes = new List<RowChange>();
                CaseRepository.Stage(changes, CaseKinds.ThemeMeeting, stored, accepted.Events, now);
                if (!accepted.Call.IsEmpty) CaseRepository.Stage(changes, CaseKinds.MeetingBook, book, accepted.Call, alarm: null);
                if (!Room.IsFor(changes)) return new Done<CaseId>.No([Room.None]);
                changes.AddRange(people);
                if (text is not null) changes.Add(text.In(id.Own));
                await store.Cases.Commit(id.Partition, changes, stop);
                return new Done<CaseId>.Yes(id);
            default:
                // The same persons by other names: nothing has happened, and they are called so from now on.
                if (command is ThemeMeetingCommand.NamePeople) await store.Cases.Commit(id.Partition, [.. people], stop);
                return new Done<CaseId>.Yes(id);
        }
    }

    private async Task<(StoredCase<ThemeMeeting>, StoredCase<MeetingBook>, MeetingSurroundings)> Read(CaseId id, ThemeMeetingCommand command, CancellationToken stop)
    {
        var stored = await store.Cases.Load(CaseKinds.ThemeMeeting, id, stop);
        var (organiser, networkId) = (stored.State, command) switch
        {
            ({ } meeting, _) => (meeting.Organiser, meeting.NetworkId),
            (null, ThemeMeetingCommand.Request request) => (request.Organiser, request.NetworkId),
            _ => (OrganisationNumber.Parse(id.Partition["office-".Length..]), null),
        };
        var book = await store.Book(organiser, stop);
        return (stored, book, ThemeMeetingStore.Around(id, book, networkId is null ? null : await store.Network(networkId, stop)));
    }
}
