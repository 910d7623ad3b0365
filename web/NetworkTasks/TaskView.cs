using System.Text.Json.Serialization;
using Grants.Workflows.NetworkTasks;

namespace Grants.Web.NetworkTasks;

/// <summary>A task of a network.</summary>
/// <param name="Owner">Their address is only for the organiser.</param>
/// <param name="Status"><c>open</c>, <c>done</c> or <c>dropped</c>.</param>
/// <param name="Due">The last day.</param>
/// <param name="Late">It is open, and its day is past.</param>
/// <param name="EndedAt">When it was done or dropped.</param>
/// <param name="Gathering">The number of the gathering whose minutes it comes from; null for one that the organiser gave.</param>
public sealed record TaskView(string TaskId, string NetworkId, string Title, string? Text, TaskOwnerView Owner, string Due, string Status, bool Late, string? EndedAt, int? Gathering);

/// <summary>Who has it; the name is missing when their particulars have been removed.</summary>
public sealed record TaskOwnerView(string? Name, string? Email);

/// <summary>A page of tasks; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record TaskPage(IReadOnlyList<TaskView> Items, string? Next);

/// <summary>How tasks are read and written on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TaskView))]
[JsonSerializable(typeof(TaskPage))]
[JsonSerializable(typeof(TaskForm))]
public sealed partial class TasksJson : JsonSerializerContext;
