using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Web.Applications;
using Grants.Workflows.Applications;

namespace Grants.Web.Pages.Applications;

/// <summary>How far a part of the form has come, in a word.</summary>
public enum SectionState
{
    NotBegun,
    Lacking,
    Waiting,
    Done,
    Optional,
}

/// <summary>Tells it from what is written and from the criteria.</summary>
internal static class SectionStates
{
    public static SectionState Of(FormSection section, ApplicationFile file, ImmutableArray<CriterionView> criteria)
    {
        var own = criteria.Where(criterion => section.Criteria.Contains(criterion.Id)).ToArray();
        return section.Id switch
        {
            FormSection.Attachments => file.Readable.IsEmpty ? SectionState.Optional : SectionState.Done,
            FormSection.Send => file.State.Submission.IsReceived ? SectionState.Done : SectionState.NotBegun,
            FormSection.Confirmations when file.State.Submission.Leaders.IsEmpty => SectionState.NotBegun,
            "kommuner" when file.Content.Lead is null => SectionState.NotBegun,
            "kommuner" when file.Content.Participants.Any(participant => participant.Leader is null) => SectionState.Lacking,
            "plan" when string.IsNullOrWhiteSpace(file.Content.Title) => IsEmpty(section, file) ? SectionState.NotBegun : SectionState.Lacking,
            _ when section.IsForm && IsEmpty(section, file) => SectionState.NotBegun,
            _ when own.Any(criterion => criterion.Result is "notMet") => SectionState.Lacking,
            _ when own.Any(criterion => criterion.Result is "unknown") => SectionState.Waiting,
            _ => SectionState.Done,
        };
    }

    public static Phrase Word(this SectionState state) => state switch
    {
        SectionState.NotBegun => new("Ikke begynt", "Ikkje byrja"),
        SectionState.Lacking => new("Mangler noe", "Manglar noko"),
        SectionState.Waiting => new("Venter på svar", "Ventar på svar"),
        SectionState.Done => new("Ferdig", "Ferdig"),
        SectionState.Optional => new("Ingen ennå", "Ingen enno"),
        _ => throw new System.Diagnostics.UnreachableException($"{state} is not known."),
    };

    public static string Color(this SectionState state) => state switch
    {
        SectionState.Lacking => "warning",
        SectionState.Waiting => "info",
        SectionState.Done => "success",
        _ => "neutral",
    };

    private static bool IsEmpty(FormSection section, ApplicationFile file) => section.Of(SectionSaver.JsonOf(file.Draft.Form)).Count is 0;
}
