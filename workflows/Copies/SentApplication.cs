using System.Collections.Immutable;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.Copies;

/// <summary>A version of an application with what a copy of it says beside.</summary>
/// <param name="Form">As people wrote it.</param>
/// <param name="Language">The form of Norwegian that the municipality is written to in; what people wrote stays as it is.</param>
/// <param name="At">When it arrived.</param>
/// <param name="SentBy">The name of who sent it, when it is known.</param>
/// <param name="Attachments">Those that were there when it was sent.</param>
internal sealed record SentApplication(
    CaseFacts Facts, ApplicationForm Form, Language Language, int Version, Instant At, string? SentBy, ImmutableArray<AttachmentRow> Attachments);
