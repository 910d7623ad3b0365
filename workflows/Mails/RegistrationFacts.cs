using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.People;
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

    /// <summary>Who answers questions at the organiser's; null where nobody is named.</summary>
    public Person? Asked { get; init; }

    /// <summary>The names of those whose service it runs, and that have a place only with it: that wait with it, or are offered one with it.</summary>
    public ImmutableArray<string> Hosted { get; init; } = [];

    /// <summary>What the organiser has changed of the gatherings since the municipality was told of them last.</summary>
    public ImmutableArray<GatheringChange> Changes { get; init; } = [];

    /// <summary>About what board and lodging come to for those that are registered, in kroner.</summary>
    public long BoardAndLodging => Terms.EstimateBoardAndLodging(Registration.Registration.Participants.Select(participant => participant.Gatherings.AsEnumerable()));
}
