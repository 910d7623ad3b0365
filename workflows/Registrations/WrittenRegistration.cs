using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>A registration as it was understood, with its people's particulars, before they have ids.</summary>
internal sealed record WrittenRegistration(
    MunicipalityNumber Municipality, MunicipalityNumber? Host, Person Contact, ImmutableArray<WrittenParticipant> Participants, bool OuFunding, LocalDate? From)
{
    /// <summary>The registration, and the particulars of everybody in it.</summary>
    /// <param name="own">The own part of the case id; who has no address gets an id of it and their name.</param>
    public async Task<(Registration Registration, ImmutableDictionary<PersonId, Person> People)> WithIds(PersonDirectory directory, string own, CancellationToken stop)
    {
        string[] addresses = [Contact.Email!, .. Participants.Select(participant => participant.Person.Email).OfType<string>()];
        var ids = await directory.IdsOf(addresses, stop);
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        PersonId IdOf(Person person)
        {
            var id = person.Email is { } address ? ids[address] : new(RandomIds.Of($"{own}\n{person.Name}"));
            people[id] = person.Or(people.GetValueOrDefault(id, Person.Unknown));
            return id;
        }

        var registration = new Registration(
            Municipality, Host, IdOf(Contact), [.. Participants.Select(participant => new NetworkParticipant(IdOf(participant.Person), participant.Person.Role, participant.Gatherings))],
            OuFunding, From);
        return (registration, people.ToImmutable());
    }
}

/// <summary>Somebody who comes, as it was understood.</summary>
internal sealed record WrittenParticipant(Person Person, ImmutableArray<int> Gatherings);
