using Grants.Domain.Applications;

namespace Grants.Workflows.Applications;

/// <summary>An attachment as somebody who may see it finds it.</summary>
public abstract record OpenedAttachment
{
    private OpenedAttachment() { }

    public sealed record Whole(AttachmentRow Row, Stream Content) : OpenedAttachment;

    /// <summary>It was destroyed; what stays of it can be told.</summary>
    public sealed record Destroyed(DestroyedDocument Document) : OpenedAttachment;

    public sealed record Unknown : OpenedAttachment;
}
