using System.Text.Json.Serialization;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Calls;

/// <summary>How calls that are not whole yet are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter), typeof(PersonIdConverter)])]
[JsonSerializable(typeof(CallDraftRow))]
internal sealed partial class CallDraftJson : JsonSerializerContext;
