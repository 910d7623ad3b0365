using System.Collections.Frozen;
using System.Text;

namespace Grants.Web.Assets;

/// <summary>The style sheet, the scripts and the fonts that the program carries. They change together, and their address with them.</summary>
public static class AssetFiles
{
    private const string Prefix = "asset/";
    private const string Packed = ".br";

    private static readonly FrozenDictionary<string, byte[]> Resources = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Load, StringComparer.Ordinal);

    /// <summary>Part of each file's address; another one after each change of any of them.</summary>
    public static string Edition { get; } = Encoding.ASCII.GetString(Resources["edition"]);

    public static AssetFile? Find(string name) => Resources.TryGetValue(name, out var content) && !name.EndsWith(Packed, StringComparison.Ordinal)
        ? new(name, content, Resources.GetValueOrDefault(name + Packed))
        : null;

    /// <summary>The address under which browsers keep a file for good.</summary>
    public static string Address(string name) => Resources.ContainsKey(name)
        ? $"/assets/{Edition}/{name}"
        : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such asset.");

    private static byte[] Load(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

/// <summary>A file, and the same packed (brotli) where that is shorter.</summary>
public sealed record AssetFile(string Name, ReadOnlyMemory<byte> Content, byte[]? Brotli)
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
