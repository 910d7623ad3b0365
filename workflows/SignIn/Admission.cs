using Grants.Domain.Municipalities;

namespace Grants.Workflows.SignIn;

/// <summary>As whom an address is let in: one of an office's staff, or a municipality's contact.</summary>
/// <param name="From">The office that writes to them.</param>
/// <param name="Form">The form of Norwegian that they are written to in.</param>
internal sealed record Admission(OrganisationNumber? Office, MunicipalityNumber? Municipality, string? Name, string From, LanguageForm Form);
