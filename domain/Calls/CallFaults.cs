using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Domain.Calls;

/// <summary>What makes a call no call: numbers and dates that contradict each other.</summary>
internal static class CallFaults
{
    public static ImmutableArray<Objection> Of(Call call) => [.. Faults(call)];

    private static IEnumerable<Objection> Faults(Call call)
    {
        if (call.Pot <= 0) yield return Fault("pot", "Potten må være større enn 0 kroner.", "Potten må vere større enn 0 kroner.");
        if (call.MinimumAmount < 0) yield return Fault("minimumAmount", "Minste beløp kan ikke være negativt.", "Minste beløp kan ikkje vere negativt.");
        if (call.MaximumAmount < call.MinimumAmount) yield return Fault("maximumAmount", "Største beløp må være minst like stort som det minste.", "Største beløp må vere minst like stort som det minste.");
        if (call.OpensAt >= call.Deadline) yield return Fault("deadline", "Fristen må være etter at utlysningen åpner.", "Fristen må vere etter at utlysinga opnar.");
        if (call.DecisionsBy < call.Deadline.Date) yield return Fault("decisionsBy", "Vedtakene kommer etter fristen.", "Vedtaka kjem etter fristen.");
        if (call.UseBy < call.ProjectsStart) yield return Fault("useBy", "Pengene må kunne brukes etter at prosjektene starter.", "Pengane må kunne brukast etter at prosjekta startar.");
        if (call.MinimumMunicipalities < 1) yield return Fault("minimumMunicipalities", "Oppgi minst 1 kommune.", "Oppgje minst 1 kommune.");
        if (call.CompletionDays is < 1 or > 365) yield return Fault("completionDays", "Oppgi 1 til 365 dager.", "Oppgje 1 til 365 dagar.");
        if (call.Scorers is < 1 or > 20) yield return Fault("scorers", "Oppgi 1 til 20 saksbehandlere.", "Oppgje 1 til 20 saksbehandlarar.");
        if (call.Assessment.IsEmpty) yield return Fault("assessment", "Oppgi minst ett vurderingskriterium.", "Oppgje minst eitt vurderingskriterium.");
        if (call.Assessment.Any(criterion => criterion.Weight is < 1 or > 100)) yield return Fault("assessment", "Vekt er et tall fra 1 til 100.", "Vekt er eit tal frå 1 til 100.");
        if (call.Assessment.DistinctBy(criterion => criterion.Id).Count() != call.Assessment.Length) yield return Fault("assessment", "To vurderingskriterier har samme id.", "To vurderingskriterium har same id.");
        if (call.Activities.DistinctBy(activity => activity.Id).Count() != call.Activities.Length) yield return Fault("activities", "To prosjekttyper har samme id.", "To prosjekttypar har same id.");
        if (call.Appeal is { Allowed: true } appeal && (string.IsNullOrWhiteSpace(appeal.Instance) || string.IsNullOrWhiteSpace(appeal.Source)))
            yield return Fault("appeal", "Oppgi klageinstans og hjemmel.", "Oppgje klageinstans og heimel.");
    }

    private static Objection Fault(string field, string bokmal, string nynorsk) => Objection.Invalid(field, $"{Hyphened(field)}-wrong", bokmal, nynorsk);

    /// <summary>Codes are written with hyphens, as every other one is.</summary>
    private static string Hyphened(string field) => string.Concat(field.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));
}
