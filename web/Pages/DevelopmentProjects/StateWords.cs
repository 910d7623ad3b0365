using Grants.Domain.DevelopmentProjects;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.DevelopmentProjects;

/// <summary>Where a project is, as it is said on pages.</summary>
internal static class StateWords
{
    public static Phrase Of(ProjectState state) => state switch
    {
        ProjectState.Planned => new("Planlagt", "Planlagt"),
        ProjectState.Running => new("I gang", "I gang"),
        ProjectState.Finished => new("Fullført", "Fullført"),
        _ => new("Stoppet", "Stoppa"),
    };
}
