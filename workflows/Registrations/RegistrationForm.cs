namespace Grants.Workflows.Registrations;

/// <summary>A registration to a network as municipalities write it and as it is sent over the wire (API.md).</summary>
/// <param name="HostMunicipality">The municipality that runs the child welfare service; left out when the municipality runs its own.</param>
/// <param name="OuFunding">Whether the fee is to be covered by OU funding; not unless it is said.</param>
/// <param name="From">The day from which the municipality takes part, when it joins a network that has started.</param>
public record RegistrationForm(
    string? Municipality = null, string? HostMunicipality = null, RegistrationContactForm? Contact = null,
    IReadOnlyList<NetworkParticipantForm?>? Participants = null, bool? OuFunding = null, string? From = null);

/// <summary>Who is written to.</summary>
public sealed record RegistrationContactForm(string? Name = null, string? Email = null, string? Mobile = null);

/// <summary>Somebody who comes.</summary>
/// <param name="Gatherings">The numbers of the gatherings that the person comes to; all of them unless it is said.</param>
public sealed record NetworkParticipantForm(string? Name = null, string? Email = null, string? Role = null, IReadOnlyList<int>? Gatherings = null);
