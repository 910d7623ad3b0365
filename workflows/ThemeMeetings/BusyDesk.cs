using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>Keeps when an organiser's resource persons are busy with something else, in its book, so that nobody is booked then.</summary>
public sealed class BusyDesk(ThemeMeetingStore store, CaseChanger changer, ApplicationStore people, PersonDirectory directory, IClock clock)
{
    /// <summary>Those that are not past, in order, each with whose it is.</summary>
    public async Task<ImmutableArray<KnownBusyTime>> Of(OrganisationNumber organiser, CancellationToken stop)
    {
        var (book, now) = (await store.Book(organiser, stop), Oslo.Local(clock.GetCurrentInstant()));
        var known = await people.PeopleOf(book.Id, stop);
        return
        [
            .. book.State!.Busy.Where(busy => busy.Ends > now).OrderBy(busy => busy.Starts).ThenBy(busy => busy.Id, StringComparer.Ordinal)
                .Select(busy => new KnownBusyTime(busy, known.GetValueOrDefault(busy.Person, Person.Unknown))),
        ];
    }

    /// <summary>A resource person's own page: who they are, and when they are needed and busy; null for somebody the organiser does not know.</summary>
    public async Task<OwnTime?> Of(OrganisationNumber organiser, PersonId person, CancellationToken stop)
    {
        var (book, now) = (await store.Book(organiser, stop), Oslo.Local(clock.GetCurrentInstant()));
        if (!(await people.PeopleOf(book.Id, stop)).TryGetValue(person, out var known)) return null;
        return new(
            organiser, person, known, [.. book.State!.Bookings.Where(booking => booking.Person == person && booking.Ends > now).OrderBy(booking => booking.Starts)],
            [.. book.State.Busy.Where(busy => busy.Person == person && busy.Ends > now).OrderBy(busy => busy.Starts)]);
    }

    /// <summary>The organiser enters it of one of its people.</summary>
    /// <param name="request">The same for a request that is repeated.</param>
    public async Task<Done<KnownBusyTime>> Add(OrganisationNumber organiser, Person person, LocalDateTime starts, LocalDateTime ends, Actor by, string request, CancellationToken stop)
    {
        var id = (await directory.IdsOf([person.Email!], stop))[person.Email!];
        return await Add(organiser, id, person, starts, ends, by, request, [ApplicationStore.PutPerson(ThemeMeetingStore.BookOf(organiser).Own, id, person)], stop);
    }

    /// <summary>Who it is of enters it themselves.</summary>
    public Task<Done<KnownBusyTime>> Add(OwnTime own, LocalDateTime starts, LocalDateTime ends, string request, CancellationToken stop) =>
        Add(own.Organiser, own.Id, own.Person, starts, ends, new Actor.LinkHolder(own.Id), request, [], stop);

    public async Task<Done<MeetingBook>> Remove(OrganisationNumber organiser, string id, Actor by, CancellationToken stop) =>
        await Do(organiser, new BusyCommand.Remove(id), by, [], stop) switch
        {
            Done<StoredCase<MeetingBook>>.No(var objections) => new Done<MeetingBook>.No(objections),
            Done<StoredCase<MeetingBook>>.Yes(var book) => new Done<MeetingBook>.Yes(book.State!),
            _ => new Done<MeetingBook>.Unknown(),
        };

    private async Task<Done<KnownBusyTime>> Add(
        OrganisationNumber organiser, PersonId person, Person known, LocalDateTime starts, LocalDateTime ends, Actor by, string request, RowChange[] beside, CancellationToken stop)
    {
        var busy = new BusyTime(RandomIds.Of($"busy\n{organiser}\n{person}\n{request}"), person, starts, ends);
        return await Do(organiser, new BusyCommand.Add(busy.Id, person, starts, ends), by, beside, stop) switch
        {
            Done<StoredCase<MeetingBook>>.No(var objections) => new Done<KnownBusyTime>.No(objections),
            Done<StoredCase<MeetingBook>>.Yes(var book) => new Done<KnownBusyTime>.Yes(new(
                book.State!.Busy.First(one => one.Id == busy.Id || one with { Id = busy.Id } == busy), known)),
            _ => new Done<KnownBusyTime>.Unknown(),
        };
    }

    private Task<Done<StoredCase<MeetingBook>>> Do(OrganisationNumber organiser, BusyCommand command, Actor by, RowChange[] beside, CancellationToken stop) => changer.ChangeQuiet(
        CaseKinds.MeetingBook, ThemeMeetingStore.BookOf(organiser), (book, now) => BusyRules.Decide(book!, command, organiser, by, now), beside, null, stop);
}

/// <summary>A time when somebody is busy, and who.</summary>
public sealed record KnownBusyTime(BusyTime Time, Person Person);

/// <summary>When a resource person is needed, and when they are busy with something else.</summary>
public sealed record OwnTime(OrganisationNumber Organiser, PersonId Id, Person Person, ImmutableArray<Booking> Bookings, ImmutableArray<BusyTime> Busy);
