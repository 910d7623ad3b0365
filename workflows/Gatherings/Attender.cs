using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.Gatherings;

/// <summary>Somebody in a gathering's list of participants.</summary>
/// <param name="IsExtra">They came without standing in the registration.</param>
/// <param name="IsPresent">Null when nobody has said.</param>
public sealed record Attender(PersonId Person, MunicipalityNumber Municipality, string? Name, string? Role, string? Email, bool IsExtra, bool? IsPresent);
