using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Requests;

/// <summary>Local times (Europe/Oslo) as they are sent in: <c>2018-11-01T23:59:59</c>; the seconds may be left out.</summary>
public static class LocalTimes
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static bool TryParse(string? text, out LocalDateTime local)
    {
        local = default;
        // The pattern reads 24:00 as the next day's midnight; nobody means that.
        if (string.IsNullOrWhiteSpace(text) || text.Contains("T24", StringComparison.Ordinal)) return false;
        var parsed = LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } full ? full : Minutes.Parse(text);
        if (parsed.Success) local = parsed.Value;
        return parsed.Success && local.Year is >= 1900 and <= 2200;
    }
}
