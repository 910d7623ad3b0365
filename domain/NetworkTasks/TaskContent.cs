using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkTasks;

/// <summary>What is to be done, by whom and when.</summary>
/// <param name="Text">More of it; null when the title says all.</param>
/// <param name="Due">The last day, in Oslo.</param>
public sealed record TaskContent(string Title, string? Text, PersonId Owner, LocalDate Due);

/// <summary>Where a task comes from.</summary>
/// <param name="Gathering">The number of the gathering that decided it.</param>
/// <param name="Decision">What the decision is known by in its minutes.</param>
public sealed record TaskOrigin(int Gathering, string Decision);
