using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>The costs are the grant applied for, the municipalities' own funding and other funding, to the krone.</summary>
internal sealed class BudgetBalances : ICriterion
{
    public CriterionId Id => CriterionId.BudgetBalances;

    public Phrase Title { get; } = new("Budsjettet går opp", "Budsjettet går opp");

    public Phrase Source(Call call) => new(
        "Utlysningen: søknaden må ha et budsjett der kostnadene er like store som finansieringen, krone for krone.",
        "Utlysinga: søknaden må ha eit budsjett der kostnadene er like store som finansieringa, krone for krone.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        var lacks = Lacks(application, circumstances).ToImmutableArray();
        return lacks.IsEmpty ? Balanced(application.Budget) : Verdict.NotMet(lacks);
    }

    private static IEnumerable<Remark> Lacks(Application application, Circumstances circumstances)
    {
        var budget = application.Budget;
        if (budget.TotalCosts is 0)
            yield return new(
                new("Legg inn minst én kostnad.", "Legg inn minst éin kostnad."),
                new("Budsjettet har ingen kostnader.", "Budsjettet har ingen kostnader."));
        if (budget.RequestedAmount is null)
            yield return new(
                new("Skriv hvor mye dere søker om.", "Skriv kor mykje de søkjer om."),
                new("Søknaden sier ikke hvor mye det er søkt om.", "Søknaden seier ikkje kor mykje det er søkt om."));

        // A gap means nothing before both sides have begun.
        if (budget is { TotalCosts: > 0, RequestedAmount: not null, Gap: not 0 })
            yield return Difference(budget.Gap);

        var strangers = budget.OwnFunding.Select(line => line.Municipality).Except(application.Municipalities).ToImmutableArray();
        if (!strangers.IsEmpty)
            yield return Remark.Of(
                new(
                    $"{circumstances.List(strangers)} står med egenfinansiering, men er ikke med i søknaden.",
                    $"{circumstances.List(strangers)} står med eigenfinansiering, men er ikkje med i søknaden."),
                new("Ta med kommunen eller stryk linjen.", "Ta med kommunen eller stryk linja."));
    }

    private static Remark Difference(long gap) => gap > 0
        ? Remark.Of(
            new(
                $"Det mangler {Written.Kroner(gap)}: kostnadene er større enn finansieringen.",
                $"Det manglar {Written.Kroner(gap)}: kostnadene er større enn finansieringa."),
            new("Øk finansieringen eller senk kostnadene.", "Auk finansieringa eller senk kostnadene."))
        : Remark.Of(
            new(
                $"Det er {Written.Kroner(-gap)} for mye: finansieringen er større enn kostnadene.",
                $"Det er {Written.Kroner(-gap)} for mykje: finansieringa er større enn kostnadene."),
            new("Senk finansieringen eller øk kostnadene.", "Senk finansieringa eller auk kostnadene."));

    private static Verdict Balanced(Budget budget)
    {
        var (costs, own) = (Written.Kroner(budget.TotalCosts), Written.Kroner(budget.TotalOwnFunding));
        var (grant, other) = (Written.Kroner(budget.RequestedAmount ?? 0), Written.Kroner(budget.TotalOtherFunding));
        return Verdict.Met(
            $"Kostnadene er {costs}. De dekkes av {grant} i tilskudd, {own} i egenfinansiering og {other} fra andre.",
            $"Kostnadene er {costs}. Dei blir dekte av {grant} i tilskot, {own} i eigenfinansiering og {other} frå andre.");
    }
}
