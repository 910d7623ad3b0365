using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Wording;
using NodaTime;
using static Grants.Domain.Wording.Language;

namespace Grants.Domain.Applications.Criteria;

/// <summary>
/// Each municipality is named by a local risk and condition assessment that is attached and dated not later than the receipt
/// (where the call requires it). An assessment that lacks something does no harm when others name the same municipalities.
/// </summary>
internal sealed class AssessesRisk : ICriterion
{
    public CriterionId Id => CriterionId.RiskAssessment;

    public Phrase Title { get; } = new("Lokal risiko- og tilstandsvurdering er lagt ved", "Lokal risiko- og tilstandsvurdering er lagd ved");

    public Phrase Source(Call call) => call.RequiresRiskAssessment
        ? new(
            "Utlysningen: en lokal risiko- og tilstandsvurdering må gjelde alle kommunene, være gjort før søknaden kommer, og ligge ved.",
            "Utlysinga: ei lokal risiko- og tilstandsvurdering må gjelde alle kommunane, vere gjord før søknaden kjem, og liggje ved.")
        : new(
            "Utlysningen stiller ikke krav om lokal risiko- og tilstandsvurdering.",
            "Utlysinga stiller ikkje krav om lokal risiko- og tilstandsvurdering.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        if (!circumstances.Call.RequiresRiskAssessment)
            return Verdict.Met("Utlysningen krever ikke en risiko- og tilstandsvurdering.", "Utlysinga krev ikkje ei risiko- og tilstandsvurdering.");
        if (!application.Municipalities.Any())
            return Verdict.NotMet(
                "Legg til kommunene som søker, og en risiko- og tilstandsvurdering for dem.",
                "Legg til kommunane som søkjer, og ei risiko- og tilstandsvurdering for dei.");

        var covered = application.RiskAssessments.Where(assessment => !Lacks(assessment, circumstances).Any())
            .SelectMany(assessment => assessment.Municipalities).ToImmutableHashSet();
        var open = application.Municipalities.Where(municipality => !covered.Contains(municipality)).ToImmutableHashSet();
        var begun = application.RiskAssessments.Where(assessment => assessment.Municipalities.Any(open.Contains)).ToImmutableArray();
        var nameless = open.Except(begun.SelectMany(assessment => assessment.Municipalities));
        if (!open.IsEmpty)
            return Verdict.NotMet([
                .. nameless.IsEmpty ? [] : (Phrase[])[ToAdd(circumstances.List(nameless))],
                .. begun.SelectMany(assessment => Lacks(assessment, circumstances))]);

        var names = circumstances.List(application.Municipalities);
        return Verdict.Met($"Risiko- og tilstandsvurderingen for {names} er lagt ved.", $"Risiko- og tilstandsvurderinga for {names} er lagd ved.");
    }

    private static Phrase ToAdd(string names) => new(
        $"Legg til en risiko- og tilstandsvurdering for {names}.",
        $"Legg til ei risiko- og tilstandsvurdering for {names}.");

    private static IEnumerable<Phrase> Lacks(RiskAssessment assessment, Circumstances circumstances)
    {
        var names = circumstances.List(assessment.Municipalities);
        if (assessment.CompletedOn is not { } day)
            yield return new($"Skriv når vurderingen for {names} var ferdig.", $"Skriv når vurderinga for {names} var ferdig.");
        else if (day > LastDay(circumstances))
            yield return TooLate(names, day, circumstances);

        if (string.IsNullOrWhiteSpace(assessment.AttachmentId))
            yield return new($"Legg ved vurderingen for {names}.", $"Legg ved vurderinga for {names}.");
        else if (!circumstances.Attachments.Contains(assessment.AttachmentId))
            yield return new(
                $"Vedlegget med vurderingen for {names} finnes ikke lenger. Legg det ved på nytt.",
                $"Vedlegget med vurderinga for {names} finst ikkje lenger. Legg det ved på nytt.");
    }

    private static Phrase TooLate(string names, LocalDate day, Circumstances circumstances)
    {
        var last = LastDay(circumstances);
        return circumstances.ReceivedAt is null
            ? new(
                $"Vurderingen for {names} er datert {Written.Date(day, Bokmal)}, som ikke har vært ennå. Rett datoen.",
                $"Vurderinga for {names} er datert {Written.Date(day, Nynorsk)}, som ikkje har vore enno. Rett datoen.")
            : new(
                $"Vurderingen for {names} er datert {Written.Date(day, Bokmal)}, etter at søknaden kom {Written.Date(last, Bokmal)}. Legg ved en som var ferdig før det.",
                $"Vurderinga for {names} er datert {Written.Date(day, Nynorsk)}, etter at søknaden kom {Written.Date(last, Nynorsk)}. Legg ved ei som var ferdig før det.");
    }

    private static LocalDate LastDay(Circumstances circumstances) => Oslo.DateOf(circumstances.ReceivedAt ?? circumstances.Now);
}
