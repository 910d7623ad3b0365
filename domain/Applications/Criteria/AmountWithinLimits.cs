using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>The amount applied for is within the call's limits, both inclusive, in whole kroner.</summary>
internal sealed class AmountWithinLimits : ICriterion
{
    public CriterionId Id => CriterionId.AmountWithinLimits;

    public Phrase Title { get; } = new("Beløpet er innenfor grensene", "Beløpet er innanfor grensene");

    public Phrase Source(Call call) => new(
        $"Utlysningen: dere kan søke om fra {Written.Number(call.MinimumAmount)} til {Written.Kroner(call.MaximumAmount)}.",
        $"Utlysinga: de kan søkje om frå {Written.Number(call.MinimumAmount)} til {Written.Kroner(call.MaximumAmount)}.");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        var (minimum, maximum) = (circumstances.Call.MinimumAmount, circumstances.Call.MaximumAmount);
        if (application.Budget.RequestedAmount is not { } amount)
            return Verdict.NotMet(new Remark(
                new(
                    $"Skriv hvor mye dere søker om, fra {Written.Number(minimum)} til {Written.Kroner(maximum)}.",
                    $"Skriv kor mykje de søkjer om, frå {Written.Number(minimum)} til {Written.Kroner(maximum)}."),
                new("Søknaden sier ikke hvor mye det er søkt om.", "Søknaden seier ikkje kor mykje det er søkt om.")));
        if (amount < minimum)
            return Verdict.NotMet(new Remark(
                new(
                    $"Dere søker om {Written.Kroner(amount)}, {Written.Kroner(minimum - amount)} for lite. Søk om minst {Written.Kroner(minimum)}.",
                    $"De søkjer om {Written.Kroner(amount)}, {Written.Kroner(minimum - amount)} for lite. Søk om minst {Written.Kroner(minimum)}."),
                new(
                    $"Det er søkt om {Written.Kroner(amount)}. Det minste er {Written.Kroner(minimum)}.",
                    $"Det er søkt om {Written.Kroner(amount)}. Det minste er {Written.Kroner(minimum)}.")));
        if (amount > maximum)
            return Verdict.NotMet(new Remark(
                new(
                    $"Dere søker om {Written.Kroner(amount)}, {Written.Kroner(amount - maximum)} for mye. Søk om høyst {Written.Kroner(maximum)}.",
                    $"De søkjer om {Written.Kroner(amount)}, {Written.Kroner(amount - maximum)} for mykje. Søk om høgst {Written.Kroner(maximum)}."),
                new(
                    $"Det er søkt om {Written.Kroner(amount)}. Det meste er {Written.Kroner(maximum)}.",
                    $"Det er søkt om {Written.Kroner(amount)}. Det meste er {Written.Kroner(maximum)}.")));
        return Verdict.Met(new Remark(
            new(
                $"Dere søker om {Written.Kroner(amount)}, som er innenfor grensene.",
                $"De søkjer om {Written.Kroner(amount)}, som er innanfor grensene."),
            new(
                $"Det er søkt om {Written.Kroner(amount)}, som er innenfor grensene.",
                $"Det er søkt om {Written.Kroner(amount)}, som er innanfor grensene.")));
    }
}
