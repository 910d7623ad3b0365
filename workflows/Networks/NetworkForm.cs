namespace Grants.Workflows.Networks;

/// <summary>A network as organisers write it and as it is sent over the wire (API.md).</summary>
/// <param name="Text">What the network is about: in bokmål, or in the one form of Norwegian that it is written in.</param>
/// <param name="TextNynorsk">The same in nynorsk, for those who read it.</param>
/// <param name="RegistrationDeadline">Needed when municipalities are to register (Oslo time); without it the network only has members.</param>
/// <param name="PopulationDate">The date of the populations that the fee is taken from; the register's own unless it is said.</param>
/// <param name="BoardAndLodgingPerPersonPerGathering">About what it costs, in kroner; 0 unless it is said.</param>
/// <param name="MinimumMunicipalities">As few as the network can start with; 2 unless it is said.</param>
/// <param name="MaximumMunicipalities">As many as there is room for; all who want unless it is said.</param>
/// <param name="OuCeiling">The most that OU funding covers, in kroner a person.</param>
/// <param name="FeeDueDays">How many days a municipality has to pay its fee; 30 unless it is said.</param>
/// <param name="OfferHours">How many hours a free place is held for the one to whom it is offered; 48 unless it is said.</param>
/// <param name="Invites">Numbers of municipalities, and of counties for all of theirs.</param>
/// <param name="AccountNumber">The account that the fee is paid to, eleven digits; without it the organiser sends an invoice of its own with the KID.</param>
/// <param name="Payee">Whose account it is; the organiser's unless it is said.</param>
/// <param name="KidRule"><c>mod10</c> or <c>mod11</c>, as is agreed with the bank; <c>mod10</c> unless it is said.</param>
/// <param name="Organiser">An office's number, or <c>KS</c>; the writer's own office unless it is said.</param>
public record NetworkForm(
    string? Id = null, string? Title = null, string? Organiser = null, IReadOnlyList<MembershipForm?>? Members = null, string? Text = null,
    string? RegistrationDeadline = null, IReadOnlyList<FeeForm?>? Fees = null, string? PopulationDate = null, string? PopulationNote = null,
    long? BoardAndLodgingPerPersonPerGathering = null, int? MinimumMunicipalities = null, int? MaximumMunicipalities = null,
    bool? HostMunicipalityMustParticipate = null, bool? ApprovedForOuFunding = null, long? OuCeiling = null, int? FeeDueDays = null, int? OfferHours = null,
    IReadOnlyList<GatheringForm?>? Gatherings = null, IReadOnlyList<string?>? Roles = null, CouncilVisitForm? CouncilVisit = null,
    IReadOnlyList<string?>? Invites = null, string? WithdrawalTerms = null,
    string? AccountNumber = null, string? Payee = null, string? KidRule = null, string? TextNynorsk = null);

/// <summary>A bracket of the fee table: the largest population in it, none in the last, and its fee in kroner.</summary>
public sealed record FeeForm(int? UpTo = null, long? Fee = null);

/// <summary>A gathering.</summary>
/// <param name="Starts">Its first day (<c>2020-11-10</c>), or its month until that is fixed (<c>2021-01</c>).</param>
/// <param name="Ends">Its last day; the first one unless it is said.</param>
public sealed record GatheringForm(int? Number = null, string? Starts = null, string? Ends = null, string? Place = null, bool? Digital = null);

/// <summary>When the councils are visited.</summary>
/// <param name="Season"><c>spring</c> or <c>autumn</c>.</param>
public sealed record CouncilVisitForm(int? Year = null, string? Season = null);

/// <summary>A membership in the form; it goes on where it has no end.</summary>
public sealed record MembershipForm(string? Municipality = null, string? From = null, string? To = null);
