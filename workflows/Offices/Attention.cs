using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Workflows.Access;
using Grants.Workflows.Applications;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>How much in an office waits for a person to see to it.</summary>
/// <param name="Messages">That failed for good.</param>
/// <param name="Steps">That keep failing.</param>
/// <param name="Requests">For access, without an answer.</param>
/// <param name="WithoutCaseworker">Cases that wait for somebody to take them.</param>
/// <param name="Away">The names of those who are away, or soon will be, and whose cases nobody takes meanwhile.</param>
public sealed record Attention(int Messages, int Steps, int Requests, int WithoutCaseworker, ImmutableArray<string> Away)
{
    public bool IsNone => this is { Messages: 0, Steps: 0, Requests: 0, WithoutCaseworker: 0, Away.IsEmpty: true };
}

/// <summary>Counts it.</summary>
public sealed class AttentionReader(NeedsAPerson needs, AccessDesk access, ReviewQueue queue, OfficeDesk offices, IClock clock)
{
    /// <summary>So long before somebody leaves there is still time to find a stand-in.</summary>
    private const int DaysAhead = 7;

    public async Task<Attention> Of(OrganisationNumber office, PersonId reader, CancellationToken stop) => new(
        await needs.Messages(office, reader, stop).CountAsync(stop),
        await needs.Steps(office, reader, stop).CountAsync(stop),
        await access.Waiting(office, stop).CountAsync(stop),
        await queue.Of(office, null, reader, stop).CountAsync(summary => summary.Waits is Waiting.Caseworker, stop),
        await AwayFrom(office, stop));

    private async Task<ImmutableArray<string>> AwayFrom(OrganisationNumber office, CancellationToken stop)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var people = await offices.People(office, stop);
        var staff = await offices.Load(office, stop);
        return
        [
            .. staff.Staff.Where(member => HasCases(member) && LeavesCasesAlone(member, staff, today))
                .Select(member => people.GetValueOrDefault(member.Person)?.Name ?? "")
                .Order(NorwegianOrder.Instance),
        ];
    }

    private static bool HasCases(StaffMember member) => member.Roles.Overlaps([StaffRole.Caseworker, StaffRole.Approver]);

    private static bool LeavesCasesAlone(StaffMember member, OfficeCase staff, LocalDate today) =>
        member.Absences.Any(absence => absence.From <= today.PlusDays(DaysAhead) && today <= absence.To
            && staff.Present(member, LocalDate.Max(today, absence.From)) is null);
}
