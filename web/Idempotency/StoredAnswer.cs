using System.Text.Json.Serialization;
using Grants.Workflows.Serialization;
using NodaTime;

namespace Grants.Web.Idempotency;

/// <summary>What a request was answered with.</summary>
/// <param name="Request">The hash of method, address and body: the same key with another request is a mistake.</param>
/// <param name="Until">When it may be forgotten, by the machine's clock.</param>
internal sealed record StoredAnswer(
    string Request, Instant Until, int Status, string? MediaType, string? Location, string? ETag, string? Language, byte[] Body);

/// <summary>How it is kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(StoredAnswer))]
internal sealed partial class IdempotencyJson : JsonSerializerContext;
