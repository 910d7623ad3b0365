using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.NetworkWork.WorkCommand;
using static Grants.Domain.NetworkWork.WorkEvent;

namespace Grants.Domain.NetworkWork;

/// <summary>What may happen to a network's papers: its organiser writes them.</summary>
public static class WorkRules
{
    /// <param name="organiser">The network's.</param>
    public static Outcome Decide(NetworkPapers state, WorkCommand command, OrganisationNumber organiser, Actor by, Instant now)
    {
        if (!by.Organises(organiser)) return Outcome.Refuse(NotYours);
        return command switch
        {
            SetSteeringGroup set when Faults(set.Seats) is { IsEmpty: false } faults => new Outcome.Refused(faults),
            SetSteeringGroup set => set.Seats.SequenceEqual(state.Seats) ? Outcome.Nothing : Outcome.Of(new SteeringGroupWasSet(now, set.Seats, by.Person)),
            WritePlan write => write.Text.Content == state.Plan?.Text.Content
                ? Outcome.Nothing
                : Outcome.Of(new PlanWasWritten(now, (state.Plan?.Number ?? 0) + 1, write.Text, write.Change, by.Person)),
            WriteReport write when write.Year > Oslo.DateOf(now).Year => Outcome.Refuse(NotYet),
            WriteReport write => write.Text.Content == state.Reports.GetValueOrDefault(write.Year)?.Content
                ? Outcome.Nothing
                : Outcome.Of(new ReportWasWritten(now, write.Year, write.Text, by.Person)),
            _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
        };
    }

    /// <summary>Terms that end before they begin, somebody who is there twice at once, and two who lead at once; each at its seat.</summary>
    private static ImmutableArray<Objection> Faults(ImmutableArray<Seat> seats) => [.. seats.Index().SelectMany(seat => Faults(seat.Index, seat.Item, seats[..seat.Index]))];

    private static IEnumerable<Objection> Faults(int place, Seat seat, ImmutableArray<Seat> before)
    {
        if (seat.To < seat.From)
            yield return At(place, "to", "ends-before-it-begins", "Siste dag er før første dag. Rett en av dem.", "Siste dag er før første dag. Rett ein av dei.");
        if (before.Any(other => other.Person == seat.Person && other.Overlaps(seat)))
            yield return At(
                place, "email", "seat-twice", "Personen har allerede en plass i denne perioden. Fjern raden eller rett datoene.",
                "Personen har alt ein plass i denne perioden. Fjern rada eller rett datoane.");
        if (seat.Role is SeatRole.Chair && before.Any(other => other.Role is SeatRole.Chair && other.Overlaps(seat)))
            yield return At(
                place, "role", "two-chairs", "Gruppa har allerede en leder i denne perioden. Velg en annen rolle eller rett datoene.",
                "Gruppa har alt ein leiar i denne perioden. Vel ei anna rolle eller rett datoane.");
    }

    private static Objection At(int place, string field, string code, string bokmal, string nynorsk) =>
        Objection.Invalid(string.Create(CultureInfo.InvariantCulture, $"seats[{place}].{field}"), code, bokmal, nynorsk);

    private static Objection NotYet { get; } = Objection.Invalid(
        "year", "year-not-begun", "Året har ikke begynt. Velg et år som er begynt.", "Året har ikkje byrja. Vel eit år som er byrja.");

    private static Objection NotYours { get; } = Objection.Forbidden(
        "not-your-network", "Bare arrangøren av nettverket kan gjøre dette.", "Berre arrangøren av nettverket kan gjere dette.");
}
