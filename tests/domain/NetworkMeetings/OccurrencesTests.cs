using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Calendar;
using Grants.Domain.NetworkMeetings;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.NetworkMeetings;

/// <summary>A rule for meetings comes to the same times whatever part of the calendar is asked for, and none of them is a holiday.</summary>
public sealed class OccurrencesTests
{
    private static readonly ImmutableDictionary<LocalDate, MeetingException> None = ImmutableDictionary<LocalDate, MeetingException>.Empty;

    private static readonly MeetingRule LastFriday = new(
        "Månedsmøte", MeetingDays.Monthly(IsoDayOfWeek.Friday, MeetingDays.Last), new(9, 0), new(15, 30), new(2024, 1, 1), new(2024, 12, 31), [7], false, OnHoliday.Skip, null, true);

    private static readonly Gen<MeetingRule> AnyRule =
        from weekday in Gen.Choose(1, 7)
        from isMonthly in Gen.Elements(true, false)
        from number in Gen.Choose(0, 4)
        from start in Gen.Choose(0, 3_000)
        from days in Gen.Choose(30, 1_500)
        from off in Gen.Choose(1, 12).ListOf(3)
        from eves in Gen.Elements(true, false)
        from holiday in Gen.Elements(OnHoliday.Skip, OnHoliday.WeekBefore)
        let first = new LocalDate(2020, 1, 1).PlusDays(start)
        select LastFriday with
        {
            Days = isMonthly ? MeetingDays.Monthly((IsoDayOfWeek)weekday, number) : MeetingDays.EveryWeeks((IsoDayOfWeek)weekday, number + 1),
            First = first,
            Last = first.PlusDays(days),
            MonthsOff = [.. off],
            EvesOff = eves,
            OnHoliday = holiday,
        };

    [Fact]
    public void The_last_friday_of_2024_skips_good_friday_and_july() =>
        Assert.Equal(
            "01-26 02-23 03-29! 04-26 05-31 06-28 07-26- 08-30 09-27 10-25 11-29 12-27",
            string.Join(' ', Of(LastFriday).Select(one => $"{one.Day:MM-dd}{(one.Why is WhyNot.Holiday ? "!" : one.Why is WhyNot.MonthOff ? "-" : "")}")));

    [Fact]
    public void On_a_holiday_it_is_a_week_earlier_when_the_organiser_wants_that() =>
        Assert.Equal(Date("2024-03-22"), Of(LastFriday with { OnHoliday = OnHoliday.WeekBefore }).Single(one => one.Why is WhyNot.Holiday).On);

    [Fact]
    public void An_eve_is_as_a_holiday_only_when_the_rule_says_so()
    {
        var tuesdays = LastFriday with { Days = MeetingDays.EveryWeeks(IsoDayOfWeek.Tuesday, 1) };

        Assert.Null(Of(tuesdays).Single(one => one.Day == Date("2024-12-24")).Why);
        Assert.Equal(WhyNot.Eve, Of(tuesdays with { EvesOff = true }).Single(one => one.Day == Date("2024-12-24")).Why);
    }

    [Theory]
    [InlineData("2024-12-24", true), InlineData("2024-12-31", true), InlineData("2024-03-27", true), InlineData("2024-03-30", true), InlineData("2024-05-18", true)]
    [InlineData("2024-12-23", false), InlineData("2024-03-28", false), InlineData("2024-05-17", false)]
    public void The_eves_are_these(string day, bool isEve) => Assert.Equal(isEve, Eves.Contains(Date(day)));

    [Fact]
    public void Every_one_obeys_the_rule() => Holds(rule => Of(rule).All(one =>
        one.Day.DayOfWeek == rule.Days.Weekday && one.Day >= rule.First && one.Day <= rule.Last
        && (one.On is null || one.On == one.Day || (one.On == one.Day.PlusWeeks(-1) && rule.OnHoliday is OnHoliday.WeekBefore))));

    [Fact]
    public void None_is_on_a_holiday_or_in_a_month_off() => Holds(rule => Of(rule).Where(one => one.On is not null).All(one =>
        !Holidays.Contains(one.On!.Value) && !rule.MonthsOff.Contains(one.On.Value.Month) && !(rule.EvesOff && Eves.Contains(one.On.Value))));

    [Fact]
    public void No_two_are_on_one_day() => Holds(rule => Of(rule).Where(one => one.On is not null).Select(one => one.On).ToArray() is var days && days.Distinct().Count() == days.Length);

    [Fact]
    public void Whatever_part_is_asked_for_it_is_the_same() => Prop.ForAll(
        AnyRule.Zip(Gen.Choose(0, 1_500)).Zip(Gen.Choose(0, 400)).ToArbitrary(), any =>
        {
            var (rule, from) = (any.Item1.Item1, any.Item1.Item1.First.PlusDays(any.Item1.Item2));
            var to = from.PlusDays(any.Item2);
            return Of(rule).Where(one => one.Day >= from && one.Day <= to).SequenceEqual(Occurrences.Of(rule, None, from, to));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void At_nine_it_is_nine_in_summer_and_winter() => Holds(rule => Of(rule).Where(one => one.On is not null)
        .All(one => Oslo.Local(Oslo.At(one.On!.Value + one.From)).TimeOfDay == new LocalTime(9, 0)));

    private static void Holds(Func<MeetingRule, bool> property) => Prop.ForAll(AnyRule.ToArbitrary(), property).QuickCheckThrowOnFailure();

    private static IEnumerable<Occurrence> Of(MeetingRule rule) => Occurrences.Of(rule, None, rule.First, rule.Last);
}
