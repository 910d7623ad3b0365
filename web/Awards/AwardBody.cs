using System.Text.Json.Serialization;

namespace Grants.Web.Awards;

/// <summary>A grant that was decided and told: public.</summary>
/// <param name="Call">The call's id.</param>
/// <param name="Amount">Whole kroner.</param>
public sealed record AwardBody(
    string Call, string CallTitle, string CaseNumber, string Title, AwardedMunicipality Lead, IReadOnlyList<AwardedMunicipality> Partners, long Amount);

/// <summary>A municipality by number and name.</summary>
public sealed record AwardedMunicipality(string Municipality, string Name);

/// <summary>A page of awards; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record AwardPage(IReadOnlyList<AwardBody> Items, string? Next);

/// <summary>How awards are written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AwardPage))]
internal sealed partial class AwardsJson : JsonSerializerContext;
