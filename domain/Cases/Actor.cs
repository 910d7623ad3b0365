using System.Collections.Immutable;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Cases;

/// <summary>Who does something in a case.</summary>
public abstract record Actor(PersonId Person)
{
    /// <summary>Whether this is one of an organiser's people who run its networks.</summary>
    public bool Organises(OrganisationNumber organiser) => this is Staff staff && staff.Office == organiser && staff.Is(StaffRole.Organiser);

    /// <summary>A municipality's contact (kontaktperson), signed in.</summary>
    public sealed record Contact(PersonId Person, MunicipalityNumber Municipality) : Actor(Person);

    /// <summary>A municipality's leader, who holds a confirmation link.</summary>
    public sealed record Leader(PersonId Person, MunicipalityNumber Municipality) : Actor(Person);

    /// <summary>Who holds a link that was mailed to them, and is nobody else here.</summary>
    public sealed record LinkHolder(PersonId Person) : Actor(Person);

    /// <summary>One of an office's staff.</summary>
    public sealed record Staff(PersonId Person, OrganisationNumber Office, ImmutableHashSet<StaffRole> Roles) : Actor(Person)
    {
        public bool Is(StaffRole role) => Roles.Contains(role);
    }
}
