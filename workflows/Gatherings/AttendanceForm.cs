namespace Grants.Workflows.Gatherings;

/// <summary>Who was at a gathering, many at once.</summary>
/// <param name="People">Of those who stand in the list; who is left out stays as they are marked.</param>
/// <param name="Others">Who came without standing there.</param>
public sealed record AttendanceForm(IReadOnlyList<PresenceForm?>? People = null, IReadOnlyList<ExtraPersonForm?>? Others = null);

/// <param name="Person">As the list of participants has it.</param>
public sealed record PresenceForm(string? Person = null, bool? Present = null);

/// <summary>Somebody who came without standing in a registration.</summary>
/// <param name="Municipality">Its number.</param>
public sealed record ExtraPersonForm(string? Name = null, string? Municipality = null, string? Role = null);
