using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>What an application's rules read besides the case: the call with its ledger, the networks, the attachments that are there.</summary>
/// <param name="Case">The case's own part of its id, as the call's ledger names it.</param>
/// <param name="Networks">The networks that the application names, by id.</param>
/// <param name="Names">The municipalities' names, by number.</param>
public sealed record Surroundings(
    string Case,
    CallCase Call,
    ImmutableDictionary<string, Network> Networks,
    ImmutableHashSet<string> Attachments,
    Func<MunicipalityNumber, string> Names)
{
    public Instant Deadline => Call.Call.DeadlineAt;

    /// <summary>Whether an instant, cut to the second, is past the deadline.</summary>
    public bool IsLate(Instant at) => Calendar.Oslo.CutToSecond(at) > Deadline;

    /// <summary>Those of an application's municipalities that were members of its network on a day; null when there is no such network.</summary>
    public ImmutableArray<MunicipalityNumber>? MembersOf(Application application, LocalDate on) =>
        application.NetworkId is { } id && Networks.TryGetValue(id, out var network)
            ? [.. application.Municipalities.Distinct().Where(municipality => network.HasMember(municipality, on))]
            : null;

    /// <summary>All ten findings of the content that counts, as the case stands.</summary>
    public ImmutableArray<Finding> Check(Submission submission, Instant now) =>
        submission.Application is not { } application
            ? []
            : AllCriteria.Check(application, Of(application, submission, submission.Members, now));

    /// <summary>The same, as it stands in the record: what is so, without what to do about it.</summary>
    public ImmutableArray<Finding> Record(Submission submission, Instant now) =>
        submission.Application is not { } application
            ? []
            : AllCriteria.Record(application, Of(application, submission, submission.Members, now));

    /// <summary>All ten findings of a draft, as it is written.</summary>
    public ImmutableArray<Finding> CheckDraft(Application draft, Submission submission, Instant now) =>
        AllCriteria.Check(draft, Of(draft, submission, MembersOf(draft, Calendar.Oslo.DateOf(now)), now));

    private Circumstances Of(Application application, Submission submission, ImmutableArray<MunicipalityNumber>? members, Instant now) => new(
        Call.Call, now, submission.ReceivedAt, members?.ToImmutableHashSet(), Attachments, Leaders.Standing(submission, application), Names)
    {
        HasEnteredRiskAssessment = submission.HasEnteredRiskAssessment,
        NetworkTitle = application.NetworkId is { } id ? Networks.GetValueOrDefault(id)?.Title : null,
    };
}
