using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Workflows.People;
using Grants.Workflows.Registrations;

namespace Grants.Workflows.Gatherings;

/// <summary>Who comes to a gathering: the participants of those municipalities that have a place for good.</summary>
public sealed class GatheringRoll(RegistrationDesk registrations)
{
    /// <summary>The municipalities that are in, in the order of receipt, each with its people.</summary>
    public async Task<ImmutableArray<RegistrationFile>> Registered(GatheringFile file, CancellationToken stop) =>
        [.. (await registrations.Of(file.NetworkCase, stop)).Where(one => one.Entry is { IsIn: true })];

    /// <summary>Those who come, with what they are called where they come from.</summary>
    public static IEnumerable<GatheringParticipant> Of(RegistrationFile registration, int gathering) =>
        from participant in registration.Registration.Participants
        where participant.Gatherings.Contains(gathering)
        select new GatheringParticipant(
            registration.Registration.Municipality, participant, registration.People.GetValueOrDefault(participant.Person, Person.Unknown));

    /// <summary>The contacts, who answer for their municipalities.</summary>
    public static IEnumerable<(PersonId Id, Person Person, MunicipalityNumber Municipality)> Contacts(IEnumerable<RegistrationFile> registrations) =>
        registrations.Select(one => (one.Registration.Contact, one.Contact, one.Registration.Municipality)).Where(one => one.Item2.Email is not null).DistinctBy(one => one.Item1);

    /// <summary>Who is written to: those who come and have an address, and the contact, who knows the others. Nobody twice.</summary>
    public static IEnumerable<(PersonId Id, Person Person, MunicipalityNumber Municipality)> Addressed(IEnumerable<RegistrationFile> registrations, int gathering) =>
        registrations.SelectMany(one => Of(one, gathering).Select(participant => (participant.Participant.Person, participant.Person, participant.Municipality))
            .Prepend((one.Registration.Contact, one.Contact, one.Registration.Municipality)))
            .Where(one => one.Item2.Email is not null).DistinctBy(one => one.Item1);
}

/// <summary>Somebody who comes to a gathering.</summary>
public sealed record GatheringParticipant(MunicipalityNumber Municipality, NetworkParticipant Participant, Person Person);
