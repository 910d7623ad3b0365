using System.Text.Json.Serialization;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Access;

/// <summary>How access requests are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantConverter), typeof(PersonIdConverter), typeof(MunicipalityNumberConverter), typeof(OrganisationNumberConverter)])]
[JsonSerializable(typeof(AccessRequest))]
internal sealed partial class AccessJson : JsonSerializerContext;
