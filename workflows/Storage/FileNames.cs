namespace Grants.Workflows.Storage;

/// <summary>What a stored file may be called: a case's id and a SHA-256. Every store asks here, for these become paths and addresses.</summary>
public static class FileNames
{
    /// <summary>A key that neither begins nor ends with a dot, so that it cannot lead out of a folder.</summary>
    public static bool IsCase(string? caseId) => RowKeys.IsValid(caseId) && caseId![0] != '.' && caseId[^1] != '.';

    /// <summary>64 digits of lower-case hexadecimal.</summary>
    public static bool IsSha256(string? sha256) => sha256 is { Length: 64 } && sha256.All(char.IsAsciiHexDigitLower);

    /// <exception cref="ArgumentException">It is no case's id.</exception>
    public static void CheckCase(string caseId)
    {
        if (!IsCase(caseId))
            throw new ArgumentException($"'{caseId}' cannot be a case's id.", nameof(caseId));
    }

    /// <exception cref="ArgumentException">It is no case's id, or no SHA-256.</exception>
    public static void Check(string caseId, string sha256)
    {
        CheckCase(caseId);
        if (!IsSha256(sha256))
            throw new ArgumentException($"'{sha256}' is no SHA-256 in lower-case hexadecimal.", nameof(sha256));
    }
}
