using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>A message that did not reach its recipient.</summary>
/// <param name="Municipality">The municipality whose leader was asked; null when the message was another one.</param>
public sealed record Bounce(string Message, PersonId? To, MunicipalityNumber? Municipality, string Reason, Instant At)
{
    public bool IsOfLeader => Municipality is not null;
}
