using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>What the mails of a registration tell.</summary>
/// <param name="Organiser">The organiser's name.</param>
/// <param name="Host">The name of the municipality that runs the service; null when the municipality runs its own.</param>
/// <param name="InLine">Its place in the waiting list, from 1; 0 when it is not on it.</param>
/// <param name="Fee">In kroner; null when the register has no population for it.</param>
/// <param name="Page">Where the contact sees and changes the registration.</param>
public sealed record RegistrationFacts(
    NetworkCase Network, RegistrationCase Registration, PlaceState Place, Municipality Municipality, string Organiser, string? ContactName, string? Host, int InLine,
    long? Fee, string Page, Instant Now)
{
    public RegistrationTerms Terms => Network.Terms!;
}
