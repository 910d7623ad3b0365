using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Offices;

namespace Grants.Workflows.Offices;

/// <summary>One of an office's staff as people write it.</summary>
/// <param name="StandIn">The address of who takes the cases meanwhile.</param>
public sealed record StaffEntry(string Name, string Email, ImmutableArray<StaffRole> Roles, ImmutableArray<Absence> Absences, string? StandIn);
