using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.Access;

/// <summary>Somebody whose address the register does not know asks to be let in as a municipality's contact.</summary>
/// <param name="Language">The form of Norwegian that they asked in.</param>
public sealed record AccessRequest(
    string Id, string Email, MunicipalityNumber Municipality, string Text, Language Language, Instant AskedAt, AccessAnswer? Answer);

/// <summary>What the municipality's office said.</summary>
public sealed record AccessAnswer(bool Allow, string? Text, PersonId By, Instant At);
