namespace Grants.Workflows.Offices;

/// <summary>A choice of cases in the review queue that one of the staff keeps under a name.</summary>
/// <param name="Query">The filter and the order, as the queue's address has them; empty for all.</param>
public sealed record SavedView(string Id, string Name, string Query);
