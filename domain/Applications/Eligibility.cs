using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>
/// "Can we apply?": a few answers before anybody writes an application, checked by the criteria themselves. What only the application
/// can tell (the budget, the leaders' answers, the purpose) is left to it.
/// </summary>
/// <param name="Municipalities">Those who would apply together, the lead first.</param>
/// <param name="Amount">The grant they would apply for, in kroner.</param>
/// <param name="UsedBy">The day when the money is used.</param>
public sealed record Eligibility(
    ImmutableArray<MunicipalityNumber> Municipalities, long? Amount, bool HasExpertBody, bool HasRiskAssessment, LocalDate? UsedBy)
{
    private const string Attachment = "the one that will be there";

    private static readonly ImmutableHashSet<CriterionId> Asked =
    [
        CriterionId.ReceivedInTime, CriterionId.SeveralMunicipalities, CriterionId.NetworkMembers, CriterionId.ExpertBody, CriterionId.RiskAssessment,
        CriterionId.AmountWithinLimits, CriterionId.UsedInTime,
    ];

    /// <param name="networks">Those they may be members of; the one that most of them are in is taken.</param>
    public ImmutableArray<Finding> Check(Call call, IEnumerable<Network> networks, Instant now, Func<MunicipalityNumber, string> names)
    {
        var today = Calendar.Oslo.DateOf(now);
        var network = networks.MaxBy(one => Municipalities.Count(municipality => one.HasMember(municipality, today)));
        var members = network is null ? null : Municipalities.Where(municipality => network.HasMember(municipality, today)).ToImmutableHashSet();
        return
        [
            .. AllCriteria.Check(ToApplication(network?.Id, today), new(
                    call, now, null, members, [Attachment], ImmutableDictionary<MunicipalityNumber, LeaderStanding>.Empty, names))
                .Where(finding => Asked.Contains(finding.Criterion)),
        ];
    }

    private Application ToApplication(string? network, LocalDate today) => Application.Empty with
    {
        Lead = Municipalities.IsEmpty ? null : new(Municipalities[0], null, []),
        Partners = [.. Municipalities.Skip(1).Select(municipality => new Participant(municipality, null, []))],
        NetworkId = network,
        ExpertBodies = HasExpertBody ? [new("–", "–")] : [],
        RiskAssessments = HasRiskAssessment ? [new(Municipalities, today, null, Attachment)] : [],
        Plan = Plan.Empty with { EndsOn = UsedBy },
        Budget = Budget.Empty with { RequestedAmount = Amount },
    };
}
