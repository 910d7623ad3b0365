using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>What a municipality writes when it registers to a network (påmelding).</summary>
/// <param name="Host">The municipality that runs its child welfare service; null when it runs its own.</param>
/// <param name="Contact">Who is written to.</param>
/// <param name="OuFunding">Whether it wants to have the fee covered by OU funding.</param>
/// <param name="From">The day from which it takes part, when it joins a network that has started; null for from the start.</param>
public sealed record Registration(
    MunicipalityNumber Municipality, MunicipalityNumber? Host, PersonId Contact, ImmutableArray<NetworkParticipant> Participants, bool OuFunding, LocalDate? From)
{
    /// <summary>Equality of content; a record compares its lists by where they are kept.</summary>
    public bool SaysTheSameAs(Registration other) =>
        Participants.Length == other.Participants.Length
        && Participants.Zip(other.Participants).All(pair => pair.First.SaysTheSameAs(pair.Second))
        && this with { Participants = other.Participants } == other;
}

/// <summary>Somebody who comes to a network's gatherings.</summary>
/// <param name="Gatherings">The numbers of the gatherings that the person comes to, in order.</param>
public sealed record NetworkParticipant(PersonId Person, string? Role, ImmutableArray<int> Gatherings)
{
    public bool SaysTheSameAs(NetworkParticipant other) => Gatherings.SequenceEqual(other.Gatherings) && this with { Gatherings = other.Gatherings } == other;
}
