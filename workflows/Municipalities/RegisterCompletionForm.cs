using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Municipalities;

/// <summary>A completion of a municipality as administrators write it and as it is sent over the wire.</summary>
/// <param name="To">The last day; empty as long as no end is known.</param>
/// <param name="RegistryMailbox">The address that formal letters go to (postmottak).</param>
/// <param name="LanguageForm"><c>bokmål</c>, <c>nynorsk</c> or <c>nøytral</c>.</param>
public sealed record RegisterCompletionForm(
    string? To = null, string? OrganisationNumber = null, IReadOnlyList<string?>? MailDomains = null, string? RegistryMailbox = null, string? LanguageForm = null);

/// <summary>Understands it. What cannot be understood is told at its field, all at once.</summary>
public static class CompletionReader
{
    private const int MostDomains = 20;

    public static (Completion? Completion, ImmutableArray<Objection> Objections) Read(MunicipalityNumber number, string? from, RegisterCompletionForm form)
    {
        var fields = new Fields();
        var first = fields.Needed("from", fields.Date("from", from));
        var last = fields.Date("to", form.To);
        var organisation = OrganisationNumberOf(form.OrganisationNumber, fields);
        var domains = DomainsOf(form.MailDomains, fields);
        var mailbox = fields.Line("registryMailbox", form.RegistryMailbox);
        if (mailbox is not null && !Completion.IsMailbox(mailbox))
            fields.Object("registryMailbox", "not-an-address", "Skriv en gyldig e-postadresse.", "Skriv ei gyldig e-postadresse.");
        if (!LanguageForms.TryParse(form.LanguageForm?.Trim(), out var language))
            fields.Object("languageForm", "unknown-language", "Velg bokmål, nynorsk eller nøytral.", "Vel bokmål, nynorsk eller nøytral.");
        return fields.Objections is { IsEmpty: false } objections
            ? (null, objections)
            : (new(number, first!.Value, last, organisation, domains, mailbox, language), []);
    }

    private static OrganisationNumber? OrganisationNumberOf(string? text, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (OrganisationNumber.TryParse(text, out var number)) return number;
        fields.Object(
            "organisationNumber", "not-an-organisation-number",
            "Et organisasjonsnummer har ni siffer, og det siste er et kontrollsiffer. Sjekk at det er skrevet rett.",
            "Eit organisasjonsnummer har ni siffer, og det siste er eit kontrollsiffer. Sjekk at det er skrive rett.");
        return null;
    }

    private static ImmutableArray<string> DomainsOf(IReadOnlyList<string?>? texts, Fields fields)
    {
        var domains = (texts ?? []).OfType<string>().Select(text => text.Trim().TrimStart('@').ToLowerInvariant()).Where(text => text.Length > 0).Distinct().ToImmutableArray();
        if (domains.Length > MostDomains) fields.Object("mailDomains", "too-many", $"Ta med høyst {MostDomains}.", $"Ta med høgst {MostDomains}.");
        foreach (var domain in domains.Where(domain => !Completion.IsMailDomain(domain)))
            fields.Object("mailDomains", "not-a-domain", $"«{domain}» er ikke et e-postdomene, som alver.kommune.no.", $"«{domain}» er ikkje eit e-postdomene, som alver.kommune.no.");
        return domains;
    }
}
