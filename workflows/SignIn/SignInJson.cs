using System.Text.Json.Serialization;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.SignIn;

/// <summary>How the rows of sign-in, sessions and access requests are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantConverter), typeof(PersonIdConverter), typeof(MunicipalityNumberConverter), typeof(OrganisationNumberConverter)])]
[JsonSerializable(typeof(SessionRow))]
[JsonSerializable(typeof(AddressRow))]
[JsonSerializable(typeof(TokenRow))]
[JsonSerializable(typeof(AllowedRow))]
internal sealed partial class SignInJson : JsonSerializerContext;
