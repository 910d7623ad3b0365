using System.Collections.Frozen;
using System.IO.Compression;
using Grants.Domain.Cases;

namespace Grants.Web.Assets;

/// <summary>The style sheets and scripts that the program carries, each with the hash that is part of its address.</summary>
public static class AssetFiles
{
    private const string Prefix = "asset/";

    private static readonly FrozenDictionary<string, AssetFile> All = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(Load)
        .ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);

    public static AssetFile? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The address of a file, which changes with its content.</summary>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Hash}";

    private static AssetFile Load(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        using var kept = new MemoryStream();
        stream.CopyTo(kept);
        var content = kept.ToArray();
        return new(resource[Prefix.Length..], content, Compress(content), ContentHash.Of(content).Value[..16]);
    }

    private static byte[] Compress(byte[] content)
    {
        using var kept = new MemoryStream();
        using (var brotli = new BrotliStream(kept, CompressionLevel.SmallestSize)) brotli.Write(content);
        return kept.ToArray();
    }
}

/// <summary>A file, also compressed (brotli).</summary>
public sealed record AssetFile(string Name, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Brotli, string Hash)
{
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
