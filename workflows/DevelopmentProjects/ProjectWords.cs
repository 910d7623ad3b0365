using Grants.Domain.DevelopmentProjects;

namespace Grants.Workflows.DevelopmentProjects;

/// <summary>How the states of a project are written over the wire.</summary>
public static class ProjectWords
{
    public static string Of(ProjectState state) => state switch
    {
        ProjectState.Planned => "planned",
        ProjectState.Running => "running",
        ProjectState.Finished => "finished",
        _ => "stopped",
    };

    /// <summary>Null when there is no such state.</summary>
    public static ProjectState? StateOf(string word) => Enum.GetValues<ProjectState>().Cast<ProjectState?>().FirstOrDefault(state => Of(state!.Value) == word);
}
