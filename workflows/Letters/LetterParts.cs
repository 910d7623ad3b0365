using System.Collections.Immutable;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>The parts that a letter must have. One that would be empty stops the letter.</summary>
internal static class LetterParts
{
    public static ImmutableArray<Phrase> Missing(LetterFacts facts) =>
    [
        .. Required(facts).Where(part => string.IsNullOrWhiteSpace(part.Content)).Select(part => part.Name),
    ];

    private static IEnumerable<(Phrase Name, string? Content)> Required(LetterFacts facts)
    {
        yield return (new("Avsender", "Avsendar"), facts.Call.OfficeName);
        yield return (new("Saksnummer", "Saksnummer"), facts.Facts.State.Submission.Number?.ToString());
        yield return (new("Kommunen som får brevet", "Kommunen som får brevet"), facts.Recipient);
        yield return (new("Kontaktperson i kommunen", "Kontaktperson i kommunen"), facts.Contact);
        yield return (new("Prosjektets tittel", "Tittelen på prosjektet"), facts.Title);
        yield return (new("Vedtaket", "Vedtaket"), facts.Decided?.Outcome.ToString());
        yield return (new("Begrunnelsen", "Grunngjevinga"), facts.Decided?.Reasons);
        yield return (new("Navnet på saksbehandleren", "Namnet på saksbehandlaren"), facts.Facts.PersonOf(facts.Decided?.By).Name);
        yield return (new("Navnet på den som har godkjent", "Namnet på den som har godkjent"), facts.Facts.PersonOf(facts.Approver).Name);
        foreach (var part in OfOutcome(facts)) yield return part;
        if (!facts.Call.Appeal.Allowed) yield break;
        yield return (new("Siste dag for å klage", "Siste dag for å klage"), facts.AppealUntil?.ToString());
        yield return (new("Hvem som avgjør klagen", "Kven som avgjer klaga"), facts.Call.Appeal.Instance);
        yield return (new("Loven som gir rett til å klage", "Lova som gjev rett til å klage"), facts.Call.Appeal.Source);
    }

    private static IEnumerable<(Phrase Name, string? Content)> OfOutcome(LetterFacts facts)
    {
        const string there = "there";
        switch (facts.Decided?.Outcome)
        {
            case DecisionOutcome.Grant:
                yield return (new("Tilskuddet i kroner", "Tilskotet i kroner"), facts.Decided.Amount > 0 ? there : null);
                yield return (new("Formålet", "Formålet"), facts.Call.Purpose);
                yield return (new("Poengene", "Poenga"), facts.Facts.State.Judgement.Scores.IsEmpty ? null : there);
                break;
            case DecisionOutcome.Reject:
                yield return (new("Poengene", "Poenga"), facts.Facts.State.Judgement.Scores.IsEmpty ? null : there);
                break;
        }
    }
}
