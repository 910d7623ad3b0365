using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using NodaTime;
using static Grants.Domain.NetworkMeetings.MeetingRuleCommand;
using static Grants.Domain.NetworkMeetings.MeetingRuleEvent;

namespace Grants.Domain.NetworkMeetings;

/// <summary>What may happen to a network's regular meetings.</summary>
public static class MeetingRules
{
    private const int MostYears = 5;
    private const int MostWeeks = 12;

    private static readonly Objection NoSuchMeeting = Objection.Conflict(
        "no-such-meeting", "Regelen gir ikke noe møte den dagen.", "Regelen gjev ikkje noko møte den dagen.");

    private static readonly Objection IsPast = Objection.Conflict("meeting-is-past", "Møtet har vært.", "Møtet har vore.");

    private static readonly Objection IsOff = Objection.Conflict(
        "meeting-is-off", "Det er ikke noe møte den dagen.", "Det er ikkje noko møte den dagen.");

    public static Outcome Decide(MeetingRuleCase state, Network network, MeetingRuleCommand command, Actor by, Instant now)
    {
        if (by is not Actor.Staff staff || !staff.Is(StaffRole.Organiser)) return Outcome.Refuse(Permission.NotYourRole);
        if (staff.Office != network.Organiser) return Outcome.Refuse(RosterObjections.NotYourNetwork);
        return command switch
        {
            SetRule set when Faults(set.Rule).ToImmutableArray() is { IsEmpty: false } faults => new Outcome.Refused(faults),
            SetRule set => state.Rule?.SaysTheSameAs(set.Rule) is true ? Outcome.Nothing : Outcome.Of(new RuleWasSet(now, set.Rule, by.Person)),
            CancelMeeting cancel => Decide(state, cancel, by.Person, now),
            MoveMeeting move => Decide(state, move, by.Person, now),
            RestoreMeeting restore => Decide(state, restore, by.Person, now),
            _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
        };
    }

    /// <summary>What makes a rule that comes to nothing. Also for a preview, before anything is saved.</summary>
    public static IEnumerable<Objection> Faults(MeetingRule rule)
    {
        if (rule.To <= rule.From) yield return Objection.Invalid("to", "ends-before-it-begins", "Møtet må slutte etter at det begynner.", "Møtet må slutte etter at det byrjar.");
        if (rule.Last < rule.First)
            yield return Objection.Invalid("last", "ends-before-it-begins", "Den siste dagen må komme etter den første.", "Den siste dagen må kome etter den første.");
        else if (rule.Last > rule.First.PlusYears(MostYears))
            yield return Objection.Invalid("last", "too-long", $"Regelen kan gjelde i høyst {MostYears} år.", $"Regelen kan gjelde i høgst {MostYears} år.");
        else if (rule.Days is { Weeks: < 1 or > MostWeeks })
            yield return Objection.Invalid("weeks", "out-of-range", $"Skriv et tall fra 1 til {MostWeeks}.", $"Skriv eit tal frå 1 til {MostWeeks}.");
        else if (Occurrences.Of(rule, ImmutableDictionary<LocalDate, MeetingException>.Empty, rule.First, rule.Last).All(one => one.On is null))
            yield return Objection.Invalid("last", "no-meetings", "Regelen gir ingen møter. Velg flere måneder eller en senere siste dag.", "Regelen gjev ingen møte. Vel fleire månader eller ein seinare siste dag.");
    }

    private static Outcome Decide(MeetingRuleCase state, CancelMeeting cancel, PersonId by, Instant now) => state.Between(cancel.Day, cancel.Day).FirstOrDefault() switch
    {
        null => Outcome.Refuse(NoSuchMeeting),
        { Why: WhyNot.Cancelled } => Outcome.Nothing,
        { On: null } => Outcome.Refuse(IsOff),
        { On: { } on } when on < Oslo.DateOf(now) => Outcome.Refuse(IsPast),
        _ => Outcome.Of(new MeetingWasCancelled(now, cancel.Day, by)),
    };

    private static Outcome Decide(MeetingRuleCase state, MoveMeeting move, PersonId by, Instant now)
    {
        if (state.Between(move.Day, move.Day).FirstOrDefault() is not { } meeting) return Outcome.Refuse(NoSuchMeeting);
        if ((meeting.On ?? meeting.Day) < Oslo.DateOf(now)) return Outcome.Refuse(IsPast);
        if (move.On < Oslo.DateOf(now)) return Outcome.Refuse(Objection.Invalid("on", "in-the-past", "Velg en dag fram i tid.", "Vel ein dag fram i tid."));
        var (from, to) = (move.From ?? state.Rule!.From, move.To ?? state.Rule!.To);
        if (to <= from) return Outcome.Refuse(Objection.Invalid("to", "ends-before-it-begins", "Møtet må slutte etter at det begynner.", "Møtet må slutte etter at det byrjar."));
        return state.Exceptions.GetValueOrDefault(move.Day) == new MeetingException(move.On, from, to) ? Outcome.Nothing
            : AnotherThen(state, move.Day, move.On, from, to) is { } other ? Outcome.Refuse(IsTaken(other, "on"))
            : Outcome.Of(new MeetingWasMoved(now, move.Day, move.On, from, to, by));
    }

    private static Outcome Decide(MeetingRuleCase state, RestoreMeeting restore, PersonId by, Instant now)
    {
        if (!state.Exceptions.ContainsKey(restore.Day)) return Outcome.Nothing;
        var ruled = Occurrences.At(state.Rule!, restore.Day);
        return ruled is { On: { } on } && AnotherThen(state, restore.Day, on, ruled.From, ruled.To) is { } other
            ? Outcome.Refuse(IsTaken(other, null))
            : Outcome.Of(new MeetingWasRestored(now, restore.Day, by));
    }

    /// <summary>Another of the meetings that goes on at that time: the same people are asked to both.</summary>
    private static Occurrence? AnotherThen(MeetingRuleCase state, LocalDate day, LocalDate on, LocalTime from, LocalTime to) =>
        state.Between(state.Rule!.First, state.Rule.Last).FirstOrDefault(one => one.Day != day && one.On == on && one.From < to && from < one.To);

    private static Objection IsTaken(Occurrence other, string? field) => new(
        field is null ? ObjectionKind.Conflict : ObjectionKind.Invalid, "another-meeting-then",
        new(
            $"Det er allerede et møte {Moment(other, Language.Bokmal)}. Velg et annet tidspunkt, eller flytt det møtet først.",
            $"Det er alt eit møte {Moment(other, Language.Nynorsk)}. Vel eit anna tidspunkt, eller flytt det møtet først."),
        field);

    private static string Moment(Occurrence one, Language language) =>
        $"{Written.Date(one.On!.Value, language)} kl. {Written.Clock(one.From)}–{Written.Clock(one.To)}";
}
