using System.Globalization;
using Grants.Domain.Calendar;
using NodaTime;

namespace Grants.Domain.Wording;

/// <summary>How dates, times and amounts are written to people.</summary>
public static class Written
{
    private const char HardSpace = '\u00a0';

    private static readonly string[] Months =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] BokmalDays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

    private static readonly string[] NynorskDays = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"];

    /// <summary><c>300 000</c>, in whole kroner, with hard spaces between the thousands.</summary>
    public static string Number(long number) =>
        number.ToString("#,0", NumbersWith(HardSpace));

    /// <summary><c>300 000 kroner</c>, as it is written in a sentence.</summary>
    public static string Kroner(long amount) => amount is 1 ? "1 krone" : $"{Number(amount)} kroner";

    /// <summary><c>torsdag 1. november 2018</c>.</summary>
    public static string Date(LocalDate date, Language language) => $"{DayAndMonth(date, language)} {date.Year}";

    /// <summary><c>torsdag 1. november</c>, where the year is plain.</summary>
    public static string DayAndMonth(LocalDate date, Language language) =>
        $"{Weekday(date, language)} {date.Day}. {Months[date.Month - 1]}";

    /// <summary><c>1. november 2018</c>, where the day of the week says nothing: in terms and periods.</summary>
    public static string PlainDate(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {Months[date.Month - 1]} {date.Year}");

    /// <summary><c>januar 2021</c>.</summary>
    public static string Month(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"{Months[month.Month - 1]} {month.Year}");

    /// <summary><c>torsdag 1. november 2018 kl. 23.59</c>; seconds are written only where they decide.</summary>
    public static string Moment(Instant instant, Language language, bool seconds = false)
    {
        var local = Oslo.Local(instant);
        return $"{Date(local.Date, language)} kl. {Clock(local.TimeOfDay, seconds)}";
    }

    /// <summary><c>14.32</c> or <c>14.32.06</c>.</summary>
    public static string Clock(LocalTime time, bool seconds = false) =>
        seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}.{time.Minute:00}.{time.Second:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}.{time.Minute:00}");

    /// <summary><c>Alver, Bergen og Voss</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} og {names[^1]}",
    };

    /// <summary><c>Alver, Bergen eller Voss</c>.</summary>
    public static string Choice(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} eller {names[^1]}",
    };

    private static string Weekday(LocalDate date, Language language) =>
        (language is Language.Nynorsk ? NynorskDays : BokmalDays)[(int)date.DayOfWeek - 1];

    private static NumberFormatInfo NumbersWith(char separator) =>
        new() { NumberGroupSeparator = separator.ToString(), NegativeSign = "−" };
}
