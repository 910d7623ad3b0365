using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>A person who is signed in: a municipality's contact, or one of an office's staff with the roles of this moment.</summary>
public sealed record Session(
    PersonId Person,
    string Email,
    string? Name,
    MunicipalityNumber? Municipality,
    OrganisationNumber? Office,
    ImmutableHashSet<StaffRole> Roles,
    Instant ExpiresAt)
{
    public Actor ToActor() => Office is { } office
        ? new Actor.Staff(Person, office, Roles)
        : new Actor.Contact(Person, Municipality!.Value);
}
