using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Grants.Workflows.People;
using Grants.Workflows.Registrations;
using Grants.Workflows.Storage;
using NodaTime;
using Xunit;

namespace Grants.Contracts.Registrations;

/// <summary>What holds of a network's places on every store, when many municipalities register in the same second at several instances of the program.</summary>
public abstract class PlacesContract
{
    private const int Places = 10, Many = 100, Instances = 3;

    private static readonly Instant Now = Instant.FromUtc(2026, 10, 1, 8, 0);

    private static readonly Actor Organiser = new Actor.Staff(new("organiser"), OrganisationNumber.Parse("971032146"), [StaffRole.Organiser]);

    protected abstract IRowStore NewStore();

    [Fact]
    public async Task A_hundred_in_the_same_second_fill_ten_places_and_the_rest_wait_in_order()
    {
        var rows = NewStore();
        await SetUp(rows);
        var desks = Enumerable.Range(0, Instances).Select(_ => Desk(rows)).ToArray();
        var municipalities = Register.Standard.On(new(2026, 10, 1)).Take(Many).ToArray();

        var answers = await Task.WhenAll(municipalities.Select((municipality, index) => Task.Run(() => Come(desks[index % Instances], municipality))));

        Assert.All(answers, answer => Assert.IsType<Done<RegistrationFile>.Yes>(answer));
        var roster = (await Repository(rows).Load(CaseKinds.Network, CaseId.OfNetwork("loftet"), CancellationToken.None)).State!.Roster;
        var standing = roster.Active.Select(entry => (entry.Order, entry.State)).ToArray();
        Assert.Equal(Enumerable.Range(1, Many).Select(order => (order, order <= Places ? PlaceState.Registered : PlaceState.WaitingList)), standing);
    }

    [Fact]
    public async Task The_same_municipality_at_once_at_several_instances_is_registered_once()
    {
        var rows = NewStore();
        await SetUp(rows);
        var alver = Register.Standard.Find(MunicipalityNumber.Parse("4631"), new(2026, 10, 1))!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Desk(rows)).Select(desk => Task.Run(() => Come(desk, alver))));

        Assert.Equal((1, 9), (answers.Count(answer => answer is Done<RegistrationFile>.Yes), answers.Count(answer => answer is Done<RegistrationFile>.No { Objections: [{ Code: "already-registered" }] })));
    }

    private static async Task SetUp(IRowStore rows)
    {
        var desk = new NetworkDesk(Repository(rows), new(rows), Register.Standard, new Asleep(), new Standing());
        var network = new Network(
            "loftet", "Løftet", OrganisationNumber.Parse("971032146"), [], null,
            new(new(2026, 12, 15, 23, 59, 59), new([new(null, 20_000)]), null, 2_500, 2, Places, true, true, null, 30, 48, [], [], null, [], null, null));
        Assert.IsType<Done<StoredCase<NetworkCase>>.Yes>(await desk.SetUp(network, Organiser, CancellationToken.None));
        Assert.IsType<Done<StoredCase<NetworkCase>>.Yes>(await desk.Do("loftet", new NetworkCommand.Publish(), Organiser, null, CancellationToken.None));
    }

    private static Task<Done<RegistrationFile>> Come(RegistrationDesk desk, Municipality municipality) => desk.Register(
        "loftet", new($"{municipality.Number}", null, new("Kari Kontakt", $"kontakt@nr{municipality.Number}.kommune.example"), []),
        new Actor.Contact(new($"contact-{municipality.Number}"), municipality.Number), RandomIds.Case(), CancellationToken.None);

    private static RegistrationDesk Desk(IRowStore rows) => new(new(Repository(rows), new(Repository(rows), Register.Standard)), new PersonDirectory(rows, new(rows)), Register.Standard, new Asleep(), new Standing());

    private static CaseRepository Repository(IRowStore rows) => new(rows, new(rows));

    /// <summary>Nobody is woken: the alarms stand.</summary>
    private sealed class Asleep : IWaker
    {
        public ValueTask Wake(CaseId id, CancellationToken stop) => ValueTask.CompletedTask;

        public Task Look(CaseId id, CancellationToken stop) => Task.CompletedTask;
    }

    /// <summary>All in the same instant.</summary>
    private sealed class Standing : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
