using System.Buffers;

namespace Grants.Workflows.Storage;

/// <summary>What a key or a partition may be called: 1 to 512 characters of <c>[0-9a-z.~-]</c>.</summary>
public static class RowKeys
{
    public const int MaximumLength = 512;

    /// <summary>Stands after every key in ordinal order; the end of a range over a whole partition.</summary>
    public const string End = "\u00ff";

    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz.~-");

    public static bool IsValid(string? key) =>
        key is { Length: > 0 and <= MaximumLength } && !key.AsSpan().ContainsAnyExcept(Allowed);
}
