using System.Text.Json.Serialization;

namespace Grants.Workflows.Backup;

/// <summary>What an archive says that it holds; it is written last and read first.</summary>
/// <param name="Format">Moves when an older program could not read the archive.</param>
/// <param name="RowsSha256">SHA-256 over <c>rows.ndjson</c>, lower-case hexadecimal. A file's own name is its hash.</param>
internal sealed record Manifest(int Format, long Rows, long Files, string RowsSha256)
{
    public const int KnownFormat = 1;
    public const string Name = "manifest.json";
    public const string RowsName = "rows.ndjson";
    public const string FilesFolder = "files/";
}

/// <summary>One line of <c>rows.ndjson</c>; the body as base64, for it need not be text.</summary>
internal sealed record RowLine(string Partition, string Key, byte[] Body);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(RowLine))]
internal sealed partial class BackupJson : JsonSerializerContext;
