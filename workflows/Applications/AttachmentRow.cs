using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>An attachment (vedlegg) as its row. The content lies in the file store under its hash.</summary>
/// <param name="Name">The file's, as it was sent; empty when the document was destroyed.</param>
/// <param name="Size">In bytes.</param>
public sealed record AttachmentRow(string Id, string Name, string Kind, string MediaType, string Sha256, long Size, PersonId By, Instant At);
