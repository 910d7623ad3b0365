using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.DevelopmentProjects;

/// <summary>Does what organisers and contact municipalities ask for in development projects.</summary>
public sealed class ProjectDesk(CaseRepository cases, CaseChanger changer, ApplicationStore people, PersonDirectory directory, Register register, IClock clock)
{
    /// <summary>Null when there is no such project.</summary>
    public async Task<ProjectFile?> Open(CaseId id, CancellationToken stop)
    {
        if (!id.IsProject || await cases.Load(CaseKinds.DevelopmentProject, id, stop) is not { State: { } project } stored) return null;
        var network = await cases.Load(CaseKinds.Network, CaseId.OfNetworkIn(id.Partition), stop);
        return new(stored, network.State!, await people.PeopleOf(id, stop), await ApplicationsOf(project.Content, stop));
    }

    /// <summary>A network's projects, the latest first.</summary>
    public async Task<ImmutableArray<ProjectFile>> Of(string networkId, CancellationToken stop) =>
        [.. await Listed(CaseId.OfNetwork(networkId).Partition, stop)
            .OrderByDescending(file => file.Content.From).ThenBy(file => file.Content.Title, StringComparer.Ordinal).ThenBy(file => file.Id.Own).ToListAsync(stop)];

    /// <param name="request">The same for a request that is repeated, which then is the same project.</param>
    public async Task<Done<ProjectFile>> List(NetworkCase network, ProjectForm form, Actor by, string request, CancellationToken stop)
    {
        var id = CaseId.OfProject(network.Network.Id, RandomIds.Of($"project\n{network.Network.Id}\n{request}"));
        return await Write(id, form, null, by, (project, content, now) => ProjectRules.List(project, content, network, by, now), stop);
    }

    /// <param name="edition">The edition that the change was made from.</param>
    public Task<Done<ProjectFile>> Change(ProjectFile file, ProjectForm form, int edition, Actor by, CancellationToken stop) =>
        Write(file.Id, form, edition, by, (project, content, now) => ProjectRules.Change(project!, content, file.Network, by, now), stop);

    private async Task<Done<ProjectFile>> Write(
        CaseId id, ProjectForm form, int? edition, Actor by, Func<DevelopmentProject?, ProjectContent, Instant, Outcome> decide, CancellationToken stop)
    {
        var (written, objections) = ProjectReader.Read(form, register, Oslo.DateOf(clock.GetCurrentInstant()));
        if (written is null) return new Done<ProjectFile>.No(objections);
        if (await Unknown(written.Content, stop) is { IsEmpty: false } unknown) return new Done<ProjectFile>.No(unknown);
        var contact = (await directory.IdsOf([written.Contact.Email!], stop))[written.Contact.Email!];
        var content = written.Content with { Contact = contact };
        RowChange[] beside = [ApplicationStore.PutPerson(id.Own, contact, written.Contact), new RowChange.Put(Keys.ProjectOf(id.Own), ReadOnlyMemory<byte>.Empty)];
        var done = await changer.ChangeQuiet(
            CaseKinds.DevelopmentProject, id, (project, now) => decide(project, content, now), beside, edition is null ? null : project => project.Edition != edition, stop,
            edition is null ? null : (project, now) => new ProjectEvent.WasChanged(now, project.Content, by.Person));
        return done switch
        {
            Done<StoredCase<DevelopmentProject>>.No(var refused) => new Done<ProjectFile>.No(refused),
            Done<StoredCase<DevelopmentProject>>.Moved => new Done<ProjectFile>.Moved((await Open(id, stop))!),
            _ => new Done<ProjectFile>.Yes((await Open(id, stop))!),
        };
    }

    /// <summary>The applications that are not there, or are of other municipalities; nobody learns here which of the two.</summary>
    private async Task<ImmutableArray<Objection>> Unknown(ProjectContent content, CancellationToken stop)
    {
        var objections = ImmutableArray.CreateBuilder<Objection>();
        foreach (var (place, id) in content.Applications.Index())
        {
            var summary = await SummaryOf(id, stop);
            if (summary is not null && summary.Partners.Concat(summary.Lead is { } lead ? [lead] : []).Intersect(content.All).Any()) continue;
            objections.Add(Objection.Invalid(
                string.Create(CultureInfo.InvariantCulture, $"applications[{place}]"), "unknown-application", ProjectReader.UnknownApplication.Bokmal, ProjectReader.UnknownApplication.Nynorsk));
        }

        return objections.ToImmutable();
    }

    private async Task<ImmutableArray<ProjectApplication>> ApplicationsOf(ProjectContent content, CancellationToken stop)
    {
        var applications = ImmutableArray.CreateBuilder<ProjectApplication>();
        foreach (var id in content.Applications)
            if (await SummaryOf(id, stop) is { } summary)
                applications.Add(new(id, summary.Number, summary.Status is ApplicationStatus.Granted ? summary.Granted : null));
        return applications.ToImmutable();
    }

    private async Task<Summary?> SummaryOf(CaseId id, CancellationToken stop) =>
        await cases.Rows.Read(id.Partition, Keys.Summary(id.Own), stop) is { } row ? JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Summary) : null;

    private async IAsyncEnumerable<ProjectFile> Listed(string partition, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(partition, Keys.Projects, Keys.EndOf(Keys.Projects), stop))
            if (await Open(new(partition, row.Key[Keys.Projects.Length..]), stop) is { } file) yield return file;
    }
}
