using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>An address that an office has let in for a municipality.</summary>
internal sealed record AllowedRow(string Email, MunicipalityNumber Municipality, PersonId By, Instant At);
