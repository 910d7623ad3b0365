using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>An earlier network as the beginning of a new one: all that was written, as many years later as it takes.</summary>
public static class NetworkCopy
{
    /// <param name="populationDate">Of the populations that the new fee is taken from; null for the register's own.</param>
    public static Network Of(NetworkCase earlier, string id, string title, LocalDate? populationDate, LocalDate today) =>
        earlier.Terms is { } terms
            // Who registers becomes a member of the new one; those of the earlier one do not come along by themselves.
            ? earlier.Network with { Id = id, Title = title, Members = [], Registration = Later(terms, populationDate, Years(terms.Deadline.Date, today)) }
            : earlier.Network with { Id = id, Title = title, Members = [.. earlier.Network.Members.Where(member => member.To is null || member.To >= today)] };

    /// <summary>A year or more, until the deadline is still to come.</summary>
    public static int Years(LocalDate deadline, LocalDate today)
    {
        var years = 1;
        while (deadline.PlusYears(years) <= today) years++;
        return years;
    }

    /// <summary>The days of its gatherings are not known yet, so each has its month.</summary>
    private static RegistrationTerms Later(RegistrationTerms terms, LocalDate? populationDate, int years) => terms with
    {
        Deadline = terms.Deadline.PlusYears(years),
        PopulationDate = populationDate,
        PopulationNote = null,
        Gatherings = [.. terms.Gatherings.Select(gathering => gathering with { Month = Later(gathering, years), Starts = null, Ends = null })],
        CouncilVisit = terms.CouncilVisit is { } visit ? visit with { Year = visit.Year + years } : null,
    };

    private static YearMonth? Later(PlannedGathering gathering, int years) =>
        (gathering.Month ?? gathering.Starts?.ToYearMonth()) is { } month ? new YearMonth(month.Year + years, month.Month) : null;
}
