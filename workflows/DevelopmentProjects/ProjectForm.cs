namespace Grants.Workflows.DevelopmentProjects;

/// <summary>A development project as it is written and as it is sent over the wire.</summary>
/// <param name="ContactMunicipality">Whose project it is in the first place.</param>
/// <param name="Municipalities">The others that take part.</param>
/// <param name="To">The last day; none while it is open.</param>
/// <param name="Status"><c>planned</c>, <c>running</c>, <c>finished</c> or <c>stopped</c>; planned unless it is said.</param>
/// <param name="Applications">The ids of its applications for grants.</param>
public sealed record ProjectForm(
    string? Title = null, string? Text = null, string? ContactMunicipality = null, ProjectContactForm? Contact = null, IReadOnlyList<string?>? Municipalities = null,
    string? From = null, string? To = null, string? Status = null, IReadOnlyList<string?>? Applications = null);

/// <summary>Who answers questions about it.</summary>
public sealed record ProjectContactForm(string? Name = null, string? Email = null);
