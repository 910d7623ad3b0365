namespace Grants.Workflows.Networks;

/// <summary>A network as organisers write it and as it is sent over the wire (API.md).</summary>
/// <param name="Organiser">An office's number, or <c>KS</c>; the writer's own office unless it is said.</param>
public record NetworkForm(
    string? Id = null, string? Title = null, string? Organiser = null, IReadOnlyList<MembershipForm?>? Members = null, string? Text = null);

/// <summary>A membership in the form; it goes on where it has no end.</summary>
public sealed record MembershipForm(string? Municipality = null, string? From = null, string? To = null);
