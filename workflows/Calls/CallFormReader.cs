using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Calls;

/// <summary>Understands a call's form. What cannot be understood or is missing is told at its field, all at once.</summary>
public sealed class CallFormReader
{
    private const int PurposeLength = 5_000;
    private const int RowTextLength = 1_000;
    private const int MostRows = 50;

    private readonly Fields fields = new();
    private readonly Register register;
    private readonly OrganisationNumber own;

    private CallFormReader(Register register, OrganisationNumber own) => (this.register, this.own) = (register, own);

    /// <param name="own">The office of who writes the form; a call of another is refused.</param>
    /// <returns>A call without objections, or no call.</returns>
    public static (Call? Call, ImmutableArray<Objection> Objections) Read(CallForm form, Register register, OrganisationNumber own)
    {
        var reader = new CallFormReader(register, own);
        if (reader.OfficeOf(form) is { } office && office.Number != own) return (null, [NotYourOffice]);
        var call = reader.Read(form);
        return reader.fields.Objections is { IsEmpty: false } objections ? (null, objections) : (call, []);
    }

    /// <summary>
    /// All that keeps a form from being a call, as far as it is written: what cannot be understood, what is missing, and what
    /// contradicts itself.
    /// </summary>
    public static ImmutableArray<Objection> Check(CallForm form, Register register, OrganisationNumber own)
    {
        var reader = new CallFormReader(register, own);
        if (reader.OfficeOf(form) is { } office && office.Number != own) return [NotYourOffice];
        var call = reader.Read(form);
        var told = reader.fields.Objections;
        // What stands in for a missing value contradicts nothing.
        return told.AddRange(CallRules.FaultsOf(call).Where(fault => told.All(objection => RootOf(objection.Field) != fault.Field)));
    }

    /// <summary>What is written so far, as far as it can be understood, to show it. What lacks is empty, and no call is made of this.</summary>
    public static Call Partly(CallForm form, Register register, OrganisationNumber own) => new CallFormReader(register, own).Read(form);

    /// <summary>Whether an objection is that something is not written yet, and not that what is written cannot be understood.</summary>
    public static bool IsMissing(Objection objection) => objection.Code is Fields.IsMissing;

    /// <summary>The field of the form that a field of a row or of a part belongs to.</summary>
    public static string? RootOf(string? field) => field?.Split('.', '[')[0];

    /// <summary>A call as the form that it is written with.</summary>
    public static CallForm FormOf(Call call) => new(
        call.Id, call.Title, call.Office.ToString(), call.OfficeName, call.LanguageForm.Word(), call.Purpose,
        call.Pot, call.MinimumAmount, call.MaximumAmount, Texts.Of(call.OpensAt), Texts.Of(call.Deadline), call.DeadlineMovesToWorkingDay,
        Texts.Of(call.DecisionsBy), Texts.Of(call.ProjectsStart), Texts.Of(call.UseBy), Texts.Of(call.PaymentsBy), Texts.Of(call.ReportDue),
        call.MinimumMunicipalities, call.RequiresNetwork, call.RequiresExpertBody, call.RequiresRiskAssessment,
        call.CompletionDays, call.Scorers, call.ReleaseTogether,
        new(call.Appeal.Allowed, call.Appeal.Instance, call.Appeal.Source),
        [.. call.Assessment.Select(criterion => new AssessmentCriterionForm(criterion.Id, criterion.Text, criterion.Weight))],
        [.. call.Activities.Select(activity => new ActivityForm(activity.Id, activity.Text))]);

    // A value that stands in for a missing one is never used: its objection is there.
    private Call Read(CallForm form) => new(
        fields.Needed("id", fields.Id("id", form.Id)) ?? "",
        fields.Needed("title", fields.Line("title", form.Title)) ?? "",
        own,
        fields.Line("officeName", form.OfficeName) ?? register.FindOffice(own)?.Name ?? "",
        LanguageFormOf(form.LanguageForm),
        fields.Needed("purpose", fields.Text("purpose", form.Purpose, PurposeLength)) ?? "",
        fields.Needed("pot", fields.Amount("pot", form.Pot)) ?? 0,
        fields.Needed("minimumAmount", fields.Amount("minimumAmount", form.MinimumAmount)) ?? 0,
        fields.Needed("maximumAmount", fields.Amount("maximumAmount", form.MaximumAmount)) ?? 0,
        fields.Needed("opensAt", fields.Time("opensAt", form.OpensAt)) ?? default,
        fields.Needed("deadline", fields.Time("deadline", form.Deadline)) ?? default,
        form.DeadlineMovesToWorkingDay ?? CallForm.DefaultDeadlineMoves,
        fields.Needed("decisionsBy", fields.Date("decisionsBy", form.DecisionsBy)) ?? default,
        fields.Needed("projectsStart", fields.Date("projectsStart", form.ProjectsStart)) ?? default,
        fields.Needed("useBy", fields.Date("useBy", form.UseBy)) ?? default,
        fields.Date("paymentsBy", form.PaymentsBy),
        fields.Date("reportDue", form.ReportDue),
        form.MinimumMunicipalities ?? CallForm.DefaultMinimumMunicipalities,
        form.RequiresNetwork ?? false,
        form.RequiresExpertBody ?? false,
        form.RequiresRiskAssessment ?? false,
        form.CompletionDays ?? CallForm.DefaultCompletionDays,
        form.Scorers ?? CallForm.DefaultScorers,
        form.ReleaseTogether ?? CallForm.DefaultReleaseTogether,
        AppealOf(form.Appeal),
        AssessmentOf(form),
        ActivitiesOf(form));

    private Office? OfficeOf(CallForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Office)) return null;
        if (OrganisationNumber.TryParse(form.Office, out var number) && register.FindOffice(number) is { } office) return office;
        fields.Object("office", "unknown-office", "Det finnes ingen Statsforvalter med dette nummeret.", "Det finst ingen Statsforvaltar med dette nummeret.");
        return null;
    }

    private LanguageForm LanguageFormOf(string? word)
    {
        if (LanguageForms.TryParse(word?.Trim(), out var form) && form is not LanguageForm.Neutral) return form;
        if (string.IsNullOrWhiteSpace(word)) fields.Needed("languageForm", null);
        else fields.Object("languageForm", "unknown-language", "Velg bokmål eller nynorsk.", "Vel bokmål eller nynorsk.");
        return default;
    }

    private AppealRules AppealOf(AppealForm? form) => new(
        form?.Allowed ?? false, fields.Line("appeal.instance", form?.Instance), fields.Line("appeal.source", form?.Source));

    private ImmutableArray<AssessmentCriterion> AssessmentOf(CallForm form) =>
        [.. fields.Rows("assessment", form.Assessment, MostRows, (field, row) =>
        {
            var (id, text) = (IdOf(field, row.Id), TextOf(field, row.Text));
            return id is null || text is null ? null : new AssessmentCriterion(id, text, row.Weight ?? AssessmentCriterionForm.DefaultWeight);
        }).OfType<AssessmentCriterion>()];

    private ImmutableArray<Activity> ActivitiesOf(CallForm form)
    {
        // Without a kind of project no application could serve the purpose.
        if (form.Activities is null or { Count: 0 }) fields.Needed("activities", null);
        return [.. fields.Rows("activities", form.Activities, MostRows, (field, row) =>
        {
            var (id, text) = (IdOf(field, row.Id), TextOf(field, row.Text));
            return id is null || text is null ? null : new Activity(id, text);
        }).OfType<Activity>()];
    }

    private string? IdOf(string row, string? id) => fields.Needed($"{row}.id", fields.Id($"{row}.id", id));

    private string? TextOf(string row, string? text) => fields.Needed($"{row}.text", fields.Text($"{row}.text", text, RowTextLength));

    public static Objection NotYourOffice { get; } = Objection.Forbidden(
        "not-your-office", "Du kan bare lage og endre utlysninger for ditt eget embete.", "Du kan berre lage og endre utlysingar for ditt eige embete.");
}
