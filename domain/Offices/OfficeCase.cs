using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Offices.OfficeEvent;

namespace Grants.Domain.Offices;

/// <summary>An office as it stands: who is on its staff, and the last day of digests.</summary>
/// <param name="Edition">The version of the staff list, from 1: what an ETag shows. Digests do not move it.</param>
public sealed record OfficeCase(ImmutableArray<StaffMember> Staff, int Edition, LocalDate? DigestsOf)
{
    public static OfficeCase None { get; } = new([], 0, null);

    public StaffMember? Member(PersonId person) => Staff.FirstOrDefault(member => member.Person == person);

    public bool HasCaseworker(PersonId person) => Member(person)?.Roles.Contains(StaffRole.Caseworker) is true;

    /// <summary>Who takes what waits for a member on a day: the member, or when away the stand-in, or theirs; null when nobody is there.</summary>
    public StaffMember? Present(StaffMember member, LocalDate on)
    {
        var passed = new HashSet<PersonId>();
        for (var one = member; passed.Add(one.Person);)
        {
            if (!one.IsAway(on)) return one;
            if (one.StandIn is not { } standIn || Member(standIn) is not { } next) return null;
            one = next;
        }

        return null;
    }

    public static OfficeCase Evolve(OfficeCase state, OfficeEvent happened) => happened switch
    {
        StaffWasListed e => state with { Staff = e.Staff, Edition = state.Edition + 1, DigestsOf = state.DigestsOf ?? Oslo.DateOf(e.At) },
        DigestsWereMade e => state with { DigestsOf = e.Day },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to an office."),
    };

    /// <summary>An office always has an administrator, or nobody could give the next one the role.</summary>
    public static Outcome Decide(OfficeCase state, ImmutableArray<StaffMember> staff, PersonId? by, Instant now) =>
        staff.Any(member => member.Roles.Contains(StaffRole.Administrator)) || !state.Staff.Any(member => member.Roles.Contains(StaffRole.Administrator))
            ? Outcome.Of(new StaffWasListed(now, staff, by))
            : Outcome.Refuse(Objection.Invalid(
                "staff", "administrator-missing", "Minst én må være administrator.", "Minst éin må vere administrator."));

    /// <summary>Staff get one digest at 07:00 of what waits for them; after an outage the latest only.</summary>
    public static Next Procedure(OfficeCase state, Instant now)
    {
        if (state.Staff.IsEmpty || state.DigestsOf is not { } last) return Next.Finished;
        var today = Oslo.DateOf(now);
        var day = now >= Oslo.MorningOf(today) ? today : today.PlusDays(-1);
        return day > last ? new([new MakeDigests(day)], null) : Next.Look(Oslo.MorningOf(last.PlusDays(1)));
    }
}

/// <summary>Make the digests of a day.</summary>
public sealed record MakeDigests(LocalDate Day) : Step;
