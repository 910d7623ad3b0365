using System.Collections.Immutable;
using System.Globalization;
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
    private readonly ImmutableArray<Objection>.Builder unread = ImmutableArray.CreateBuilder<Objection>();

    private CallFormFields(TypedForm typed) => this.typed = typed;

    /// <summary>The form, and the fields that hold no number where one is needed.</summary>
    public static (CallForm Form, ImmutableArray<Objection> Unread) Read(TypedForm typed)
    {
        var fields = new CallFormFields(typed);
        return (fields.Read(), fields.unread.ToImmutable());
    }

    private CallForm Read() => new(
        typed["id"], typed["title"], null, typed["officeName"], typed["languageForm"], typed["purpose"],
        Number("pot"), Number("minimumAmount"), Number("maximumAmount"), typed["opensAt"], typed["deadline"], Ticked("deadlineMovesToWorkingDay"),
        typed["decisionsBy"], typed["projectsStart"], typed["useBy"], typed["paymentsBy"], typed["reportDue"],
        Count("minimumMunicipalities"), Ticked("requiresNetwork"), Ticked("requiresExpertBody"), Ticked("requiresRiskAssessment"),
        Count("completionDays"), Count("scorers"), Ticked("releaseTogether"),
        new(Ticked("appeal.allowed"), typed["appeal.instance"], typed["appeal.source"]),
        Assessment(), Activities());

    private IReadOnlyList<AssessmentCriterionForm> Assessment()
    {
        var ids = new ChosenIds(Rows("assessment").Select(row => typed[$"{row}.id"]));
        return
        [
            .. Rows("assessment").Select(row => new AssessmentCriterionForm(
                ids.Of(typed[$"{row}.id"], typed[$"{row}.text"]), typed[$"{row}.text"], Count($"{row}.weight") ?? 1)),
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

    private int? Count(string name) => Number(name) switch
    {
        null => null,
        > int.MaxValue => int.MaxValue,
        var number => (int)number,
    };

    /// <summary>People write thousands with a space between, and «kr» after.</summary>
    private long? Number(string name)
    {
        var text = string.Concat((typed[name] ?? "").Where(c => !char.IsWhiteSpace(c))).Replace("kr", "", StringComparison.OrdinalIgnoreCase);
        if (text.Length is 0) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        unread.Add(Objection.Invalid(name, "not-a-number", "Skriv et helt tall.", "Skriv eit heilt tal."));
        return null;
    }
}
