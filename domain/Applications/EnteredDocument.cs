using Grants.Domain.Cases;

namespace Grants.Domain.Applications;

/// <summary>A file that came by post and that the office has put in.</summary>
/// <param name="Attachment">The attachment's id.</param>
/// <param name="IsRiskAssessment">Whether the office says that it is a local risk and condition assessment.</param>
public sealed record EnteredDocument(string Attachment, ContentHash Content, bool IsRiskAssessment);
