using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.Networks;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>The network that an application names, as who judges it needs to know it.</summary>
/// <param name="Members">The names of those that were members when the application was received; now, before it is.</param>
/// <param name="Outside">The names of the application's municipalities that were not.</param>
/// <param name="Projects">The network's projects that one of the application's municipalities takes part in, the latest first.</param>
public sealed record NetworkInCase(string Title, LocalDate On, ImmutableArray<string> Members, ImmutableArray<string> Outside, ImmutableArray<ProjectInCase> Projects);

/// <summary>An earlier project, or one that goes on.</summary>
public sealed record ProjectInCase(ProjectFile File, ImmutableArray<string> Municipalities);

/// <summary>Reads the network of a case.</summary>
internal sealed class NetworkInCaseReader(NetworkDesk networks, ProjectDesk projects, Register register, IClock clock)
{
    /// <summary>Null when the application names none that there is.</summary>
    public async Task<NetworkInCase?> Read(ApplicationFile file, CancellationToken stop)
    {
        if (file.Counting.NetworkId is not { } id || (await networks.Open(id, stop)).State is not { } network) return null;
        var on = Oslo.DateOf(file.State.Submission.ReceivedAt ?? clock.GetCurrentInstant());
        var own = file.Counting.Municipalities.ToImmutableHashSet();
        var members = network.WithJoined.Members.Select(member => member.Municipality).Distinct().Where(number => network.WithJoined.HasMember(number, on)).ToImmutableHashSet();
        var theirs = (await projects.Of(id, stop)).Where(project => project.Content.All.Any(own.Contains));
        return new(network.Network.Title, on, Names(members, on), Names(own.Except(members), on), [.. theirs.Select(project => new ProjectInCase(project, Names(project.Content.All, on)))]);
    }

    private ImmutableArray<string> Names(IEnumerable<MunicipalityNumber> numbers, LocalDate on) =>
        [.. numbers.Select(number => register.Known(number, on).Name).Order(NorwegianOrder.Instance)];
}
