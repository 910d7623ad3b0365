using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.Gatherings;

/// <summary>Somebody in a gathering's list of participants: once, also when several municipalities have registered them.</summary>
/// <param name="Places">Whom they come for, in the order of receipt; never empty.</param>
/// <param name="IsExtra">They came without standing in the registration.</param>
/// <param name="IsPresent">Null when nobody has said.</param>
public sealed record Attender(PersonId Person, ImmutableArray<AttenderPlace> Places, string? Name, string? Email, bool IsExtra, bool? IsPresent)
{
    /// <summary>The first of those that they come for.</summary>
    public MunicipalityNumber Municipality => Places[0].Municipality;

    /// <summary>What they are called where they come from; null when nobody has said.</summary>
    public string? Role => Places.Select(place => place.Role).OfType<string>().Distinct().ToArray() is { Length: > 0 } roles ? string.Join(", ", roles) : null;
}

/// <summary>A municipality that somebody comes for, and what they are there.</summary>
public sealed record AttenderPlace(MunicipalityNumber Municipality, string? Role);
