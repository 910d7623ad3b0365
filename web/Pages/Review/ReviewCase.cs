using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Queue;
using Grants.Web.Problems;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>A case as its page for the office shows it.</summary>
/// <param name="Task">What the reader is to do now.</param>
/// <param name="LastProposal">The proposal that came back; null when none did.</param>
/// <param name="LetterLacks">What the letter of the proposal lacks.</param>
/// <param name="Inhabitants">Of all its municipalities together.</param>
/// <param name="Network">The network that it names; null when it names none.</param>
/// <param name="Typed">What was sent and could not be done; null when nothing was.</param>
/// <param name="Section">The section that was saved just now, or could not be; empty when none was.</param>
public sealed record ReviewCase(
    ApplicationFile File,
    ApplicationView View,
    ImmutableArray<CriterionView> Criteria,
    Caller Caller,
    StaffTask Task,
    QueuePlace Place,
    QueuePosition Position,
    Proposal? LastProposal,
    ImmutableArray<StaffEntry> Caseworkers,
    ImmutableArray<Phrase> LetterLacks,
    long Inhabitants,
    NetworkInCase? Network,
    LocalDate Today,
    TypedForm? Typed,
    Problem? Problem,
    string Section)
{
    public Call Call => File.Call.State!.Call;

    public ApplicationStatus Status => Domain.Applications.Status.Of(File.State);

    public ReviewView Review => View.Review!;

    /// <summary>Whether a criterion is not met, as it counts.</summary>
    public bool LacksSomething => Criteria.Any(criterion => (criterion.OverriddenBy?.Result ?? criterion.Result) is not "met");

    public bool HasDeclared => Review.Impartial is true;

    public bool IsSaved => Section.Length > 0 && Problem is null;

    public bool Is(StaffRole role) => Caller.Roles.Contains(role);

    /// <summary>Whether the reader may judge: has the role, and has declared to be impartial.</summary>
    public bool MayAct(StaffRole role) => Is(role) && HasDeclared;

    /// <summary>Whether the reader may write in the case: whoever has to declare, and has.</summary>
    public bool MayWrite => MayAct(StaffRole.Caseworker) || MayAct(StaffRole.Approver) || MayAct(StaffRole.Economist);

    /// <summary>Whether the reader may add files to what came by post, and remove those that an office's hand has added.</summary>
    public bool MayAttach => Is(StaffRole.Caseworker) && File.IsEntered && File.State.Submission.WithdrawnAt is null
        && Domain.Applications.Status.IsUndecided(File.State);

    public bool MayPropose => MayAct(StaffRole.Caseworker)
        && Status is ApplicationStatus.InReview or ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed;
}
