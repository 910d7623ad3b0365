using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.Cases;
using Grants.Workflows.People;

namespace Grants.Workflows.Registrations;

/// <summary>A registration as it was read: its case, its network's, and its people's particulars.</summary>
public sealed record RegistrationFile(
    StoredCase<RegistrationCase> Case, StoredCase<NetworkCase> NetworkCase, ImmutableDictionary<PersonId, Person> People)
{
    public CaseId Id => Case.Id;

    public RegistrationCase State => Case.State!;

    public Registration Registration => State.Registration;

    public NetworkCase Network => NetworkCase.State!;

    public RegistrationTerms Terms => Network.Terms!;

    /// <summary>Its line in the network's roster; null when another registration of the municipality has taken it.</summary>
    public RosterEntry? Entry => Network.Roster.Of(Registration.Municipality) is { } entry && entry.Registration == Id.Own ? entry : null;

    /// <summary>Where it stands now. The roster knows before the case itself does.</summary>
    public PlaceState Place => Entry?.State ?? State.Place;

    /// <summary>
    /// Whether the organiser is to say what comes of its claim: it takes part no more, something is left, and nothing has been credited. A
    /// network that is cancelled has its claims credited without anybody.
    /// </summary>
    public bool HasUndecidedClaim => Place is not (PlaceState.Confirmed or PlaceState.Cancelled) && State.Claim is { Left: > 0, Credited: 0 };

    public Person Contact => People.GetValueOrDefault(Registration.Contact, Person.Unknown);

    /// <summary>Whether these are its people, with these particulars.</summary>
    public bool HasPeople(ImmutableDictionary<PersonId, Person> people) =>
        People.Count == people.Count && people.All(one => People.TryGetValue(one.Key, out var known) && known == one.Value);

    public RegistrationForm Form => RegistrationReader.FormOf(Registration, People);
}
