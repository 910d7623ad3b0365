namespace Grants.Web.Calls;

/// <summary>The id of the new call that a copy becomes.</summary>
public sealed record CopyRequest(string? Id = null);

/// <summary>A later deadline, and why: all with a draft are told.</summary>
/// <param name="Deadline">Date and time in Oslo; seconds may be left out.</param>
public sealed record MoveDeadlineRequest(string? Deadline = null, string? Reason = null);
