using Grants.Domain.Gatherings;
using Grants.Domain.Wording;

namespace Grants.Workflows.Gatherings;

/// <summary>A programme as plain lines, for calendars.</summary>
public static class ProgrammeText
{
    /// <summary><c>10.11. kl. 12.00–13.00 Lunsj (Hotellet)</c>; the day only where the gathering has several.</summary>
    public static IEnumerable<string> Lines(Programme programme)
    {
        var several = programme.Slots.Select(slot => slot.From.Date).Distinct().Count() > 1;
        return programme.Slots.Select(slot =>
            $"{(several ? $"{slot.From.Day}.{slot.From.Month}. " : "")}kl. {Hours(slot)} {slot.Title}{(slot.Who is { } who ? $" ({who})" : "")}");
    }

    /// <summary><c>12.00–13.00</c>.</summary>
    public static string Hours(ProgrammeSlot slot) => $"{Written.Clock(slot.From.TimeOfDay)}–{Written.Clock(slot.To.TimeOfDay)}";
}
