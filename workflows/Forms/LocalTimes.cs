using Grants.Domain.Calendar;
using Grants.Domain.Wording;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Forms;

/// <summary>
/// Local times (Europe/Oslo) as people write them: <c>2018-11-01T23:59:59</c>; the seconds may be left out. A time that the clock skips when it
/// is put forward in March is understood and yet refused: a deadline or a meeting that was moved by an hour without a word is nobody's wish.
/// </summary>
public static class LocalTimes
{
    /// <summary>The code of a time that the clock skips.</summary>
    public const string IsSkipped = "skipped-time";

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static bool TryParse(string? text, out LocalDateTime local)
    {
        local = default;
        // The pattern reads 24:00 as the next day's midnight; an end is written 23.59 and never as midnight.
        if (string.IsNullOrWhiteSpace(text) || text.Contains("T24", StringComparison.Ordinal)) return false;
        var parsed = LocalDateTimePattern.GeneralIso.Parse(text.Trim()) is { Success: true } full ? full : Minutes.Parse(text.Trim());
        if (parsed.Success) local = parsed.Value;
        return parsed.Success && local.Year is >= Fields.FirstYear and <= Fields.LastYear;
    }

    /// <summary>Why a time never is; null when it is.</summary>
    public static Phrase? WhySkipped(LocalDateTime local) => Oslo.SkippedAt(local) is var (from, to)
        ? new(
            $"Klokken stilles fram fra {Written.Clock(from)} til {Written.Clock(to)} denne natten, så tidspunktet finnes ikke. Velg et annet.",
            $"Klokka blir stilt fram frå {Written.Clock(from)} til {Written.Clock(to)} denne natta, så tidspunktet finst ikkje. Vel eit anna.")
        : null;
}
