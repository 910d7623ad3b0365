using Azure.Data.Tables;
using Grants.Workflows.Storage;

namespace Grants.Functions.Storage;

/// <summary>
/// A row's body in the properties of an entity: packed where that makes it smaller, and split, since a binary property holds 64 KiB and an
/// entity 1 MiB (learn.microsoft.com, "Understanding the Table service data model").
/// </summary>
public static class RowBody
{
    public const int MostInAProperty = 64 * 1024;

    /// <summary>Below it, packing saves less than it costs.</summary>
    private const int WorthPacking = 1024;

    private const string IsPacked = "packed";

    public static TableEntity Write(string partition, string key, ReadOnlyMemory<byte> body)
    {
        var entity = new TableEntity(partition, key);
        var kept = body.ToArray();
        if (kept.Length >= WorthPacking && Packing.Pack(kept) is var packed && packed.Length < kept.Length)
        {
            entity[IsPacked] = true;
            kept = packed;
        }

        foreach (var (part, bytes) in kept.Chunk(MostInAProperty).Index()) entity[NameOf(part)] = bytes;
        return entity;
    }

    public static ReadOnlyMemory<byte> Read(TableEntity entity)
    {
        var kept = new MemoryStream();
        for (var part = 0; entity.GetBinary(NameOf(part)) is { } bytes; part++) kept.Write(bytes);
        return entity.GetBoolean(IsPacked) is true ? Packing.Unpack(kept.ToArray()) : kept.ToArray();
    }

    private static string NameOf(int part) => FormattableString.Invariant($"body{part}");
}
