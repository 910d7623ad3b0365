using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>The municipalities that work together in a learning network (læringsnettverk).</summary>
/// <param name="Organiser">The number of the office that runs it; KS is one.</param>
public sealed record Network(string Id, string Title, OrganisationNumber Organiser, ImmutableArray<Membership> Members)
{
    public bool HasMember(MunicipalityNumber municipality, LocalDate on) =>
        Members.Any(member => member.Municipality == municipality && member.From <= on && (member.To is null || on <= member.To));
}

/// <summary>A municipality's membership, from one day to another, both inclusive; without an end it goes on.</summary>
public sealed record Membership(MunicipalityNumber Municipality, LocalDate From, LocalDate? To);
