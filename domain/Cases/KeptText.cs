namespace Grants.Domain.Cases;

/// <summary>What somebody wrote: it stands beside the log, which has its hash.</summary>
public sealed record KeptText(string Id, ContentHash Content);
