using System.Collections.Immutable;
using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.SignIn;
using NodaTime;

namespace Grants.Workflows.Tests.Offices;

public sealed class OfficeDeskTests
{
    private static readonly OrganisationNumber Vestland = OrganisationNumber.Parse("974760665");
    private static readonly OrganisationNumber Agder = OrganisationNumber.Parse("974762994");

    private readonly InMemoryRowStore rows = new();
    private readonly CaseRepository cases;
    private readonly StaffIndex index;
    private readonly OfficeDesk desk;

    public OfficeDeskTests()
    {
        cases = new(rows, new(rows));
        index = new(cases);
        desk = new(cases, new(rows, new(rows)), index, new Sessions(rows, cases, TimeProvider.System), Register.Standard, new NoWaker(), new Noon());
    }

    [Fact]
    public async Task A_second_role_is_added_to_the_person_who_is_there()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);
        await Add("A@office.example", StaffRole.Caseworker, Vestland);

        var staff = (await desk.List(Vestland, CancellationToken.None)).Staff;

        Assert.Equal([StaffRole.Caseworker, StaffRole.Administrator], Assert.Single(staff).Roles.AsEnumerable());
    }

    [Fact]
    public async Task A_person_is_on_one_offices_staff()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);

        var refused = Assert.IsType<StaffChange.Refused>(await Add("a@office.example", StaffRole.Administrator, Agder));

        Assert.Equal(("on-another-staff", "staff[0].email"), (refused.Objections[0].Code, refused.Objections[0].Field));
    }

    [Fact]
    public async Task Who_has_left_one_office_can_come_to_another()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);
        await Add("b@office.example", StaffRole.Caseworker, Vestland);
        var staff = (await desk.List(Vestland, CancellationToken.None)).Staff;

        var left = Assert.IsType<StaffChange.Listed>(await desk.Replace(Vestland, [staff[0]], null, null, CancellationToken.None));
        var came = await Add("b@office.example", StaffRole.Caseworker, Agder);

        Assert.IsType<StaffChange.Listed>(came);
        Assert.Equal(Agder, await index.OfficeOf(Assert.Single(left.Removed), CancellationToken.None));
    }

    [Fact]
    public async Task The_same_list_again_writes_nothing()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);
        var staff = (await desk.List(Vestland, CancellationToken.None)).Staff;

        await desk.Replace(Vestland, staff, null, null, CancellationToken.None);

        Assert.Equal(1, (await cases.Load(CaseKinds.Office, CaseId.OfOffice(Vestland.ToString()), CancellationToken.None)).Events);
    }

    [Fact]
    public async Task An_office_is_looked_at_the_next_morning()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);

        var office = await cases.Load(CaseKinds.Office, CaseId.OfOffice(Vestland.ToString()), CancellationToken.None);

        Assert.Equal(Keys.Alarm(Instant.FromUtc(2026, 10, 2, 5, 0), "office"), office.Alarm);
    }

    [Fact]
    public async Task When_a_caseworker_has_left_it_is_looked_at_now()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);
        await Add("b@office.example", StaffRole.Caseworker, Vestland);
        var staff = (await desk.List(Vestland, CancellationToken.None)).Staff;

        await desk.Replace(Vestland, [staff[0]], null, null, CancellationToken.None);

        var office = await cases.Load(CaseKinds.Office, CaseId.OfOffice(Vestland.ToString()), CancellationToken.None);
        Assert.Equal(Keys.Alarm(new Noon().GetCurrentInstant(), "office"), office.Alarm);
    }

    [Fact]
    public async Task What_a_leaver_kept_of_the_queue_goes_with_them()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);
        await Add("b@office.example", StaffRole.Caseworker, Vestland);
        var views = new SavedViews(cases);
        var person = (await desk.Load(Vestland, CancellationToken.None)).Staff[1].Person;
        await views.Keep(Vestland, person, "Bergen", "q=Bergen", CancellationToken.None);

        await desk.Replace(Vestland, [(await desk.List(Vestland, CancellationToken.None)).Staff[0]], null, null, CancellationToken.None);

        Assert.Empty(await views.Of(Vestland, person, CancellationToken.None));
    }

    [Fact]
    public async Task A_list_that_was_changed_meanwhile_is_not_overwritten()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);
        var old = await desk.List(Vestland, CancellationToken.None);
        await Add("b@office.example", StaffRole.Caseworker, Vestland);

        var change = await desk.Replace(Vestland, old.Staff, old.Edition, null, CancellationToken.None);

        Assert.Equal(2, Assert.IsType<StaffChange.Moved>(change).Now.Staff.Length);
    }

    [Fact]
    public async Task Two_who_add_at_once_both_do()
    {
        await Add("a@office.example", StaffRole.Administrator, Vestland);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Add($"b{number}@office.example", StaffRole.Caseworker, Vestland))));

        Assert.Equal(9, (await desk.List(Vestland, CancellationToken.None)).Staff.Length);
    }

    [Fact]
    public async Task An_office_that_the_register_does_not_know_has_no_staff()
    {
        var refused = Assert.IsType<StaffChange.Refused>(
            await Add("a@office.example", StaffRole.Administrator, OrganisationNumber.Parse("958935420")));

        Assert.Equal("unknown-office", refused.Objections[0].Code);
    }

    private Task<StaffChange> Add(string email, StaffRole role, OrganisationNumber office) =>
        desk.AddStaff(email, "A Name", role, office, CancellationToken.None);

    private sealed class Noon : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 10, 1, 10, 0);
    }

    private sealed class NoWaker : IWaker
    {
        public ValueTask Wake(CaseId id, CancellationToken stop) => ValueTask.CompletedTask;

        public Task Look(CaseId id, CancellationToken stop) => Task.CompletedTask;
    }
}
