using System.Text;
using Grants.Domain.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Cases;

/// <summary>A text on its way to where it is kept, beside the log of its case.</summary>
internal sealed record WrittenText(KeptText Text, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Null when nothing was written.</summary>
    /// <param name="request">The same for a request that is repeated, which then is the same text.</param>
    public static WrittenText? Of(string? text, string request)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var bytes = Encoding.UTF8.GetBytes(text.Trim());
        return new(new(RandomIds.Of(request), ContentHash.Of(bytes)), bytes);
    }

    /// <param name="own">The own part of the case.</param>
    public RowChange In(string own) => new RowChange.Put(Keys.Texts(own) + Text.Id, Bytes);
}
