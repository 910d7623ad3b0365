using System.Text.Json.Serialization;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Municipalities;

/// <summary>How completions of the register are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(PersonIdConverter), typeof(MunicipalityNumberConverter),
        typeof(OrganisationNumberConverter),
    ])]
[JsonSerializable(typeof(CompletionRow))]
internal sealed partial class RegisterJson : JsonSerializerContext;
