using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Grants.Domain.Tests.Calendar;

/// <summary>Dates and instants as tables write them, and arbitrary days.</summary>
internal static class Days
{
    private static readonly LocalDate First = new(1990, 1, 1);

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    public static LocalDateTime Time(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).GetValueOrThrow();

    public static Instant Utc(string text) => InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();

    /// <summary>Any day from 1990 to 2099.</summary>
    public static Arbitrary<LocalDate> Any { get; } = Gen.Choose(0, 40_175).Select(First.PlusDays).ToArbitrary();
}
