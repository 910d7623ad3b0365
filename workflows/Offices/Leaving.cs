using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.SignIn;

namespace Grants.Workflows.Offices;

/// <summary>What it frees and ends when a person is taken off an office's staff.</summary>
/// <param name="Cases">Undecided ones that the person is caseworker of: they wait for another one then.</param>
/// <param name="StandInFor">The names of those who are left without a stand-in.</param>
/// <param name="Sessions">How many times the person is signed in; all end.</param>
/// <param name="IsLastAdministrator">Then it cannot be done: nobody could give the next one the role.</param>
public sealed record Leaving(
    StaffPlace Who, ImmutableArray<Summary> Cases, ImmutableArray<string> StandInFor, int Sessions, bool IsLastAdministrator);

/// <summary>Tells it beforehand.</summary>
public sealed class LeavingReader(StaffDesk staff, ReviewQueue queue, Sessions sessions)
{
    /// <summary>Null when the person is not on the staff.</summary>
    public async Task<Leaving?> Of(OrganisationNumber office, PersonId person, PersonId reader, CancellationToken stop)
    {
        var all = await staff.All(office, stop);
        if (all.FirstOrDefault(place => place.Person == person) is not { } who) return null;
        var cases = await queue.Of(office, null, reader, stop)
            .Where(summary => summary.Caseworker == person && IsUndecided(summary)).ToListAsync(stop);
        return new(
            who,
            [.. cases],
            [.. all.Where(place => place.Entry.StandIn == who.Entry.Email).Select(place => place.Entry.Name)],
            await sessions.Count(person, stop),
            who.Entry.Roles.Contains(StaffRole.Administrator)
                && all.Count(place => place.Entry.Roles.Contains(StaffRole.Administrator)) is 1);
    }

    private static bool IsUndecided(Summary summary) => summary.Status
        is not (ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed or ApplicationStatus.Withdrawn);
}
