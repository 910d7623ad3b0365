using System.Collections.Immutable;
using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Workflows.Applications;
using Grants.Workflows.Backup;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Claims;
using Grants.Workflows.Copies;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Letters;
using Grants.Workflows.Messages;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.NetworkWork;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.Registrations;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Grants.Workflows.Tests.Stories;

/// <summary>
/// All desks on one set of rows, files, mails and one clock, as a host wires them, without a host: a test steps the clock itself. Another
/// one on the same rows is the same office after a restart.
/// </summary>
internal sealed class TestOffice : IWaker
{
    private readonly Queue<CaseId> woken = new();

    public TestOffice(
        IRowStore rows, IFileStore? files = null, Postbox? post = null, TestClock? clock = null, string instance = "host-1", bool only = true,
        Func<IFileStore, IFileStore>? filesOf = null, Register? municipalities = null)
    {
        rows = new PlacedRowStore(rows);
        (Rows, Files, Post, Clock) = (rows, files ?? new InMemoryFileStore(), post ?? new Postbox(), clock ?? new TestClock(Hordaland.At("2018-10-14T09:00:00")));
        var register = municipalities ?? Hordaland.Register;
        var site = new Site("https://tilskudd.example", "ikke-svar@tilskudd.example", "post@vestland.example", instance, only);
        Places = new(rows);
        Cases = new(rows, Places);
        Directory = new(rows, Places);
        Store = new(Cases, register);
        Troubles = new(rows);
        Numbers = new(rows, Places);
        Links = new(rows, Places);
        Tasks = new(Cases, new(Cases, this, Clock), Store, Directory, new(Links));
        Papers = new(Cases, new(Cases, this, Clock), Store, Directory);
        Projects = new(Cases, new(Cases, this, Clock), Store, Directory, register, Clock);
        Facts = new CaseFactsReader(Store, site);
        var kept = filesOf is null ? Files : filesOf(Files);
        var queue = new ReviewQueue(Cases);
        Copies = new CopyKeeper(Store, Facts, new SentForms(rows), kept);
        Gatherings = new(Cases);
        Registrations = new(new(Cases, Store), Directory, register, this, Clock);
        var entries = new MeetingEntries(site);
        Meetings = new(Cases, new(Cases, this, Clock), entries, Clock);
        var performer = new StepPerformer(Store, Facts, Numbers, new LetterIssuer(Facts, kept), new Enclosures(Copies), new MessageWriter(Facts, Links, register, site),
            new DocumentEraser(Store, kept));
        Sender = new(rows, Files, Post, site, Clock);
        var loop = new StepLoop(Cases, Troubles, Clock, NullLogger<StepLoop>.Instance);
        ICasework[] casework =
        [
            new ApplicationCasework(Store, performer, new DraftDeleter(Store, Files), Troubles, Clock, NullLogger<ApplicationCasework>.Instance),
            new CallCasework(Cases, Store, register, site, loop),
            new OfficeCasework(Cases, Store, queue, new CasesOfLeavers(Store, queue, Clock), register, site, Clock),
            new NetworkCasework(new(Cases, Store), register, new StaffAddresses(Cases, Store), site, loop),
            new RegistrationCasework(new(Cases, Store), new(new(Cases, Store), register, new(Cases, Store), kept, site), Numbers, register, loop),
            new TaskCasework(Tasks, new(register, new StaffAddresses(Cases, Store), new(Links), site), loop),
            new PapersCasework(Papers, Cases, new StaffAddresses(Cases, Store), register, site, loop),
            new MeetingRuleCasework(
                Cases, new(Cases, new(Registrations, register), entries, register, kept), loop),
            new GatheringCasework(Gatherings, new(new(Registrations), register, site), new(Store), loop),
        ];
        Runner = new(rows, Sender, casework, Clock, NullLogger<CaseRunner>.Instance);
        Returned = new(rows, casework, this);
        Alarms = new(rows, Places);
        Calls = new(Cases, Places, new TrialBook(rows, kept, Clock), this, Clock);
        Index = new(rows, Places);
        Drafts = new(Store, Directory, Index, Clock);
        Applications = new(Store, Directory, this, Clock);
        Attachments = new(Store, Applications, Files, Clock);
        Queue = new(Cases);
        Networks = new(Cases, Places, register, this, Clock);
        Claims = new(new(Cases, Store), this, Clock);
        Attendance = new(new(Registrations), Cases, Store);
        GatheringDesk = new(Gatherings, Attendance, register, this, Clock);
        Minutes = new(Gatherings, GatheringDesk, Store, Directory);
        Failures = new(rows, this, Clock);
        Needs = new(Calls, Networks, Queue, Troubles, Failures, this, Clock);
    }

    public IRowStore Rows { get; }
    public IFileStore Files { get; }
    public Postbox Post { get; }
    public TestClock Clock { get; }
    public Places Places { get; }
    public CaseRepository Cases { get; }
    public PersonDirectory Directory { get; }
    public ApplicationStore Store { get; }
    public TroubleBook Troubles { get; }
    public NumberBook Numbers { get; }
    public LinkSigner Links { get; }
    public MessageSender Sender { get; }
    public CaseRunner Runner { get; }
    public AlarmBook Alarms { get; }
    public CallDesk Calls { get; }
    public CaseIndex Index { get; }
    public DraftDesk Drafts { get; }
    public ApplicationDesk Applications { get; }
    public AttachmentDesk Attachments { get; }
    public CaseFactsReader Facts { get; }
    public CopyKeeper Copies { get; }
    public ReviewQueue Queue { get; }
    public FailedMessages Failures { get; }
    public ReturnedMail Returned { get; }
    public NetworkDesk Networks { get; }
    public RegistrationDesk Registrations { get; }
    public GatheringStore Gatherings { get; }
    public GatheringDesk GatheringDesk { get; }
    public ClaimDesk Claims { get; }
    public AttendanceBook Attendance { get; }
    public MinutesDesk Minutes { get; }
    public MeetingRuleDesk Meetings { get; }
    public NeedsAPerson Needs { get; }
    public TaskDesk Tasks { get; }
    public PapersDesk Papers { get; }
    public ProjectDesk Projects { get; }

    /// <summary>No wake gets through, as when the host goes down: the alarms have to do.</summary>
    public bool IsDeaf { get; init; }

    public static CancellationToken Never => CancellationToken.None;

    public ValueTask Wake(CaseId id, CancellationToken stop)
    {
        if (!IsDeaf) woken.Enqueue(id);
        return ValueTask.CompletedTask;
    }

    public Task Look(CaseId id, CancellationToken stop) => Runner.Look(id, stop);

    /// <summary>Everything that is due now, until nothing is.</summary>
    public async Task RunDue()
    {
        while (woken.TryDequeue(out var id)) await Runner.Run(id, null, Never);
        for (var left = 1000; ; left--)
        {
            Assert.True(left > 0, $"At {Clock.GetCurrentInstant()} something is always due.");
            var due = new List<(CaseId Id, string Alarm)>();
            await foreach (var one in Alarms.Due(Clock.GetCurrentInstant(), Never)) due.Add(one);
            if (due.Count is 0) return;
            foreach (var (id, alarm) in due) await Runner.Run(id, alarm, Never);
        }
    }

    /// <summary>Steps from alarm to alarm up to an Oslo time.</summary>
    public async Task RunUntil(string local)
    {
        var end = Hordaland.At(local);
        while (true)
        {
            await RunDue();
            if (await Alarms.First(Never) is not { } next || next > end) break;
            Clock.MoveTo(next);
        }

        Clock.MoveTo(end);
        await RunDue();
    }

    /// <summary>The call of 2018, its network and its office's staff; published and open.</summary>
    public async Task SetUp(Call? call = null)
    {
        await Keep(CaseKinds.Network, CaseId.OfNetwork("hordaland"), new Domain.Networks.NetworkEvent.WasSetUp(Clock.GetCurrentInstant(), Hordaland.Network, Hordaland.Anne.Person));
        await Keep(
            CaseKinds.Office, CaseId.OfOffice($"{Hordaland.Office}"),
            new OfficeEvent.StaffWasListed(Clock.GetCurrentInstant(), Hordaland.Staff, null), Hordaland.StaffPeople);
        foreach (var member in Hordaland.Staff) Assert.True(await new StaffIndex(Cases).Claim(member.Person, Hordaland.Office, Never));
        var known = call ?? Hordaland.Call;
        await Calls.SetUp(known, Hordaland.Anne, Never);
        await Calls.Do(known.Id, new CallCommand.Publish(), Hordaland.Anne, null, Never);
    }

    /// <summary>The office's staff is this from now on.</summary>
    public async Task List(params StaffMember[] staff)
    {
        var stored = await Cases.Load(CaseKinds.Office, CaseId.OfOffice($"{Hordaland.Office}"), Never);
        var changes = new List<RowChange>();
        CaseRepository.Stage(changes, CaseKinds.Office, stored, [new OfficeEvent.StaffWasListed(Clock.GetCurrentInstant(), [.. staff], null)], Clock.GetCurrentInstant());
        await Cases.Commit(stored.Id.Partition, changes, Never);
    }

    public async Task<Actor.Contact> Contact(MunicipalityNumber municipality) =>
        new(await Person($"kontakt@{municipality}.kommune.example"), municipality);

    public async Task<Actor.Leader> Leader(MunicipalityNumber municipality) =>
        new(await Person($"leder@{municipality}.kommune.example"), municipality);

    public async Task<PersonId> Person(string email) => (await Directory.IdsOf([email], Never))[email];

    public async Task<CaseId> Begin(ApplicationForm form, string request = "r1", string call = "hordaland-2018")
    {
        var by = await Contact(Hordaland.Alver);
        var begun = await Drafts.Begin(call, form, by, Hordaland.Alver, new("Kari Kontakt", "kontakt@4631.kommune.example", null, null), request, Never);
        return Yes(begun).Id;
    }

    public async Task<ApplicationFile> Submit(CaseId id) =>
        Yes(await Applications.Submit(id, await Contact(Hordaland.Alver), Clock.GetCurrentInstant(), Never));

    public async Task<ApplicationFile> Do(CaseId id, Actor by, ApplicationCommand command) =>
        Yes(await Applications.Do(id, by, _ => command, Never));

    public async Task<ApplicationFile> Open(CaseId id) => (await Store.Open(id, Never))!;

    public async Task<List<CaseEvent>> Log(CaseId id)
    {
        var events = new List<CaseEvent>();
        await foreach (var logged in Cases.Log(id, Never)) events.Add(logged.Event);
        return events;
    }

    public Task<VerificationReport> Verify() => Verifier.Verify(Rows, Files, Never);

    public static T Yes<T>(Done<T> done)
    {
        if (done is Done<T>.No no) Assert.Fail(string.Join("; ", no.Objections.Select(objection => $"{objection.Field} {objection.Code}")));
        return Assert.IsType<Done<T>.Yes>(done).Now;
    }

    private async Task Keep<T>(CaseKind<T> kind, CaseId id, CaseEvent happened, ImmutableDictionary<PersonId, Person>? people = null) where T : class
    {
        var stored = await Cases.Load(kind, id, Never);
        if (stored.Exists) return;
        var changes = new List<RowChange>();
        CaseRepository.Stage(changes, kind, stored, [happened], kind.Json.Type == typeof(Domain.Networks.NetworkCase) ? null : Clock.GetCurrentInstant());
        if (people is not null) changes.AddRange(people.Select(person => ApplicationStore.PutPerson(id.Own, person.Key, person.Value)));
        await Cases.Commit(id.Partition, changes, Never);
    }
}
