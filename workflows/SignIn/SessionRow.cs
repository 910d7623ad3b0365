using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.SignIn;

/// <summary>A session as it is kept. An office's roles are not: they are read from its staff at each request.</summary>
internal sealed record SessionRow(PersonId Person, string Email, string? Name, MunicipalityNumber? Municipality, OrganisationNumber? Office);
