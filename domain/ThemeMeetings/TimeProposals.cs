using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>When a meeting could be, of what one wish leaves open.</summary>
/// <param name="Starts">Oslo time, in order; each leaves room for a meeting of the usual length.</param>
/// <param name="Reason">Why there is none; null when there is.</param>
public sealed record ProposedTimes(Wish Wish, ImmutableArray<LocalDateTime> Starts, NoTime? Reason);

/// <summary>Why a wish gives no time.</summary>
public enum NoTime
{
    Past,
    OutsidePeriod,

    /// <summary>A Saturday, Sunday or holiday.</summary>
    NoWorkingDay,

    PeopleBooked,
}

/// <summary>
/// Proposes times from a municipality's wishes, the organiser's period, its people's bookings and the calendar: in office hours, on working
/// days from tomorrow on. They are proposals; an evening that suits a council better can be set all the same.
/// </summary>
public static class TimeProposals
{
    /// <summary>Of a month; a day has as many as it has starts.</summary>
    private const int MostDays = 8;

    private static readonly ImmutableArray<LocalTime> Starts = [new(9, 0), new(12, 0), new(13, 0)];

    public static ImmutableArray<ProposedTimes> Of(ThemeMeeting meeting, MeetingSurroundings around, LocalDate today) =>
        [.. meeting.Wishes.Select(wish => Of(wish, meeting, around, today))];

    private static ProposedTimes Of(Wish wish, ThemeMeeting meeting, MeetingSurroundings around, LocalDate today)
    {
        var days = wish.EachDay().Where(day => day > today).ToArray();
        if (days.Length is 0) return new(wish, [], NoTime.Past);
        days = [.. days.Where(day => around.Terms?.Allows(day) is not false)];
        if (days.Length is 0) return new(wish, [], NoTime.OutsidePeriod);
        days = [.. days.Where(WorkingDays.Contains)];
        if (days.Length is 0) return new(wish, [], NoTime.NoWorkingDay);
        var free = days.Select(day => Free(day, meeting, around)).Where(starts => !starts.IsEmpty).ToArray();
        ImmutableArray<LocalDateTime> proposed = wish.Day is null ? [.. free.Take(MostDays).Select(starts => starts[0])] : [.. free.SelectMany(starts => starts)];
        return new(wish, proposed, proposed.IsEmpty ? NoTime.PeopleBooked : null);
    }

    private static ImmutableArray<LocalDateTime> Free(LocalDate day, ThemeMeeting meeting, MeetingSurroundings around)
    {
        IEnumerable<PersonId> people = meeting.People?.Both() ?? [];
        return
        [
            .. Starts.Select(start => day + start).Where(start =>
                people.All(person => around.Book.Hindrance(person, around.Own, new(start, start.Plus(MeetingTime.Usual), null)) is null)),
        ];
    }
}
