using Grants.Domain.Networks;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>A network's gatherings as sentences have them.</summary>
public static class GatheringTexts
{
    /// <summary><c>tirsdag 10. november–onsdag 11. november 2020, Tromsø</c>, or <c>januar 2021, digitalt</c> until the days are fixed.</summary>
    public static string Of(PlannedGathering gathering, Language language)
    {
        var write = new MailWriter(language);
        var when = gathering switch
        {
            { Starts: { } first } => Days(first, gathering.Ends, language),
            { Month: { } month } => write.In($"{Written.Month(month)} (dagene er ikke bestemt)", $"{Written.Month(month)} (dagane er ikkje fastsette)"),
            _ => write.In("tid kommer", "tid kjem"),
        };
        string?[] parts = [when, gathering.Place, gathering.Digital ? write.In("digitalt", "digitalt") : null];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary><c>tirsdag 10. november – onsdag 11. november 2020</c>, or one day.</summary>
    public static string Days(LocalDate first, LocalDate? last, Language language) => new MailWriter(language) is var write && last > first
        ? $"{write.ShortDay(first)} – {write.LongDay(last.Value)}"
        : write.LongDay(first);

    /// <summary>Beside a registration's page.</summary>
    internal static string NetworkPage(string registrationPage, string networkId) =>
        $"{registrationPage[..registrationPage.IndexOf("/pamelding/", StringComparison.Ordinal)]}/nettverk/{networkId}";
}
