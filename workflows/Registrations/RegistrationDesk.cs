using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>
/// Does what municipalities and organisers ask for in registrations. A registration and its network's roster are one commit, so the order of
/// receipt is the order of the commits.
/// </summary>
public sealed class RegistrationDesk(RegistrationStore store, PersonDirectory directory, Register register, IWaker waker, IClock clock)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    public Task<RegistrationFile?> Open(CaseId id, CancellationToken stop) => store.Open(id, stop);

    /// <summary>The registrations of a network that stand in its roster, in the order of receipt.</summary>
    public async Task<ImmutableArray<RegistrationFile>> Of(StoredCase<NetworkCase> network, CancellationToken stop)
    {
        var files = ImmutableArray.CreateBuilder<RegistrationFile>();
        foreach (var entry in network.State!.Roster.Entries.Values.OrderBy(entry => entry.Order))
            if (entry.Registration is { } own && await store.Open(new(network.Id.Partition, own), stop) is { } file) files.Add(file with { NetworkCase = network });
        return files.ToImmutable();
    }

    /// <summary>Registers a municipality: its contact does it, or the organiser on its behalf.</summary>
    /// <param name="request">The same for a request that is repeated, which then is the same registration.</param>
    public async Task<Done<RegistrationFile>> Register(string networkId, RegistrationForm form, Actor by, string request, CancellationToken stop)
    {
        var id = CaseId.OfNetwork(networkId) with { Own = RandomIds.Of($"registration\n{networkId}\n{request}") };
        if (await store.Open(id, stop) is { } known) return new Done<RegistrationFile>.Yes(known);
        if ((await store.Network(id.Partition, stop)).State is not { } network) return new Done<RegistrationFile>.Unknown();
        var (written, objections) = Read(form, network);
        if (written is null) return new Done<RegistrationFile>.No(objections);
        var (registration, people) = await written.WithIds(directory, id.Own, stop);
        return await InTurn(id, async () =>
        {
            var at = await store.Network(id.Partition, stop);
            var now = Now(at);
            var command = new RosterCommand.Register(registration.Municipality, id.Own, registration.Host, registration.From);
            var outcome = RosterRules.Decide(at.State!, command, register, by, now);
            if (outcome is not Outcome.Accepted accepted) return Refused<RegistrationFile>(outcome);
            if (accepted.Events.IsEmpty) return new Done<RegistrationFile>.Yes((await store.Open(id, stop))!);
            var changes = new List<RowChange>();
            var after = RegistrationStore.Stage(changes, at, accepted.Events, now);
            var nothing = new StoredCase<RegistrationCase>(id, null, 0, StoredEvent.Start, Instant.MinValue, null, null);
            var stored = CaseRepository.Stage(changes, CaseKinds.Registration, nothing, [new RegistrationEvent.WasMade(now, registration, at.State!.Roster.Extensions, at.State.GatheringMoves, by.Person)], now);
            return await Commit(new(stored, after, people), [.. changes, .. RegistrationStore.PeopleChanges(id, ImmutableDictionary<PersonId, Person>.Empty, people)], at, stop);
        }, stop);
    }

    /// <summary>Participants, contact, host or day are others now.</summary>
    /// <param name="edition">The edition that the change was made from.</param>
    public async Task<Done<RegistrationFile>> Change(CaseId id, RegistrationForm form, int edition, Actor by, CancellationToken stop)
    {
        if (await store.Open(id, stop) is not { } known) return new Done<RegistrationFile>.Unknown();
        var (written, objections) = Read(form with { Municipality = form.Municipality ?? known.Registration.Municipality.ToString() }, known.Network);
        if (written is null) return new Done<RegistrationFile>.No(objections);
        if (written.Municipality != known.Registration.Municipality) return new Done<RegistrationFile>.No([MunicipalityIsFixed]);
        var (registration, people) = await written.WithIds(directory, id.Own, stop);
        return await InTurn(id, async () =>
        {
            var file = (await store.Open(id, stop))!;
            if (file.State.Edition != edition) return new Done<RegistrationFile>.Moved(file);
            var now = Now(file.NetworkCase);
            if (file.Entry is null) return new Done<RegistrationFile>.No([HasEnded]);
            var outcome = RosterRules.Decide(file.Network, new RosterCommand.Move(registration.Municipality, registration.Host, registration.From), register, by, now);
            if (outcome is not Outcome.Accepted accepted) return Refused<RegistrationFile>(outcome);
            var changes = new List<RowChange>();
            var network = accepted.Events.IsEmpty ? file.NetworkCase : RegistrationStore.Stage(changes, file.NetworkCase, accepted.Events, now);
            // A name or a number that is another is a change too: who began with the earlier edition must not write over it unseen.
            var stored = file.Registration.SaysTheSameAs(registration) && file.HasPeople(people) ? file.Case
                : CaseRepository.Stage(changes, CaseKinds.Registration, file.Case, [new RegistrationEvent.WasChanged(now, registration, by.Person)], now);
            return await Commit(new(stored, network, people), [.. changes, .. RegistrationStore.PeopleChanges(id, file.People, people)], file.NetworkCase, stop);
        }, stop);
    }

    /// <summary>Withdraws a registration, or answers the offer of a place.</summary>
    public Task<Done<RegistrationFile>> Do(CaseId id, Func<MunicipalityNumber, RosterCommand> command, Actor by, CancellationToken stop) => InTurn(id, async () =>
    {
        if (await store.Open(id, stop) is not { } file) return new Done<RegistrationFile>.Unknown();
        if (file.Entry is null) return new Done<RegistrationFile>.No([HasEnded]);
        var now = Now(file.NetworkCase);
        var outcome = RosterRules.Decide(file.Network, command(file.Registration.Municipality), register, by, now);
        if (outcome is not Outcome.Accepted accepted) return Refused<RegistrationFile>(outcome);
        if (accepted.Events.IsEmpty) return new Done<RegistrationFile>.Yes(file);
        var changes = new List<RowChange>();
        return await Commit(file with { NetworkCase = RegistrationStore.Stage(changes, file.NetworkCase, accepted.Events, now) }, changes, file.NetworkCase, stop);
    }, stop);

    /// <summary>What concerns the network alone: no thank you, or how the registration closes.</summary>
    public Task<Done<StoredCase<NetworkCase>>> Do(string networkId, RosterCommand command, Actor by, CancellationToken stop) =>
        InTurn(CaseId.OfNetwork(networkId), async () =>
        {
            var at = await store.Network(CaseId.OfNetwork(networkId).Partition, stop);
            if (at.State is null) return new Done<StoredCase<NetworkCase>>.Unknown();
            var now = Now(at);
            var outcome = RosterRules.Decide(at.State, command, register, by, now);
            if (outcome is not Outcome.Accepted accepted) return Refused<StoredCase<NetworkCase>>(outcome);
            if (accepted.Events.IsEmpty) return new Done<StoredCase<NetworkCase>>.Yes(at);
            var changes = new List<RowChange>();
            var after = RegistrationStore.Stage(changes, at, accepted.Events, now);
            await store.Cases.Commit(at.Id.Partition, changes, stop);
            await Wake(at, after, stop);
            return new Done<StoredCase<NetworkCase>>.Yes(after);
        }, stop);

    private (WrittenRegistration? Written, ImmutableArray<Objection> Objections) Read(RegistrationForm form, NetworkCase network) =>
        network.Terms is { } terms ? RegistrationReader.Read(form, terms, register, Oslo.DateOf(clock.GetCurrentInstant())) : (null, [RosterRules.TakesNoRegistrations]);

    private async Task<Done<RegistrationFile>> Commit(RegistrationFile after, List<RowChange> changes, StoredCase<NetworkCase> before, CancellationToken stop)
    {
        // A commit names a row once; its own alarm stands in what was staged of it.
        changes = [.. changes.DistinctBy(change => change.Key)];
        if (!Room.IsFor(changes)) return new Done<RegistrationFile>.No([Room.None]);
        if (changes.Count > 0) await store.Cases.Commit(after.Id.Partition, changes, stop);
        await Wake(before, after.NetworkCase, stop);
        await waker.Wake(after.Id, stop);
        return new Done<RegistrationFile>.Yes(after);
    }

    private async Task Wake(StoredCase<NetworkCase> before, StoredCase<NetworkCase> after, CancellationToken stop)
    {
        await waker.Wake(after.Id, stop);
        foreach (var own in RegistrationStore.Moved(before.State!.Roster, after.State!.Roster)) await waker.Wake(after.Id with { Own = own }, stop);
    }

    /// <summary>One at a time for a network here, so that many who come in the same second do not try over and over; other instances conflict and try again.</summary>
    private async Task<Done<T>> InTurn<T>(CaseId id, Func<Task<Done<T>>> attempt, CancellationToken stop)
    {
        var turn = turns.GetOrAdd(id.Partition, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(stop);
        try
        {
            return await Retry.OnConflict(attempt);
        }
        finally
        {
            turn.Release();
        }
    }

    private Instant Now(StoredCase<NetworkCase> network) => Instant.Max(clock.GetCurrentInstant(), network.Last);

    private static Done<T> Refused<T>(Outcome outcome) => new Done<T>.No(((Outcome.Refused)outcome).Objections);

    private static Objection MunicipalityIsFixed { get; } = Objection.Invalid(
        "municipality", "municipality-fixed", "Påmeldingen kan ikke flyttes til en annen kommune.", "Påmeldinga kan ikkje flyttast til ein annan kommune.");

    private static Objection HasEnded { get; } = Objection.Conflict(
        "not-registered", "Påmeldingen er avsluttet. Meld på kommunen på nytt.", "Påmeldinga er avslutta. Meld på kommunen på nytt.");
}
