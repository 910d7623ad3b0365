using System.Text;
using System.Text.Json.Nodes;

namespace Grants.Web.Tests.BadInput;

/// <summary>A request that is taken as it stands: what bad ones are made from.</summary>
/// <param name="Endpoint">Method and route, as the endpoint has them.</param>
/// <param name="By">Null for who is not signed in.</param>
/// <param name="Parts">What stands in the route's places, in order.</param>
public sealed record Example(string Endpoint, string? By, params string[] Parts)
{
    public JsonNode? Json { get; init; }

    /// <summary>The body when it is no JSON.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public string? MediaType { get; init; }

    /// <summary>With its question mark; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The edition that it is written on.</summary>
    public string? IfMatch { get; init; }

    public string Method => Endpoint.Split(' ')[0];

    public string Route => Endpoint.Split(' ')[1];

    /// <summary>The path with these in its places, as they come: escaped already where they need it.</summary>
    public string Path(IReadOnlyList<string> parts)
    {
        var (path, place) = (new StringBuilder(), 0);
        foreach (var segment in Route.Split('/').Skip(1))
            path.Append('/').Append(segment.StartsWith('{') ? parts[place++] : segment);
        return path.ToString();
    }
}
