using System.Diagnostics;
using NodaTime;
using static Grants.Domain.DevelopmentProjects.ProjectEvent;

namespace Grants.Domain.DevelopmentProjects;

/// <summary>A development project (utviklingsprosjekt) of a network as it stands.</summary>
/// <param name="Edition">The version of what people edit, from 1: what an ETag shows.</param>
public sealed record DevelopmentProject(ProjectContent Content, int Edition, Instant ListedAt)
{
    public static DevelopmentProject Evolve(DevelopmentProject? state, ProjectEvent happened) => (state, happened) switch
    {
        (null, WasListed e) => new(e.Content, 1, e.At),
        ({ } project, WasChanged e) => project with { Content = e.Content, Edition = project.Edition + 1 },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a project")}."),
    };
}
