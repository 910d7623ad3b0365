using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Forms;

/// <summary>Dates and times as forms have them.</summary>
internal static class Texts
{
    public static string Of(LocalDateTime time) => LocalDateTimePattern.GeneralIso.Format(time);

    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string? Of(LocalDate? date) => date is { } day ? Of(day) : null;
}
