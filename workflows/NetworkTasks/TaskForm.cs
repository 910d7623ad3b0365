namespace Grants.Workflows.NetworkTasks;

/// <summary>A task of a network as the organiser writes it and as it is sent over the wire.</summary>
/// <param name="Due">The last day, <c>2026-03-31</c>.</param>
public sealed record TaskForm(string? Title = null, string? Text = null, TaskOwnerForm? Owner = null, string? Due = null);

/// <summary>Who does it.</summary>
public sealed record TaskOwnerForm(string? Name = null, string? Email = null);
