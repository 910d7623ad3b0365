using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.SignIn;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>An office's staff: who they are, and how the list is changed.</summary>
public sealed class OfficeDesk(
    CaseRepository cases, PersonDirectory directory, StaffIndex index, Sessions sessions, Register register, IWaker waker, IClock clock)
{
    private readonly SavedViews views = new(cases);

    public async Task<OfficeCase> Load(OrganisationNumber office, CancellationToken stop) => (await Stored(office, stop)).State!;

    public async Task<StaffList> List(OrganisationNumber office, CancellationToken stop) =>
        ListOf(await Load(office, stop), await People(office, stop));

    /// <summary>The list, each with the id that the log knows them by.</summary>
    public async Task<ImmutableArray<StaffPlace>> Places(OrganisationNumber office, CancellationToken stop)
    {
        var state = await Load(office, stop);
        return [.. state.Staff.Zip(ListOf(state, await People(office, stop)).Staff, (member, entry) => new StaffPlace(member.Person, entry))];
    }

    /// <summary>Name, address and the like of an office's staff; also of who has left, as their cases still name them.</summary>
    public async Task<ImmutableDictionary<PersonId, Person>> People(OrganisationNumber office, CancellationToken stop)
    {
        var id = CaseId.OfOffice(office.ToString());
        var beginning = Keys.Persons(id.Own);
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        await foreach (var row in cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
            people[new(row.Key[beginning.Length..])] = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Person)!;
        return people.ToImmutable();
    }

    /// <param name="edition">What the change was made on; null when it stands whatever there is.</param>
    /// <param name="by">Null when it is done on the host's command line.</param>
    public async Task<StaffChange> Replace(
        OrganisationNumber office, ImmutableArray<StaffEntry> staff, string? edition, PersonId? by, CancellationToken stop)
    {
        ImmutableArray<StaffEntry> wanted = [.. staff.Select(Normal)];
        if (register.FindOffice(office) is null) return Refuse(UnknownOffice);
        if (StaffRules.Check(wanted) is { IsEmpty: false } objections) return Refuse([.. objections]);
        var people = await directory.IdsOf([.. wanted.Select(entry => entry.Email)], stop);
        var change = await Retry.OnConflict(() => Commit(office, wanted, people, edition, by, stop));
        if (change is not StaffChange.Listed listed) return change;
        foreach (var person in listed.Removed) await views.RemoveAll(office, person, stop);
        await waker.Wake(CaseId.OfOffice(office.ToString()), stop);
        return change;
    }

    /// <summary>Adds a person, or a role to one who is there; what the host's command line does.</summary>
    public async Task<StaffChange> AddStaff(string email, string name, StaffRole role, OrganisationNumber office, CancellationToken stop)
    {
        while (true)
        {
            var list = await List(office, stop);
            var known = list.Staff.FirstOrDefault(entry => entry.Email == PersonDirectory.Normal(email));
            var staff = known is null
                ? list.Staff.Add(new(name, email, [role], [], null))
                : list.Staff.Replace(known, known with { Roles = [.. known.Roles.Union([role])] });
            if (await Replace(office, staff, list.Edition, null, stop) is not StaffChange.Moved and var change) return change;
        }
    }

    private async Task<StaffChange> Commit(
        OrganisationNumber office, ImmutableArray<StaffEntry> wanted, ImmutableDictionary<string, PersonId> people,
        string? edition, PersonId? by, CancellationToken stop)
    {
        var stored = await Stored(office, stop);
        var list = ListOf(stored.State!, await People(office, stop));
        if (edition is not null && edition != list.Edition) return new StaffChange.Moved(list);
        var staff = wanted.Select(entry => Member(entry, people)).ToImmutableArray();
        var now = Instant.Max(clock.GetCurrentInstant(), stored.Last);
        if (OfficeCase.Decide(stored.State!, staff, by, now) is Outcome.Refused refused) return new StaffChange.Refused(refused.Objections);
        if (await OnAnotherStaff(office, wanted, people, stop) is { IsEmpty: false } taken) return new StaffChange.Refused(taken);
        var removed = stored.State!.Staff.Select(member => member.Person).Except(staff.Select(member => member.Person)).ToImmutableArray();
        // Sessions end first: if the commit then fails, people sign in again; the other way round a door stays open.
        foreach (var person in removed) await sessions.EndAll(person, stop);
        if (new StaffList(wanted).Edition != list.Edition) await cases.Commit(stored.Id.Partition, Changes(stored, wanted, staff, people, by, now), stop);
        return new StaffChange.Listed(new(wanted), removed);
    }

    private static List<RowChange> Changes(
        StoredCase<OfficeCase> stored, ImmutableArray<StaffEntry> wanted, ImmutableArray<StaffMember> staff,
        ImmutableDictionary<string, PersonId> people, PersonId? by, Instant now)
    {
        var changes = wanted.Select(RowChange (entry) => new RowChange.Put(
            Keys.Persons(stored.Id.Own) + people[entry.Email],
            JsonSerializer.SerializeToUtf8Bytes(new Person(entry.Name, entry.Email, null, null), StoredJson.Default.Person))).ToList();
        var listed = new OfficeEvent.StaffWasListed(now, staff, by);
        var after = OfficeCase.Evolve(stored.State!, listed);
        var next = OfficeCase.Procedure(after, now);
        // Who has left may have cases to be freed.
        var someoneLeft = stored.State!.Staff.Any(member => stored.State.HasCaseworker(member.Person) && !after.HasCaseworker(member.Person));
        CaseRepository.Stage(changes, CaseKinds.Office, stored, [listed], someoneLeft || !next.Due.IsEmpty ? now : next.LookAgain);
        return changes;
    }

    private async Task<ImmutableArray<Objection>> OnAnotherStaff(
        OrganisationNumber office, ImmutableArray<StaffEntry> wanted, ImmutableDictionary<string, PersonId> people, CancellationToken stop)
    {
        var taken = ImmutableArray.CreateBuilder<Objection>();
        foreach (var (at, entry) in wanted.Index())
            if (!await index.Claim(people[entry.Email], office, stop))
                taken.Add(Objection.Invalid(
                    $"staff[{at}].email", "on-another-staff", "Adressen er i bruk hos et annet embete.", "Adressa er i bruk hos eit anna embete."));
        return taken.ToImmutable();
    }

    private static StaffMember Member(StaffEntry entry, ImmutableDictionary<string, PersonId> people) => new(
        people[entry.Email], [.. entry.Roles], entry.Absences, entry.StandIn is { } standIn ? people[standIn] : null);

    private static StaffList ListOf(OfficeCase office, ImmutableDictionary<PersonId, Person> people) =>
        new([.. office.Staff.Select(member => new StaffEntry(
            people.GetValueOrDefault(member.Person, Person.Unknown).Name ?? "",
            people.GetValueOrDefault(member.Person, Person.Unknown).Email ?? "",
            [.. member.Roles.Order()],
            member.Absences,
            member.StandIn is { } standIn ? people.GetValueOrDefault(standIn, Person.Unknown).Email : null))]);

    private static StaffEntry Normal(StaffEntry entry) => entry with
    {
        Name = entry.Name.Trim(),
        Email = PersonDirectory.Normal(entry.Email),
        Roles = [.. entry.Roles.Distinct().Order()],
        StandIn = string.IsNullOrWhiteSpace(entry.StandIn) ? null : PersonDirectory.Normal(entry.StandIn),
    };

    private static StaffChange.Refused Refuse(params ImmutableArray<Objection> objections) => new(objections);

    private static Objection UnknownOffice { get; } = Objection.Invalid(
        "office", "unknown-office", "Embetet finnes ikke i registeret.", "Embetet finst ikkje i registeret.");

    private Task<StoredCase<OfficeCase>> Stored(OrganisationNumber office, CancellationToken stop) =>
        cases.Load(CaseKinds.Office, CaseId.OfOffice(office.ToString()), stop);
}
