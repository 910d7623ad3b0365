using Grants.Domain.Wording;
using Grants.Web.Networks;

namespace Grants.Web.Pages.Networks;

/// <summary>What waits for an organiser, as words.</summary>
internal static class DutyWords
{
    public static Phrase MustChoose { get; } = new("Fristen er ute: velg hva som skjer", "Fristen er ute: vel kva som skjer");

    /// <summary>What waits in its claims; null when nothing does.</summary>
    public static Phrase? OfClaims(OrganiserDuty duty) => new[] { Overdue(duty.Overdue), Undecided(duty.Undecided), ToRepay(duty.ToRepay) }.OfType<Phrase>().ToArray() is { Length: > 0 } said
        ? new(Sentence(said.Select(one => one.Bokmal)), Sentence(said.Select(one => one.Nynorsk)))
        : null;

    private static Phrase? Overdue(int count) => count switch
    {
        0 => null,
        1 => new("ett krav er forfalt", "eitt krav er forfalle"),
        _ => new($"{count} krav er forfalt", $"{count} krav er forfalne"),
    };

    private static Phrase? Undecided(int count) => count switch
    {
        0 => null,
        1 => new("ett krav må avgjøres", "eitt krav må avgjerast"),
        _ => new($"{count} krav må avgjøres", $"{count} krav må avgjerast"),
    };

    private static Phrase? ToRepay(int count) => count switch
    {
        0 => null,
        1 => new("ett skal betales tilbake", "eitt skal betalast tilbake"),
        _ => new($"{count} skal betales tilbake", $"{count} skal betalast tilbake"),
    };

    private static string Sentence(IEnumerable<string> parts) => string.Join(", ", parts) is var text ? char.ToUpperInvariant(text[0]) + text[1..] : "";
}
