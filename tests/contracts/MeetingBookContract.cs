using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using Grants.Workflows.ThemeMeetings;
using NodaTime;
using Xunit;

namespace Grants.Contracts;

/// <summary>What an organiser's book of theme meetings promises on every store: nobody is booked twice at once, however many book in the same second.</summary>
public abstract class MeetingBookContract
{
    private const int Organisers = 12;

    private static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");
    private static readonly MeetingTime Time = new(new(2020, 4, 16, 9, 0), new(2020, 4, 16, 11, 30), null);
    private static readonly Actor Organiser = new Actor.Staff(new("nina"), Ks, [StaffRole.Organiser]);

    /// <summary>An empty store.</summary>
    protected abstract Task<IRowStore> Create();

    [Fact]
    public async Task Of_many_who_name_the_same_person_in_the_same_second_one_gets_them()
    {
        var desk = await Desk();
        var meetings = await Requested(desk);
        foreach (var id in meetings) await Yes(desk.Do(id, new ThemeMeetingCommand.Schedule(Time), Organiser, default));

        var done = await Task.WhenAll(meetings.Select((id, at) => Task.Run(() => desk.NamePeople(id, PersonOf("leder"), PersonOf($"innleder{at}"), Organiser, default))));

        AssertOneIsIn(done);
    }

    [Fact]
    public async Task Of_many_who_set_the_same_time_for_the_same_person_in_the_same_second_one_gets_it()
    {
        var desk = await Desk();
        var meetings = await Requested(desk);
        foreach (var (at, id) in meetings.Index()) await Yes(desk.NamePeople(id, PersonOf($"leder{at}"), PersonOf("innleder"), Organiser, default));

        var done = await Task.WhenAll(meetings.Select(id => Task.Run(() => desk.Do(id, new ThemeMeetingCommand.Schedule(Time), Organiser, default))));

        AssertOneIsIn(done);
    }

    [Fact]
    public async Task Who_is_let_go_can_be_booked_by_another()
    {
        var desk = await Desk();
        var meetings = (await Requested(desk))[..2];
        foreach (var id in meetings) await Yes(desk.Do(id, new ThemeMeetingCommand.Schedule(Time), Organiser, default));
        await Yes(desk.NamePeople(meetings[0], PersonOf("leder"), PersonOf("innleder"), Organiser, default));
        await Yes(desk.Do(meetings[0], new ThemeMeetingCommand.Cancel(null), Organiser, default));

        Assert.IsType<Done<ThemeMeetingFile>.Yes>(await desk.NamePeople(meetings[1], PersonOf("leder"), PersonOf("innleder"), Organiser, default));
    }

    private static void AssertOneIsIn(Done<ThemeMeetingFile>[] done)
    {
        Assert.Single(done.OfType<Done<ThemeMeetingFile>.Yes>());
        Assert.All(done.OfType<Done<ThemeMeetingFile>.No>(), no => Assert.Equal("person-booked", no.Objections[0].Code));
        Assert.Equal(Organisers - 1, done.OfType<Done<ThemeMeetingFile>.No>().Count());
    }

    private async Task<ThemeMeetingDesk> Desk()
    {
        var rows = await Create();
        var places = new Places(rows);
        var cases = new CaseRepository(rows, places);
        return new(new(cases, new ApplicationStore(cases, Register.Standard), places), new PersonDirectory(rows, places), new Asleep(), new Noon());
    }

    private static async Task<List<CaseId>> Requested(ThemeMeetingDesk desk)
    {
        var meetings = new List<CaseId>();
        foreach (var at in Enumerable.Range(0, Organisers))
        {
            var asked = new RequestedMeeting(MunicipalityNumber.Parse("4631"), Ks, null, PersonOf("kontakt"), [Wish.For(Time.Starts.Date)], null);
            meetings.Add((await Yes(desk.Request(asked, Language.Bokmal, Organiser, $"request {at}", default))).Id);
        }

        return meetings;
    }

    private static Person PersonOf(string name) => new(name, $"{name}@ks.example", null, null);

    private static async Task<T> Yes<T>(Task<Done<T>> done) => Assert.IsType<Done<T>.Yes>(await done).Now;

    private sealed class Asleep : IWaker
    {
        public ValueTask Wake(CaseId id, CancellationToken stop) => ValueTask.CompletedTask;

        public Task Look(CaseId id, CancellationToken stop) => Task.CompletedTask;
    }

    private sealed class Noon : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2019, 12, 2, 11, 0);
    }
}
