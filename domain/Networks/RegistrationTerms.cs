using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>The terms on which municipalities register to a network (påmelding). Amounts are whole kroner; local times are Europe/Oslo.</summary>
/// <param name="Deadline">The last second in which a registration is in time.</param>
/// <param name="PopulationDate">The date of the populations that the fee is taken from, so that it cannot drift; null for the register's own.</param>
/// <param name="BoardAndLodging">About what board and lodging cost for a person at a gathering that is not digital.</param>
/// <param name="MinimumMunicipalities">As few as the network can start with.</param>
/// <param name="MaximumMunicipalities">As many as it has room for; null for all who want.</param>
/// <param name="HostMustParticipate">A municipality in an inter-municipal service takes part only when its host municipality does.</param>
/// <param name="OuCeiling">The most that OU funding covers for a person; null when the organiser has set none.</param>
/// <param name="FeeDueDays">How many days a municipality has to pay its fee.</param>
/// <param name="OfferHours">How long a free place is held for the one to whom it is offered.</param>
/// <param name="Invites">The municipalities that are invited.</param>
/// <param name="WithdrawalTerms">What the organiser says of a withdrawal after the deadline.</param>
public sealed record RegistrationTerms(
    LocalDateTime Deadline,
    FeeTable Fees,
    LocalDate? PopulationDate,
    long BoardAndLodging,
    int MinimumMunicipalities,
    int? MaximumMunicipalities,
    bool HostMustParticipate,
    bool ApprovedForOuFunding,
    long? OuCeiling,
    int FeeDueDays,
    int OfferHours,
    ImmutableArray<PlannedGathering> Gatherings,
    ImmutableArray<string> Roles,
    ImmutableArray<MunicipalityNumber> Invites,
    string? WithdrawalTerms)
{
    public Instant DeadlineAt => Oslo.At(Deadline);

    /// <summary>What board and lodging come to, in kroner.</summary>
    /// <param name="gatherings">For each person, the numbers of the gatherings that the person comes to.</param>
    public long EstimateBoardAndLodging(IEnumerable<IEnumerable<int>> gatherings)
    {
        var physical = Gatherings.Where(gathering => !gathering.Digital).Select(gathering => gathering.Number).ToHashSet();
        return gatherings.Sum(person => BoardAndLodging * person.Distinct().Count(physical.Contains));
    }

    /// <summary>The roles that the invitation recommends and nobody of the participants has.</summary>
    public IEnumerable<string> MissingRoles(IEnumerable<string> roles) =>
        Roles.Except(roles.Select(role => role.Trim()), StringComparer.CurrentCultureIgnoreCase);
}
