using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>What stays of a document that was destroyed: its hash, when, why and by whom.</summary>
/// <param name="Attachment">The id of the attachment that it was.</param>
/// <param name="ErasedAt">When its content was gone from the files; null until then, and nobody is shown it meanwhile.</param>
public sealed record DestroyedDocument(string Attachment, ContentHash Content, string Reason, PersonId By, Instant At, Instant? ErasedAt);
