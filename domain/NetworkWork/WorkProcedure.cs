using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkWork;

/// <summary>What is due in a network's papers (saksgang): the organiser is told once of terms in the steering group that come to their end.</summary>
public static class WorkProcedure
{
    /// <summary>So many days before, so that there is time to elect.</summary>
    public const int DaysBefore = 60;

    public static Next Next(NetworkPapers papers, Instant now)
    {
        var ends = papers.Seats.Select(seat => seat.To).OfType<LocalDate>().Distinct().Where(day => !papers.TermsTold.Contains(day) && EndingOn(papers, day).Any()).Order().ToArray();
        ImmutableArray<Step> due = [.. ends.Where(day => Reminders.DueAt(day, DaysBefore) <= now && now <= Oslo.EndOf(day)).Select(day => new WorkStep.TellOfTerms(day))];
        return new(due, ends.Select(day => (Instant?)Reminders.DueAt(day, DaysBefore)).Where(at => at > now).Min());
    }

    /// <summary>The seats that end on a day and that nobody of the same body has after it.</summary>
    public static IEnumerable<Seat> EndingOn(NetworkPapers papers, LocalDate day) =>
        papers.Seats.Where(seat => seat.To == day && !papers.Seats.Any(next => next.Body == seat.Body && next.Role == seat.Role && next.IsHeldOn(day.PlusDays(1))));
}

/// <summary>What can be due in a network's papers.</summary>
public abstract record WorkStep : Step
{
    /// <param name="To">The last day of the terms.</param>
    public sealed record TellOfTerms(LocalDate To) : WorkStep
    {
        public override string Name => $"terms-{NodaTime.Text.LocalDatePattern.Iso.Format(To)}";
    }
}
