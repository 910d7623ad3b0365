using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Gatherings;

/// <summary>Whether somebody was there (oppmøte).</summary>
/// <param name="IsExtra">They came without standing in the registration.</param>
public sealed record AttendanceMark(PersonId Person, MunicipalityNumber Municipality, bool IsPresent, bool IsExtra);
