using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkTasks;

/// <summary>What is to be done, by whom and when.</summary>
/// <param name="Text">More of it; null when the title says all.</param>
/// <param name="Due">The last day, in Oslo.</param>
public sealed record TaskContent(string Title, string? Text, PersonId Owner, LocalDate Due);
