using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Claims;
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
/// <param name="PopulationNote">Where the population date is from, as it is told to readers.</param>
/// <param name="Roles">Whom the invitation recommends to send; a line can name several of which one is enough, see <see cref="RecommendedRoles"/>.</param>
/// <param name="CouncilVisit">When the municipal councils are visited; null when they are not.</param>
/// <param name="Invites">Whom the organiser invites: numbers of municipalities, and of counties for all of theirs.</param>
/// <param name="WithdrawalTerms">What the organiser says of a withdrawal after the deadline.</param>
/// <param name="Payment">How the fee is paid; null where nothing is said of it.</param>
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
    CouncilVisit? CouncilVisit,
    ImmutableArray<string> Invites,
    string? PopulationNote,
    string? WithdrawalTerms,
    PaymentTerms? Payment = null)
{
    public KidRule KidRule => (Payment ?? PaymentTerms.None).KidRule;

    public Instant DeadlineAt => Oslo.At(Deadline);

    /// <summary>The municipalities that are invited, by number.</summary>
    public ImmutableArray<Municipality> Invited(Register register, LocalDate on) =>
        [.. register.On(on).Where(municipality => Invites.Contains(municipality.Number.ToString()) || Invites.Contains(municipality.CountyNumber)).OrderBy(municipality => municipality.Number)];

    /// <summary>The inhabitants that the fee is taken from; null when the register has no number of that date.</summary>
    public Population? PopulationOf(MunicipalityNumber municipality, Register register, LocalDate today)
    {
        var rows = register.Rows.Where(row => row.Number == municipality);
        var row = PopulationDate is { } date ? rows.FirstOrDefault(row => row.PopulationDate == date) : register.Find(municipality, today);
        return row is null ? null : new(row.Population, row.PopulationDate);
    }

    /// <summary>Equality of content; a record compares its lists by where they are kept.</summary>
    public bool SaysTheSameAs(RegistrationTerms other) =>
        Fees.Brackets.SequenceEqual(other.Fees.Brackets) && Gatherings.SequenceEqual(other.Gatherings) && Roles.SequenceEqual(other.Roles)
        && Invites.SequenceEqual(other.Invites)
        && this with { Fees = other.Fees, Gatherings = other.Gatherings, Roles = other.Roles, Invites = other.Invites } == other;

    /// <summary>What board and lodging come to, in kroner.</summary>
    /// <param name="gatherings">For each person, the numbers of the gatherings that the person comes to.</param>
    public long EstimateBoardAndLodging(IEnumerable<IEnumerable<int>> gatherings)
    {
        var physical = Gatherings.Where(gathering => !gathering.Digital).Select(gathering => gathering.Number).ToHashSet();
        return gatherings.Sum(person => BoardAndLodging * person.Distinct().Count(physical.Contains));
    }

    /// <summary>The roles that the invitation recommends and nobody of the participants has; of a group one is enough.</summary>
    public IEnumerable<string> MissingRoles(IEnumerable<string> roles) => RecommendedRoles.Missing(Roles, roles);
}

/// <summary>The inhabitants of a municipality on a day.</summary>
public sealed record Population(int Count, LocalDate On);

/// <summary>About when the municipal councils are visited.</summary>
public sealed record CouncilVisit(int Year, Season Season);

/// <summary>A half of the year, as invitations name it.</summary>
public enum Season
{
    Spring,
    Autumn,
}
