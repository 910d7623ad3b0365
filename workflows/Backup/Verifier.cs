using System.Security.Cryptography;
using System.Text;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>
/// Checks every case of every place: that its log is a whole chain, that its snapshot is what the log comes to, that its alarm, files and
/// number are there, and that an office's staff can sign in. Each partition is read once. On a store that is being written to, a case that moves meanwhile can look wrong.
/// </summary>
public static class Verifier
{
    public static async Task<VerificationReport> Verify(IRowStore rows, IFileStore files, CancellationToken stop)
    {
        var found = new Findings();
        await foreach (var partition in new Places(rows).All(stop))
        {
            var check = new PartitionCheck(partition, files, found);
            await foreach (var row in rows.Range(partition, "", RowKeys.End, stop)) await check.Add(row, stop);
            await check.End(stop);
        }

        found.CompareNumbers();
        found.CompareStaff();
        return new(found.Heads.Count, found.Events, found.Destroyed, Digest(found.Heads), [.. found.Faults]);
    }

    private static string Digest(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.Order(StringComparer.Ordinal)) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
