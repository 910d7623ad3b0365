using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.Applications.Criteria;

/// <summary>What the criteria need to know besides the application itself.</summary>
/// <param name="ReceivedAt">When it was received, to the second; null while it is a draft.</param>
/// <param name="Now">The instant of the check.</param>
/// <param name="NetworkMembers">Those that were members of the named network at the receipt (for a draft: are now); null when there is no such network.</param>
/// <param name="Attachments">The ids of the attachments that are there.</param>
/// <param name="Leaders">How each municipality's leader stands to what the application says now; one who is not here has not been asked.</param>
/// <param name="Names">The municipalities' names, by number.</param>
public sealed record Circumstances(
    Call Call,
    Instant Now,
    Instant? ReceivedAt,
    ImmutableHashSet<MunicipalityNumber>? NetworkMembers,
    ImmutableHashSet<string> Attachments,
    ImmutableDictionary<MunicipalityNumber, LeaderStanding> Leaders,
    Func<MunicipalityNumber, string> Names)
{
    /// <summary>What the named network is called; null when there is no such network.</summary>
    public string? NetworkTitle { get; init; }

    /// <summary>Whether the office has put in a risk assessment that came by post: it is the file of those that name none.</summary>
    public bool HasEnteredRiskAssessment { get; init; }

    /// <summary><c>Alver, Bergen og Voss</c>.</summary>
    public string List(IEnumerable<MunicipalityNumber> municipalities) =>
        Written.List([.. municipalities.Distinct().Select(Names).Order(NorwegianOrder.Instance)]);
}

/// <summary>How a leader stands to the application as it is now.</summary>
public enum LeaderStanding
{
    /// <summary>Asked, and no answer yet.</summary>
    Asked,

    /// <summary>Said yes to this.</summary>
    Confirmed,

    /// <summary>Said no to this.</summary>
    Declined,

    /// <summary>Answered, but partners, amounts or own funding have changed since.</summary>
    Outdated,
}
