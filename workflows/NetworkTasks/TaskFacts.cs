using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.NetworkTasks;

/// <summary>What is said of a task in a mail.</summary>
/// <param name="Page">Where the reader sees it.</param>
internal sealed record TaskFacts(TaskFile File, string Organiser, Language Language, string Page, Instant Now);
