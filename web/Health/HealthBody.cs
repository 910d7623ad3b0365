using System.Text.Json.Serialization;

namespace Grants.Web.Health;

/// <summary>The answer of <c>/health</c>.</summary>
public sealed record HealthBody(string Status);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class HealthJson : JsonSerializerContext;
