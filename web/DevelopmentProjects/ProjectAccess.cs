using Grants.Domain.Cases;
using Grants.Domain.DevelopmentProjects;
using Grants.Web.Access;
using Grants.Web.Networks;
using Grants.Workflows.DevelopmentProjects;
using NodaTime.Text;

namespace Grants.Web.DevelopmentProjects;

/// <summary>Who sees a development project, and what they see of it.</summary>
internal sealed class ProjectAccess(ProjectDesk desk, NetworkWorkAccess work)
{
    /// <summary>Null when there is no such project, or not for this caller.</summary>
    public async Task<ProjectFile?> Find(string id, Caller caller, CancellationToken stop) =>
        CaseId.TryParse(id, out var parsed) && await desk.Open(parsed, stop) is { } file && work.MaySee(file.Network, caller) ? file : null;

    public static bool MayChange(ProjectFile file, Caller caller) => ProjectRules.MayChange(file.State, file.Network.Network.Organiser, caller.ToActor());

    public static ProjectView ViewOf(ProjectFile file, Caller caller)
    {
        var content = file.Content;
        return new(
            file.Id.ToString(), file.Network.Network.Id, content.Title, content.Text, content.ContactMunicipality.ToString(),
            new(file.Contact.Name, MayChange(file, caller) ? file.Contact.Email : null), [.. content.Municipalities.Select(number => number.ToString())],
            LocalDatePattern.Iso.Format(content.From), content.To is { } to ? LocalDatePattern.Iso.Format(to) : null, ProjectWords.Of(content.State),
            [.. file.Applications.Select(application => new ProjectApplicationView(application.Id.ToString(), application.Number?.ToString(), application.Granted))]);
    }
}
