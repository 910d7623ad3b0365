namespace Grants.Workflows.NetworkWork;

/// <summary>The steering group of a network as its organiser writes it: all seats, those that have ended too.</summary>
public sealed record SteeringGroupForm(IReadOnlyList<SeatForm?>? Seats = null);

/// <summary>A seat in it, for a term.</summary>
/// <param name="Body">Whom the person stands for: a municipality, an expert body, Statsforvalteren.</param>
/// <param name="Role"><c>member</c>, <c>chair</c> or <c>deputy</c>; a member unless it is said.</param>
/// <param name="From">The first day of the term.</param>
/// <param name="To">Its last day; none until somebody else is elected.</param>
public sealed record SeatForm(string? Name = null, string? Email = null, string? Body = null, string? Role = null, string? From = null, string? To = null);

/// <summary>The plan for competence and quality.</summary>
/// <param name="Change">What is new in this version, in a line.</param>
public sealed record NetworkPlanForm(string? Text = null, string? Change = null);

/// <summary>The organiser's own words in a year's report.</summary>
public sealed record ReportForm(string? Text = null);
