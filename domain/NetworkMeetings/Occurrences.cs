using System.Collections.Immutable;
using Grants.Domain.Calendar;
using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>
/// The times that a rule comes to. Each follows from the rule and its own day alone, so it is the same whatever part of the calendar is
/// asked for.
/// </summary>
public static class Occurrences
{
    /// <summary>Those whose days lie between two days, both inclusive, in order.</summary>
    /// <param name="exceptions">What the organiser has decided for single ones, by the day that the rule gives.</param>
    public static IEnumerable<Occurrence> Of(MeetingRule rule, ImmutableDictionary<LocalDate, MeetingException> exceptions, LocalDate from, LocalDate to)
    {
        var (first, last) = (LocalDate.Max(rule.First, from), LocalDate.Min(rule.Last, to));
        for (var day = rule.Days.FirstOn(first); day <= last; day = day.PlusWeeks(1))
            if (rule.Days.Contains(day, rule.First)) yield return At(rule, day, exceptions.GetValueOrDefault(day));
    }

    /// <summary>One by the day that the rule gives; null when the rule gives none then.</summary>
    public static Occurrence? At(MeetingRule rule, LocalDate day) => Of(rule, ImmutableDictionary<LocalDate, MeetingException>.Empty, day, day).FirstOrDefault();

    private static Occurrence At(MeetingRule rule, LocalDate day, MeetingException? exception) => exception switch
    {
        { On: null } => new(day, null, rule.From, rule.To, WhyNot.Cancelled),
        { On: { } on } => new(day, on, exception.From, exception.To, WhyNot.Moved),
        _ when rule.MonthsOff.Contains(day.Month) => new(day, null, rule.From, rule.To, WhyNot.MonthOff),
        _ when WhyClosed(rule, day) is { } why => new(day, WeekBefore(rule, day), rule.From, rule.To, why),
        _ => new(day, day, rule.From, rule.To, null),
    };

    private static WhyNot? WhyClosed(MeetingRule rule, LocalDate day) =>
        Holidays.Contains(day) ? WhyNot.Holiday : rule.EvesOff && Eves.Contains(day) ? WhyNot.Eve : null;

    /// <summary>The day a week earlier, when the organiser wants that and the day is free: within the rule, in no month off, no holiday, and no meeting's own.</summary>
    private static LocalDate? WeekBefore(MeetingRule rule, LocalDate day)
    {
        var before = day.PlusWeeks(-1);
        return rule.OnHoliday is OnHoliday.WeekBefore && before >= rule.First && !rule.MonthsOff.Contains(before.Month) && WhyClosed(rule, before) is null
            && !rule.Days.Contains(before, rule.First) ? before : null;
    }
}
