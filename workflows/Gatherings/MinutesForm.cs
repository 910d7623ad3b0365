namespace Grants.Workflows.Gatherings;

/// <summary>A gathering's minutes as organisers write them and as they are sent over the wire.</summary>
/// <param name="Changes">What is otherwise than in the version before; needed to approve a correction.</param>
public sealed record MinutesForm(IReadOnlyList<MinutesSectionForm?>? Sections = null, IReadOnlyList<MinutesDecisionForm?>? Decisions = null, string? Changes = null);

/// <summary>A part of the minutes.</summary>
public sealed record MinutesSectionForm(string? Title = null, string? Text = null);

/// <summary>Something that was decided; numbered by its place.</summary>
/// <param name="Responsible">Who sees to it.</param>
/// <param name="Due">By when. With this and an address it becomes a task of the network when the minutes are approved.</param>
/// <param name="Email">The address of who sees to it; only the organiser sees it.</param>
/// <param name="Id">What it is known by from one version to the next, as it was read; a new decision has none.</param>
public sealed record MinutesDecisionForm(string? Text = null, string? Responsible = null, string? Due = null, string? Email = null, string? Id = null);
