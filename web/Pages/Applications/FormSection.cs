using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Applications;

/// <summary>A part of the application's form that is a page of its own.</summary>
/// <param name="Id">Its word in the address.</param>
/// <param name="Fields">The fields of the form that it holds, by their names at the top.</param>
/// <param name="Criteria">What the call demands that is met or missed in this part.</param>
public sealed record FormSection(string Id, Phrase Title, Phrase Hint, ImmutableArray<string> Fields, ImmutableArray<string> Criteria)
{
    public const string Attachments = "vedlegg";
    public const string Confirmations = "bekreftelser";
    public const string Send = "send";

    public static ImmutableArray<FormSection> All { get; } =
    [
        new("kommuner", new("Kommuner, ledere og kontaktpersoner", "Kommunar, leiarar og kontaktpersonar"),
            new("Hvem som søker sammen, og hvem som svarer for hver kommune", "Kven som søkjer saman, og kven som svarar for kvar kommune"),
            ["lead", "partners"], ["several-municipalities"]),
        new("nettverk", new("Nettverk og kompetansemiljø", "Nettverk og kompetansemiljø"),
            new("Læringsnettverket dere er med i, og fagmiljøet som bidrar", "Læringsnettverket de er med i, og fagmiljøet som bidreg"),
            ["networkId", "expertBodies"], ["network-members", "expert-body"]),
        new("risiko", new("Risiko- og tilstandsvurdering", "Risiko- og tilstandsvurdering"),
            new("Hva dere har funnet ut om hvordan det står til", "Kva de har funne ut om korleis det står til"),
            ["riskAssessments"], ["risk-assessment"]),
        new("plan", new("Prosjektet: mål og plan", "Prosjektet: mål og plan"),
            new("Hva dere vil gjøre, hvorfor og når", "Kva de vil gjere, kvifor og når"),
            ["title", "languageForm", "activity", "activityText", "goals", "plan"], ["purpose", "used-in-time"]),
        new("budsjett", new("Budsjett", "Budsjett"),
            new("Hva prosjektet koster, og hvem som betaler", "Kva prosjektet kostar, og kven som betaler"),
            ["budget"], ["amount-within-limits", "budget-balances"]),
        new(Attachments, new("Vedlegg", "Vedlegg"),
            new("Risiko- og tilstandsvurderingen, og annet dere vil vise", "Risiko- og tilstandsvurderinga, og anna de vil vise"),
            [], ["risk-assessment"]),
        new(Confirmations, new("Bekreftelser fra kommuneledelsen", "Stadfestingar frå kommuneleiinga"),
            new("Lederen i hver kommune sier ja, uten å logge inn", "Leiaren i kvar kommune seier ja, utan å logge inn"),
            [], ["leadership-anchored"]),
        new(Send, new("Se over og send", "Sjå over og send"),
            new("Alt på én side, med det som eventuelt mangler", "Alt på éi side, med det som eventuelt manglar"),
            [], ["received-in-time"]),
    ];

    public static FormSection? Find(string id) => All.FirstOrDefault(section => section.Id == id);

    /// <summary>Where a criterion is met: the part in which one can do something about it.</summary>
    public static FormSection? Of(string criterion) => All.FirstOrDefault(section => section.Criteria.Contains(criterion));

    /// <summary>The part that comes after this one; null after the last.</summary>
    public FormSection? Next => All.IndexOf(this) is var at && at + 1 < All.Length ? All[at + 1] : null;

    /// <summary>Whether it is written in a form; the others show and do.</summary>
    public bool IsForm => Fields.Length > 0;

    /// <summary>A form's content, of which only this part.</summary>
    public JsonObject Of(JsonObject form) => new(form.Where(field => Fields.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    /// <summary>The whole form with this part as it now is.</summary>
    public JsonObject Into(JsonObject form, JsonObject part) => new(
        form.Where(field => !Fields.Contains(field.Key)).Concat(part.Where(field => Fields.Contains(field.Key)))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}
