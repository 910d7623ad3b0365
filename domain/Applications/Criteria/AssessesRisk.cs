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
            return Verdict.NotMet(new Remark(
                new(
                    "Legg til kommunene som søker, og en risiko- og tilstandsvurdering for dem.",
                    "Legg til kommunane som søkjer, og ei risiko- og tilstandsvurdering for dei."),
                new("Ingen kommuner er med.", "Ingen kommunar er med.")));

        var covered = application.RiskAssessments.Where(assessment => !Lacks(assessment, circumstances).Any())
            .SelectMany(assessment => assessment.Municipalities).ToImmutableHashSet();
        var open = application.Municipalities.Where(municipality => !covered.Contains(municipality)).ToImmutableHashSet();
        var begun = application.RiskAssessments.Where(assessment => assessment.Municipalities.Any(open.Contains)).ToImmutableArray();
        var nameless = open.Except(begun.SelectMany(assessment => assessment.Municipalities));
        if (!open.IsEmpty)
            return Verdict.NotMet([
                .. nameless.IsEmpty ? [] : (Remark[])[ToAdd(circumstances.List(nameless))],
                .. begun.SelectMany(assessment => Lacks(assessment, circumstances))]);

        var names = circumstances.List(application.Municipalities);
        return Verdict.Met($"Risiko- og tilstandsvurderingen for {names} er lagt ved.", $"Risiko- og tilstandsvurderinga for {names} er lagd ved.");
    }

    private static Remark ToAdd(string names) => new(
        new($"Legg til en risiko- og tilstandsvurdering for {names}.", $"Legg til ei risiko- og tilstandsvurdering for {names}."),
        new($"Det er ingen risiko- og tilstandsvurdering for {names}.", $"Det er inga risiko- og tilstandsvurdering for {names}."));

    private static IEnumerable<Remark> Lacks(RiskAssessment assessment, Circumstances circumstances)
    {
        var names = circumstances.List(assessment.Municipalities);
        if (assessment.CompletedOn is not { } day)
            yield return new(
                new($"Skriv når vurderingen for {names} var ferdig.", $"Skriv når vurderinga for {names} var ferdig."),
                new($"Det står ikke når vurderingen for {names} var ferdig.", $"Det står ikkje når vurderinga for {names} var ferdig."));
        else if (day > LastDay(circumstances))
            yield return TooLate(names, day, circumstances);

        // A paper names no file; which assessment it is that the office has put in, people read.
        if (circumstances.HasEnteredRiskAssessment) yield break;
        if (string.IsNullOrWhiteSpace(assessment.AttachmentId))
            yield return new(
                new($"Legg ved vurderingen for {names}.", $"Legg ved vurderinga for {names}."),
                new($"Vurderingen for {names} er ikke lagt ved.", $"Vurderinga for {names} er ikkje lagd ved."));
        else if (!circumstances.Attachments.Contains(assessment.AttachmentId))
            yield return Remark.Of(
                new($"Vedlegget med vurderingen for {names} finnes ikke lenger.", $"Vedlegget med vurderinga for {names} finst ikkje lenger."),
                new("Legg det ved på nytt.", "Legg det ved på nytt."));
    }

    private static Remark TooLate(string names, LocalDate day, Circumstances circumstances)
    {
        var last = LastDay(circumstances);
        return circumstances.ReceivedAt is null
            ? Remark.Of(
                new(
                    $"Vurderingen for {names} er datert {Written.Date(day, Bokmal)}, som ikke har vært ennå.",
                    $"Vurderinga for {names} er datert {Written.Date(day, Nynorsk)}, som ikkje har vore enno."),
                new("Rett datoen.", "Rett datoen."))
            : Remark.Of(
                new(
                    $"Vurderingen for {names} er datert {Written.Date(day, Bokmal)}, etter at søknaden kom {Written.Date(last, Bokmal)}.",
                    $"Vurderinga for {names} er datert {Written.Date(day, Nynorsk)}, etter at søknaden kom {Written.Date(last, Nynorsk)}."),
                new("Legg ved en som var ferdig før det.", "Legg ved ei som var ferdig før det."));
    }

    private static LocalDate LastDay(Circumstances circumstances) => Oslo.DateOf(circumstances.ReceivedAt ?? circumstances.Now);
}
