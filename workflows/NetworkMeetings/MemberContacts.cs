using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Cases;
using Grants.Workflows.Registrations;
using NodaTime;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>Somebody who hears of a network on behalf of a municipality.</summary>
/// <param name="Person">Null for a municipality's registry.</param>
public sealed record MemberContact(Municipality Municipality, PersonId? Person, string? Name, string Address);

/// <summary>
/// Who hears of a network for its members: the contact of each municipality that is in. A member that the organiser has listed has no
/// contact, and hears through its registry. Nobody twice, also who answers for several.
/// </summary>
public sealed class MemberContacts(RegistrationDesk registrations, Register register)
{
    /// <summary>By the municipality's number; nobody of a network that was cancelled.</summary>
    public async Task<ImmutableArray<MemberContact>> Of(StoredCase<NetworkCase> network, Instant now, CancellationToken stop)
    {
        var (known, today) = (network.State!, Oslo.DateOf(now));
        if (known.Roster.CancelledAt is not null) return [];
        var contacts = (await registrations.Of(network, stop)).Where(one => one is { Entry.IsIn: true, Contact.Email: not null })
            .Select(one => new MemberContact(register.Known(one.Registration.Municipality, today), one.Registration.Contact, one.Contact.Name, one.Contact.Email!)).ToArray();
        var registries = known.WithJoined.Members.Select(member => member.Municipality).Distinct().Where(number => known.WithJoined.HasMember(number, today))
            .Except(contacts.Select(one => one.Municipality.Number)).Select(number => register.Known(number, today)).Where(one => one.RegistryMailbox is not null)
            .Select(one => new MemberContact(one, null, one.Name, one.RegistryMailbox!));
        return [.. contacts.Concat(registries).OrderBy(one => one.Municipality.Number).DistinctBy(one => one.Address)];
    }
}
