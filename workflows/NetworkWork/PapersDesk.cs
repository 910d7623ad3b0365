using System.Collections.Immutable;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.NetworkWork;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;

namespace Grants.Workflows.NetworkWork;

/// <summary>Does what organisers ask for in a network's papers: steering group, plan and the words of its reports.</summary>
public sealed class PapersDesk(CaseRepository cases, CaseChanger changer, ApplicationStore people, PersonDirectory directory)
{
    public async Task<PapersFile> Open(string networkId, CancellationToken stop)
    {
        var stored = await cases.Load(CaseKinds.NetworkPapers, CaseId.OfPapers(networkId), stop);
        return new(stored, await people.PeopleOf(stored.Id, stop), stored.State!.Plan is { } plan ? await TextOf(stored.Id, plan.Text, stop) : null);
    }

    /// <summary>Every version of the plan, the newest first.</summary>
    public async Task<ImmutableArray<PlanVersion>> Plans(string networkId, CancellationToken stop) =>
        [.. await cases.Log(CaseId.OfPapers(networkId), stop).Select(logged => logged.Event).OfType<WorkEvent.PlanWasWritten>()
            .Select(e => new PlanVersion(e.Version, e.Text, e.Change, e.At)).Reverse().ToListAsync(stop)];

    /// <summary>Null when it is not there.</summary>
    public async Task<string?> TextOf(CaseId id, KeptText text, CancellationToken stop) =>
        await cases.Rows.Read(id.Partition, Keys.Texts(id.Own) + text.Id, stop) is { } row ? Encoding.UTF8.GetString(row.Body.Span) : null;

    /// <summary>The organiser's own words in a year's report; null when there are none.</summary>
    public async Task<string?> ReportOf(PapersFile file, int year, CancellationToken stop) =>
        file.State.Reports.GetValueOrDefault(year) is { } text ? await TextOf(file.Case.Id, text, stop) : null;

    /// <param name="edition">The edition that the change was made from.</param>
    public async Task<Done<PapersFile>> SetGroup(NetworkCase network, SteeringGroupForm form, int edition, Actor by, CancellationToken stop)
    {
        var (written, objections) = WorkReader.Read(form);
        if (!objections.IsEmpty) return new Done<PapersFile>.No(objections);
        var ids = await directory.IdsOf([.. written.Select(seat => seat.Person.Email!)], stop);
        ImmutableArray<Seat> seats = [.. written.Select(seat => new Seat(ids[seat.Person.Email!], seat.Body, seat.Role, seat.From, seat.To))];
        var known = written.DistinctBy(seat => seat.Person.Email).Select(seat => ApplicationStore.PutPerson(CaseId.OfPapers(network.Network.Id).Own, ids[seat.Person.Email!], seat.Person));
        return await Do(network, new WorkCommand.SetSteeringGroup(seats), [.. known], papers => papers.GroupEdition != edition, by, stop);
    }

    /// <param name="edition">The version that the change was made from; 0 for none.</param>
    /// <param name="request">The same for a request that is repeated.</param>
    public async Task<Done<PapersFile>> WritePlan(NetworkCase network, NetworkPlanForm form, int edition, Actor by, string request, CancellationToken stop)
    {
        var (text, change, objections) = WorkReader.Read(form);
        if (!objections.IsEmpty) return new Done<PapersFile>.No(objections);
        var written = WrittenText.Of(text, $"plan\n{network.Network.Id}\n{request}")!;
        return await Do(network, new WorkCommand.WritePlan(written.Text, change!), [written.In(CaseId.OfPapers(network.Network.Id).Own)], papers => (papers.Plan?.Number ?? 0) != edition, by, stop);
    }

    public async Task<Done<PapersFile>> WriteReport(NetworkCase network, int year, ReportForm form, Actor by, string request, CancellationToken stop)
    {
        var (text, objections) = WorkReader.Read(form);
        if (!objections.IsEmpty) return new Done<PapersFile>.No(objections);
        var written = WrittenText.Of(text, $"report\n{network.Network.Id}\n{request}")!;
        return await Do(network, new WorkCommand.WriteReport(year, written.Text), [written.In(CaseId.OfPapers(network.Network.Id).Own)], null, by, stop);
    }

    private async Task<Done<PapersFile>> Do(
        NetworkCase network, WorkCommand command, IReadOnlyCollection<RowChange> beside, Func<NetworkPapers, bool>? isMoved, Actor by, CancellationToken stop) =>
        await changer.Change(
            CaseKinds.NetworkPapers, CaseId.OfPapers(network.Network.Id), (papers, now) => WorkRules.Decide(papers!, command, network.Network.Organiser, by, now), beside, isMoved, stop,
            command is WorkCommand.SetSteeringGroup ? (papers, now) => new WorkEvent.SteeringGroupWasSet(now, papers.Seats, by.Person) : null) switch
        {
            Done<StoredCase<NetworkPapers>>.No(var objections) => new Done<PapersFile>.No(objections),
            Done<StoredCase<NetworkPapers>>.Moved => new Done<PapersFile>.Moved(await Open(network.Network.Id, stop)),
            _ => new Done<PapersFile>.Yes(await Open(network.Network.Id, stop)),
        };
}
