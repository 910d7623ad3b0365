using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Calls;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Administration;

/// <summary>Reads a call's form from the fields of its page.</summary>
internal sealed class CallFormFields
{
    private readonly TypedForm typed;
    private readonly ImmutableArray<Objection>.Builder unread = ImmutableArray.CreateBuilder<Objection>();

    private CallFormFields(TypedForm typed) => this.typed = typed;

    /// <summary>What was typed, without the rows that were left or made empty.</summary>
    public static TypedForm Typed(IFormCollection form) =>
        TypedForm.Of(form).WithoutEmptyRows("assessment", "id", "text").WithoutEmptyRows("activities", "id", "text");

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
        [.. Rows("assessment").Select(row => new AssessmentCriterionForm(typed[$"{row}.id"], typed[$"{row}.text"], Count($"{row}.weight")))],
        [.. Rows("activities").Select(row => new ActivityForm(typed[$"{row}.id"], typed[$"{row}.text"]))]);

    private IEnumerable<string> Rows(string list) => Enumerable.Range(0, typed.Rows(list)).Select(place => $"{list}[{place}]");

    private bool Ticked(string name) => typed[name] is "true";

    private int? Count(string name) => Number(name) switch
    {
        null => null,
        > int.MaxValue => int.MaxValue,
        var number => (int)number,
    };

    /// <summary>People write thousands with a space between.</summary>
    private long? Number(string name)
    {
        var text = string.Concat((typed[name] ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (text.Length is 0) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        unread.Add(Objection.Invalid(name, "not-a-number", "Skriv et helt tall.", "Skriv eit heilt tal."));
        return null;
    }
}
