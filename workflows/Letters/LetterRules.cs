using Grants.Domain.Applications.Criteria;
using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>The conditions that a decision rests on, each with what was found and where the condition stands.</summary>
internal static class LetterRules
{
    public static void Write(LetterBody body, LetterFacts facts)
    {
        var findings = facts.Findings;
        if (findings.IsEmpty) return;
        body.Heading("Reglene og opplysningene vedtaket bygger på", "Reglane og opplysningane vedtaket byggjer på").Table(
            body.In("Vilkårene", "Vilkåra"),
            ["Vilkår", "Resultat", body.In("Det vi fant", "Det vi fann"), body.In("Kilde", "Kjelde")],
            findings.Select(finding => (string[])
            [
                AllCriteria.Title(finding.Criterion).In(body.Language), Result(body, facts.ResultOf(finding)), Reason(body, facts, finding),
                finding.Source.In(body.Language),
            ]));
    }

    // Both findings stand when a caseworker found otherwise than the program.
    private static string Reason(LetterBody body, LetterFacts facts, Finding finding)
    {
        var found = finding.Reason.In(body.Language);
        return facts.OverrideOf(finding) is not { } set ? found : body.In(
            $"Saksbehandleren: {set.Reason} Programmet: {found}",
            $"Saksbehandlaren: {set.Reason} Programmet: {found}");
    }

    private static string Result(LetterBody body, CriterionResult result) => result switch
    {
        CriterionResult.Met => "Oppfylt",
        CriterionResult.NotMet => body.In("Ikke oppfylt", "Ikkje oppfylt"),
        _ => body.In("Ikke avklart", "Ikkje avklart"),
    };
}
