using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Web.Pages.Queue;

/// <summary>How far off a day is, in words, and in which colour that is said.</summary>
internal static class DeadlineWords
{
    private const int Soon = 3;

    public static Phrase Of(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        0 => new("i dag", "i dag"),
        1 => new("i morgen", "i morgon"),
        -1 => new("i går", "i går"),
        < 0 and var late => new($"{-late} dager over", $"{-late} dagar over"),
        var left => new($"om {left} dager", $"om {left} dagar"),
    };

    /// <summary>Of Designsystemet's colours.</summary>
    public static string Colour(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        < 0 => "danger",
        <= Soon => "warning",
        _ => "neutral",
    };
}
