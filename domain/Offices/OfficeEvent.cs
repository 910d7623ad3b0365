using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Offices;

/// <summary>What happens to an office (embete): its staff, and the digests that it had.</summary>
public abstract record OfficeEvent(Instant At) : CaseEvent(At)
{
    public sealed record StaffWasListed(Instant At, ImmutableArray<StaffMember> Staff, PersonId? By) : OfficeEvent(At);

    /// <param name="Day">The Oslo day whose digests (of 07:00) have been made, whether anything waited or not.</param>
    public sealed record DigestsWereMade(Instant At, LocalDate Day) : OfficeEvent(At);
}

/// <summary>One of an office's staff. Name and address are the person's row.</summary>
/// <param name="StandIn">Who takes the cases while the person is away.</param>
public sealed record StaffMember(PersonId Person, ImmutableHashSet<StaffRole> Roles, ImmutableArray<Absence> Absences, PersonId? StandIn)
{
    public bool IsAway(LocalDate on) => Absences.Any(absence => absence.From <= on && on <= absence.To);
}

/// <summary>Days away, both inclusive.</summary>
public sealed record Absence(LocalDate From, LocalDate To);
