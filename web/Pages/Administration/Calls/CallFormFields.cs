using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Web.Pages.Applications;
using Grants.Web.Requests;
using Grants.Workflows.Calls;

namespace Grants.Web.Pages.Administration.Calls;

/// <summary>Reads what was typed of a call's form. A page has some of the fields; the others stay as they were.</summary>
internal sealed class CallFormFields
{
    /// <summary>The tick box of a list of kinds of project: the applicant may describe another one.</summary>
    public const string AllowsOther = "allowsOther";

    private readonly TypedForm typed;
    private readonly TypedNumbers numbers;

    private CallFormFields(TypedForm typed) => (this.typed, numbers) = (typed, new(typed));

    /// <summary>The form, and the fields that hold no number where one is needed.</summary>
    public static (CallForm Form, ImmutableArray<Objection> Unread) Read(TypedForm typed)
    {
        var fields = new CallFormFields(typed);
        return (fields.Read(), fields.numbers.Unread);
    }

    private CallForm Read() => new(
        typed["id"], typed["title"], null, typed["officeName"], typed["languageForm"], typed["purpose"],
        numbers.Number("pot"), numbers.Number("minimumAmount"), numbers.Number("maximumAmount"), typed["opensAt"], typed["deadline"], Ticked("deadlineMovesToWorkingDay"),
        typed["decisionsBy"], typed["projectsStart"], typed["useBy"], typed["paymentsBy"], typed["reportDue"],
        numbers.Count("minimumMunicipalities"), Ticked("requiresNetwork"), Ticked("requiresExpertBody"), Ticked("requiresRiskAssessment"),
        numbers.Count("completionDays"), numbers.Count("scorers"), Ticked("releaseTogether"),
        new(Ticked("appeal.allowed"), typed["appeal.instance"], typed["appeal.source"]),
        Assessment(), Activities());

    private IReadOnlyList<AssessmentCriterionForm> Assessment()
    {
        var ids = new ChosenIds(Rows("assessment").Select(row => typed[$"{row}.id"]));
        return
        [
            .. Rows("assessment").Select(row => new AssessmentCriterionForm(
                ids.Of(typed[$"{row}.id"], typed[$"{row}.text"]), typed[$"{row}.text"], numbers.Count($"{row}.weight") ?? 1)),
        ];
    }

    private IReadOnlyList<ActivityForm> Activities()
    {
        var ids = new ChosenIds(Rows("activities").Select(row => typed[$"{row}.id"]).Append(Activity.Other));
        var kinds = Rows("activities").Select(row => new ActivityForm(ids.Of(typed[$"{row}.id"], typed[$"{row}.text"]), typed[$"{row}.text"]));
        return Ticked(AllowsOther) ? [.. kinds, new ActivityForm(Activity.Other, typed["otherText"])] : [.. kinds];
    }

    /// <summary>Those that something is written in.</summary>
    private IEnumerable<string> Rows(string list) => Enumerable.Range(0, typed.Rows(list)).Select(place => $"{list}[{place}]")
        .Where(row => !string.IsNullOrWhiteSpace(typed[$"{row}.text"]));

    private bool Ticked(string name) => typed[name] is "true";
}
