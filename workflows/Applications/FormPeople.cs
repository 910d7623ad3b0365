using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Workflows.People;

namespace Grants.Workflows.Applications;

/// <summary>The people who stand in a form, with the particulars that were written there.</summary>
internal static class FormPeople
{
    public static ImmutableDictionary<PersonId, Person> Of(DraftRow draft)
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        foreach (var participant in FormReader.Participants(draft.Form))
        {
            if (participant.Leader is { } leader) Add(leader.Email, new(leader.Name, leader.Email, null, leader.Title));
            foreach (var contact in participant.Contacts.OrEmpty()) Add(contact.Email, new(contact.Name, contact.Email, contact.Mobile, contact.Role));
        }

        return people.ToImmutable();

        void Add(string? email, Person person)
        {
            if (FormReader.Normalised(email) is not { } address || !draft.People.TryGetValue(address, out var id)) return;
            people[id] = person with { Email = address, Mobile = person.Mobile ?? people.GetValueOrDefault(id)?.Mobile };
        }
    }
}
