using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>What makes a network no network: members that nobody knows, or that are members twice on one day, or terms that nobody could register on.</summary>
internal static class NetworkFaults
{
    public static ImmutableArray<Objection> Of(Network network, Register register, Instant now) =>
        [
            .. network.Members.SelectMany((_, place) => Of(network.Members, place, register, Oslo.DateOf(now))),
            .. network.Registration is { } terms ? TermsFaults.Of(terms, register, Oslo.DateOf(now)) : [],
        ];

    private static IEnumerable<Objection> Of(ImmutableArray<Membership> members, int place, Register register, LocalDate today)
    {
        var member = members[place];
        // A municipality that has since been merged was a member all the same; one that comes later is known when it joins.
        if (register.Find(member.Municipality, member.From) is null && register.Find(member.Municipality, today) is null)
            yield return Fault(
                place, "municipality", "unknown-municipality",
                $"Det finnes ingen kommune med nummer {member.Municipality}.", $"Det finst ingen kommune med nummer {member.Municipality}.");
        if (member.To < member.From)
            yield return Fault(
                place, "to", "ends-before-it-begins",
                "Medlemskapet må slutte samme dag som det begynner, eller senere.", "Medlemskapen må slutte same dag som han byrjar, eller seinare.");
        else if (members.Take(place).Any(earlier => earlier.Municipality == member.Municipality && earlier.Overlaps(member)))
            yield return Fault(
                place, "from", "overlapping-memberships",
                "Kommunen er allerede medlem i en del av denne tiden.", "Kommunen er alt medlem i ein del av denne tida.");
    }

    private static Objection Fault(int place, string field, string code, string bokmal, string nynorsk) =>
        Objection.Invalid($"members[{place}].{field}", code, bokmal, nynorsk);
}
