using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Workflows.Calls;

namespace Grants.Web.Pages.Administration.Calls;

/// <summary>A part of a call that is set up on a page of its own.</summary>
/// <param name="Id">In the page's address, and in what is kept of a call that is not whole.</param>
/// <param name="Fields">By the API's names.</param>
/// <param name="Into">The form with this part's fields as they were read, and the others as they were.</param>
public sealed record SetupPart(
    string Id, Phrase Title, Phrase What, ImmutableArray<string> Fields, Func<CallForm, CallForm, CallForm> Into)
{
    public static ImmutableArray<SetupPart> All { get; } =
    [
        new("formal", new("Formål og tekster", "Føremål og tekstar"), new("Hva utlysningen heter, og hva den er til for", "Kva utlysinga heiter, og kva ho er til for"),
            ["title", "officeName", "languageForm", "purpose"],
            (form, read) => form with { Title = read.Title, OfficeName = read.OfficeName, LanguageForm = read.LanguageForm, Purpose = read.Purpose }),
        new("belop", new("Beløp og pott", "Beløp og pott"), new("Hva som er til fordeling, og hva det kan søkes om", "Kva som er til fordeling, og kva det kan søkjast om"),
            ["pot", "minimumAmount", "maximumAmount"],
            (form, read) => form with { Pot = read.Pot, MinimumAmount = read.MinimumAmount, MaximumAmount = read.MaximumAmount }),
        new("datoer", new("Datoer", "Datoar"), new("Åpning, frist, vedtak og når pengene må være brukt", "Opning, frist, vedtak og når pengane må vere brukte"),
            ["opensAt", "deadline", "deadlineMovesToWorkingDay", "decisionsBy", "paymentsBy", "projectsStart", "useBy", "reportDue"],
            (form, read) => form with
            {
                OpensAt = read.OpensAt,
                Deadline = read.Deadline,
                DeadlineMovesToWorkingDay = read.DeadlineMovesToWorkingDay,
                DecisionsBy = read.DecisionsBy,
                PaymentsBy = read.PaymentsBy,
                ProjectsStart = read.ProjectsStart,
                UseBy = read.UseBy,
                ReportDue = read.ReportDue,
            }),
        new("prosjekter", new("Hva det kan søkes om", "Kva det kan søkjast om"), new("Typene prosjekt som søkerne velger mellom", "Typane prosjekt som søkjarane vel mellom"),
            ["activities"],
            (form, read) => form with { Activities = read.Activities }),
        new("vilkar", new("Vilkår", "Vilkår"), new("Hvor mange kommuner, nettverk, kompetansemiljø og vedlegg", "Kor mange kommunar, nettverk, kompetansemiljø og vedlegg"),
            ["minimumMunicipalities", "requiresNetwork", "requiresExpertBody", "requiresRiskAssessment"],
            (form, read) => form with
            {
                MinimumMunicipalities = read.MinimumMunicipalities,
                RequiresNetwork = read.RequiresNetwork,
                RequiresExpertBody = read.RequiresExpertBody,
                RequiresRiskAssessment = read.RequiresRiskAssessment,
            }),
        new("vurdering", new("Vurdering", "Vurdering"), new("Vurderingskriterier med vekt, og hvor mange som gir poeng", "Vurderingskriterium med vekt, og kor mange som gjev poeng"),
            ["assessment", "scorers"],
            (form, read) => form with { Assessment = read.Assessment, Scorers = read.Scorers }),
        new("klage", new("Klage og brev", "Klage og brev"), new("Mangelbrev, om vedtakene sendes samlet, og om de kan påklages", "Mangelbrev, om vedtaka blir sende samla, og om det kan klagast på dei"),
            ["completionDays", "releaseTogether", "appeal"],
            (form, read) => form with { CompletionDays = read.CompletionDays, ReleaseTogether = read.ReleaseTogether, Appeal = read.Appeal }),
    ];

    public static SetupPart? Find(string id) => All.FirstOrDefault(part => part.Id == id);

    public SetupPart? Next => All.SkipWhile(part => part != this).Skip(1).FirstOrDefault();

    public bool Has(Objection objection) => CallFormReader.RootOf(objection.Field) is { } field && Fields.Contains(field);

    public SetupState StateIn(CallSetup setup, ImmutableArray<Objection> objections) =>
        setup.Stored is null && !setup.Saved.Contains(Id) ? SetupState.NotBegun
        : objections.Any(Has) ? SetupState.Lacks
        : SetupState.Done;
}

/// <summary>How far a part is.</summary>
public enum SetupState
{
    NotBegun,
    Lacks,
    Done,
}
