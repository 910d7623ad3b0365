using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.Registrations.RosterCommand;
using static Grants.Domain.Registrations.RosterEvent;

namespace Grants.Domain.Registrations;

/// <summary>What may happen to the roster of a network. Whatever happens, those who wait are placed in the same breath.</summary>
public static class RosterRules
{
    public static Objection TakesNoRegistrations => RosterObjections.NoRegistration;

    public static Objection NetworkIsCancelled => RosterObjections.Cancelled;

    public static Outcome Decide(NetworkCase network, RosterCommand command, Municipalities.Register register, Actor by, Instant now)
    {
        if (network.Terms is not { } terms) return Outcome.Refuse(RosterObjections.NoRegistration);
        if (MayNot(network.Network, command, by) is { } objection) return Outcome.Refuse(objection);
        if (IsUninvited(network.Roster, terms, command, register, by, now)) return Outcome.Refuse(RosterObjections.NotInvited);
        return Decide(network, terms, command, by.Person, now) switch
        {
            Outcome.Accepted { Events.IsEmpty: true } => Outcome.Nothing,
            Outcome.Accepted accepted => Outcome.Of([.. accepted.Events, .. Placed(network.Roster, accepted.Events, terms, now)]),
            var refused => refused,
        };
    }

    /// <summary>What has come of the time: offers that ran out go on, and who has come to have room is placed. Empty when nothing has.</summary>
    public static ImmutableArray<CaseEvent> Settled(NetworkCase network, Instant now)
    {
        if (network.Terms is not { } terms) return [];
        ImmutableArray<CaseEvent> ranOut =
        [
            .. network.Roster.Active.Where(entry => entry.OfferedUntil < now && !network.Roster.HostAnswersFor(entry.Municipality, terms))
                .Select(entry => new OfferRanOut(now, entry.Municipality)),
        ];
        return [.. ranOut, .. Placed(network.Roster, ranOut, terms, now)];
    }

    /// <summary>What the program proposes when the deadline has passed; null before, and when the organiser has chosen.</summary>
    public static Closing? Proposal(NetworkCase network, Instant now) => network switch
    {
        { PublishedAt: null } or { Terms: null } or { Roster: { IsStarted: true } or { CancelledAt: not null } } => null,
        { Terms: { } terms } when Deadline.IsKept(terms.DeadlineAt, now) => null,
        { Terms: { } terms, Roster: var roster } when roster.In >= terms.MinimumMunicipalities => Closing.Start,
        { Roster.ExtendedTo: null } => Closing.Extend,
        _ => Closing.Cancel,
    };

    private static Outcome Decide(NetworkCase network, RegistrationTerms terms, RosterCommand command, PersonId by, Instant now) => command switch
    {
        RosterCommand.Register come => Decide(network, come, by, now),
        Move move => Decide(network, move, by, now),
        Withdraw withdraw => network.Roster.Of(withdraw.Municipality) is { IsActive: true }
            ? Outcome.Of(new RegistrationWasWithdrawn(now, withdraw.Municipality, by))
            : Outcome.Nothing,
        Decline decline => Decide(network.Roster, decline, by, now),
        AnswerOffer answer => Decide(network.Roster, terms, answer, by, now),
        Close close => Closings.Decide(network, terms, close, by, now),
        _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
    };

    private static Outcome Decide(NetworkCase network, RosterCommand.Register register, PersonId by, Instant now)
    {
        if (network.PublishedAt is null) return Outcome.Refuse(RosterObjections.NotOpen);
        if (network.Roster.CancelledAt is not null) return Outcome.Refuse(RosterObjections.Cancelled);
        var entry = network.Roster.Of(register.Municipality);
        // The same registration again is the same request, sent twice.
        if (entry is { IsActive: true }) return entry.Registration == register.Registration ? Outcome.Nothing : Outcome.Refuse(RosterObjections.AlreadyRegistered);
        return (WrongHost(network.Roster, register.Municipality, register.Host) ?? TooEarly(register.From, now)) is { } wrong
            ? Outcome.Refuse(wrong)
            : Outcome.Of(new RegistrationCame(now, register.Municipality, register.Registration, register.Host, register.From, by));
    }

    private static Outcome Decide(NetworkCase network, Move move, PersonId by, Instant now)
    {
        var roster = network.Roster;
        if (roster.Of(move.Municipality) is not { IsActive: true } entry) return Outcome.Refuse(RosterObjections.NotRegistered);
        if (entry.Host == move.Host && entry.From == move.From) return Outcome.Nothing;
        return (WrongHost(roster, move.Municipality, move.Host) ?? (entry.From == move.From ? null : TooEarly(move.From, now))) is { } wrong
            ? Outcome.Refuse(wrong)
            : Outcome.Of(new RegistrationMoved(now, move.Municipality, move.Host, move.From, by));
    }

    private static Outcome Decide(Roster roster, Decline decline, PersonId by, Instant now) => roster.Of(decline.Municipality) switch
    {
        _ when roster.CancelledAt is not null => Outcome.Nothing,
        { IsActive: true } => Outcome.Refuse(RosterObjections.WithdrawInstead),
        { State: PlaceState.Declined } => Outcome.Nothing,
        _ => Outcome.Of(new InvitationWasDeclined(now, decline.Municipality, by)),
    };

    private static Outcome Decide(Roster roster, RegistrationTerms terms, AnswerOffer answer, PersonId by, Instant now) => (roster.Of(answer.Municipality), answer.Accept) switch
    {
        ({ State: PlaceState.Offered } entry, _) when entry.OfferedUntil < now => Outcome.Refuse(RosterObjections.OfferRanOut),
        ({ State: PlaceState.Offered }, true) when roster.HostAnswersFor(answer.Municipality, terms) => Outcome.Refuse(RosterObjections.HostAnswers),
        ({ State: PlaceState.Offered }, true) => Outcome.Of([.. Together(roster, terms, answer.Municipality).Select(municipality => new OfferWasAccepted(now, municipality, by))]),
        ({ State: PlaceState.Offered }, false) => Outcome.Of(new OfferWasDeclined(now, answer.Municipality, by)),
        ({ IsIn: true }, true) or ({ State: PlaceState.Declined }, false) => Outcome.Nothing,
        _ => Outcome.Refuse(RosterObjections.NoOffer),
    };

    /// <summary>A host with those that it answers for.</summary>
    private static IEnumerable<MunicipalityNumber> Together(Roster roster, RegistrationTerms terms, MunicipalityNumber host) =>
        roster.HostedBy(host).Select(entry => entry.Municipality).Where(hosted => roster.HostAnswersFor(hosted, terms)).Prepend(host);

    /// <summary>Nobody joins on a day that is over: membership is what a call's criterion reads.</summary>
    private static Objection? TooEarly(LocalDate? from, Instant now) => from < Oslo.DateOf(now) ? RosterObjections.FromIsPast : null;

    /// <summary>A host runs its own service, so no chain of municipalities waits for each other.</summary>
    private static Objection? WrongHost(Roster roster, MunicipalityNumber municipality, MunicipalityNumber? host) =>
        host is null ? null
        : host == municipality ? RosterObjections.HostIsItself
        : roster.Of(host.Value) is { IsActive: true, Host: not null } || roster.HostedBy(municipality).Any() ? RosterObjections.HostHasHost
        : null;

    private static IEnumerable<CaseEvent> Placed(Roster before, ImmutableArray<CaseEvent> events, RegistrationTerms terms, Instant now)
    {
        var after = events.Cast<RosterEvent>().Aggregate(before, Roster.Evolve);
        return Placing.Next(after, terms, now) is { IsEmpty: false } placements ? [new PlacesWereSet(now, placements)] : [];
    }

    /// <summary>An invitation to some is for them, and for a host that one of them waits for; the organiser may register others.</summary>
    private static bool IsUninvited(Roster roster, RegistrationTerms terms, RosterCommand command, Municipalities.Register register, Actor by, Instant now) =>
        command is RosterCommand.Register asked && by is Actor.Contact && !terms.Invites.IsEmpty && !roster.HostedBy(asked.Municipality).Any()
        && terms.Invited(register, Oslo.DateOf(now)).All(municipality => municipality.Number != asked.Municipality);

    /// <summary>A municipality's contacts answer for their own; the organiser for all, on the telephone too.</summary>
    private static Objection? MayNot(Network network, RosterCommand command, Actor by) => (by, command) switch
    {
        (Actor.Staff staff, _) => !staff.Is(StaffRole.Organiser) ? Permission.NotYourRole : staff.Office == network.Organiser ? null : RosterObjections.NotYourNetwork,
        (_, Close) => Permission.NotYourRole,
        (Actor.Contact contact, _) => contact.Municipality == MunicipalityOf(command) ? null : RosterObjections.NotYourMunicipality,
        _ => Permission.NotYourRole,
    };

    private static MunicipalityNumber? MunicipalityOf(RosterCommand command) => command switch
    {
        RosterCommand.Register come => come.Municipality,
        Move move => move.Municipality,
        Withdraw withdraw => withdraw.Municipality,
        Decline decline => decline.Municipality,
        AnswerOffer answer => answer.Municipality,
        _ => null,
    };
}
