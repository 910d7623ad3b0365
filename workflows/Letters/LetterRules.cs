using Grants.Domain.Applications.Criteria;
using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>The conditions that a decision rests on, each with what was found and where the condition stands.</summary>
internal static class LetterRules
{
    public static void Write(LetterHtml html, LetterFacts facts)
    {
        var findings = facts.Findings;
        if (findings.IsEmpty) return;
        html.Heading("Reglene og opplysningene vedtaket bygger på", "Reglane og opplysningane vedtaket byggjer på").Table(
            html.In("Vilkårene", "Vilkåra"),
            ["Vilkår", "Resultat", html.In("Det vi fant", "Det vi fann"), html.In("Kilde", "Kjelde")],
            findings.Select(finding => (string[])
            [
                AllCriteria.Title(finding.Criterion).In(html.Language), Result(html, facts.ResultOf(finding)), Reason(html, facts, finding),
                finding.Source.In(html.Language),
            ]));
    }

    // Both findings stand when a caseworker found otherwise than the program.
    private static string Reason(LetterHtml html, LetterFacts facts, Finding finding)
    {
        var found = finding.Reason.In(html.Language);
        return facts.OverrideOf(finding) is not { } set ? found : html.In(
            $"Saksbehandleren: {set.Reason} Programmet: {found}",
            $"Saksbehandlaren: {set.Reason} Programmet: {found}");
    }

    private static string Result(LetterHtml html, CriterionResult result) => result switch
    {
        CriterionResult.Met => "Oppfylt",
        CriterionResult.NotMet => html.In("Ikke oppfylt", "Ikkje oppfylt"),
        _ => html.In("Ikke avklart", "Ikkje avklart"),
    };
}
