using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>A case as its page for the office shows it.</summary>
/// <param name="LetterLacks">What the letter of the proposal lacks.</param>
/// <param name="Inhabitants">Of all its municipalities together.</param>
/// <param name="Typed">What was sent and could not be done; null when nothing was.</param>
/// <param name="Saved">The section that was saved just now; empty when none was.</param>
public sealed record ReviewCase(
    ApplicationFile File,
    ApplicationView View,
    ImmutableArray<CriterionView> Criteria,
    Caller Caller,
    QueuePlace Place,
    CaseId? Previous,
    CaseId? Next,
    ImmutableArray<StaffEntry> Caseworkers,
    ImmutableArray<Phrase> LetterLacks,
    long Inhabitants,
    LocalDate Today,
    TypedForm? Typed,
    Problem? Problem,
    string Saved)
{
    public Call Call => File.Call.State!.Call;

    public ApplicationStatus Status => Domain.Applications.Status.Of(File.State);

    public ReviewView Review => View.Review!;

    public bool HasDeclared => Review.Impartial is true;

    public bool Is(StaffRole role) => Caller.Roles.Contains(role);

    /// <summary>Whether the reader may judge: has the role, and has declared to be impartial.</summary>
    public bool MayAct(StaffRole role) => Is(role) && HasDeclared;
}
