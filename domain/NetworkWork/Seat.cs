using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkWork;

/// <summary>A seat in a network's steering group (styringsgruppe), for a term.</summary>
/// <param name="Body">Whom the person stands for: a municipality, an expert body (fagmiljø), Statsforvalteren.</param>
/// <param name="From">The first day of the term.</param>
/// <param name="To">Its last day; null until somebody else is elected.</param>
public sealed record Seat(PersonId Person, string Body, SeatRole Role, LocalDate From, LocalDate? To)
{
    public bool IsHeldOn(LocalDate day) => From <= day && (To is null || day <= To);

    /// <summary>Whether both are held on some day.</summary>
    public bool Overlaps(Seat other) => (To is not { } last || other.From <= last) && (other.To is not { } othersLast || From <= othersLast);
}

/// <summary>What somebody is in the steering group.</summary>
public enum SeatRole
{
    Member,

    /// <summary>Leads it; one at a time.</summary>
    Chair,
    Deputy,
}
