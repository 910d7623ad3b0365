using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Grants.Pdf.Fonts;

/// <summary>Writes tables as one TrueType file, with its directory and checksums (OpenType, "Organization of an OpenType font").</summary>
internal static class FontTables
{
    private const uint WholeFile = 0xB1B0AFBA;
    private const int AdjustmentInHead = 8;

    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        tables["head"].AsSpan(AdjustmentInHead, 4).Clear();
        var file = new byte[12 + (tables.Count * 16) + tables.Values.Sum(table => Padded(table.Length))];
        Start(file, tables.Count);
        var (entry, start, head) = (12, 12 + (tables.Count * 16), 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, start);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(start, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), start);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            if (tag == "head") head = start;
            (entry, start) = (entry + 16, start + Padded(table.Length));
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + AdjustmentInHead), unchecked(WholeFile - Sum(file)));
        return file;
    }

    private static void Start(Span<byte> file, int count)
    {
        var power = BitOperations.Log2((uint)count);
        ushort[] fields = [1, 0, (ushort)count, (ushort)(16 << power), (ushort)power, (ushort)((count * 16) - (16 << power))];
        for (var at = 0; at < fields.Length; at++) BinaryPrimitives.WriteUInt16BigEndian(file[(at * 2)..], fields[at]);
    }

    // Sums wrap around; that is what the format asks for.
    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var at = 0; at < table.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table[at..]));
        return sum;
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;
}
