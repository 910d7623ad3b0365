using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.Gatherings.GatheringCommand;
using static Grants.Domain.Gatherings.GatheringEvent;

namespace Grants.Domain.Gatherings;

/// <summary>What may happen to the days that are proposed for a gathering. The days themselves are the network's, and are fixed there.</summary>
internal static class DateRules
{
    private const int Fewest = 2;

    public static Outcome Decide(ProposeDates propose, GatheringSurroundings around, PersonId by, Instant now) =>
        Faults(propose, Oslo.DateOf(now)).ToImmutableArray() is { IsEmpty: false } faults
            ? new Outcome.Refused(faults)
            : Outcome.Of(new DatesWereProposed(now, propose.Days, propose.AnswerBy, around.Gathering.Starts, by));

    public static Outcome Decide(GatheringCase state, AnswerDates answer, GatheringSurroundings around, PersonId by, Instant now)
    {
        if (state.OpenPoll(around.Gathering) is not { } poll) return Outcome.Refuse(GatheringObjections.NoPoll);
        if (around.Network.Roster.Of(answer.Municipality) is not { IsIn: true }) return Outcome.Refuse(GatheringObjections.NotIn);
        if (answer.Suits.Any(choice => IsWrong(poll, choice))) return Outcome.Refuse(GatheringObjections.NoSuchDays("suits"));
        ImmutableArray<int> suits = [.. answer.Suits.Distinct().Order()];
        return poll.Answers.TryGetValue(answer.Municipality, out var before) && before.SequenceEqual(suits)
            ? Outcome.Nothing
            : Outcome.Of(new DatesWereAnswered(now, answer.Municipality, suits, by));
    }

    public static Outcome Decide(GatheringCase state, FixDates fix, GatheringSurroundings around, PersonId by, Instant now) =>
        state.OpenPoll(around.Gathering) is not { } poll ? Outcome.Refuse(GatheringObjections.NoPoll)
        : IsWrong(poll, fix.Choice) ? Outcome.Refuse(GatheringObjections.NoSuchDays("choice"))
        : Outcome.Of(new DatesWereFixed(now, fix.Choice, by));

    private static bool IsWrong(DatePoll poll, int choice) => choice < 1 || choice > poll.Days.Length;

    private static IEnumerable<Objection> Faults(ProposeDates propose, LocalDate today)
    {
        if (propose.Days.Length < Fewest)
            yield return Objection.Invalid("dates", "too-few", "Foreslå minst to alternativer.", "Foreslå minst to alternativ.");
        foreach (var (place, days) in propose.Days.Index())
        {
            if (days.Starts <= today)
                yield return At(place, "starts", "in-the-past", "Foreslå en dag fram i tid.", "Foreslå ein dag fram i tid.");
            else if (days.Ends < days.Starts)
                yield return At(
                    place, "ends", "ends-before-it-begins",
                    "Samlingen må slutte samme dag som den begynner, eller senere.", "Samlinga må slutte same dag som ho byrjar, eller seinare.");
            else if (propose.Days.Take(place).Contains(days))
                yield return At(place, "starts", "proposed-twice", "Disse dagene er foreslått allerede.", "Desse dagane er foreslått alt.");
        }

        if (propose.AnswerBy < today)
            yield return Objection.Invalid("answerBy", "in-the-past", "Sett en svarfrist fram i tid.", "Set ein svarfrist fram i tid.");
    }

    private static Objection At(int place, string field, string code, string bokmal, string nynorsk) =>
        Objection.Invalid(string.Create(CultureInfo.InvariantCulture, $"dates[{place}].{field}"), code, bokmal, nynorsk);
}
