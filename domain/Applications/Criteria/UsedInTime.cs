using Grants.Domain.Calls;
using Grants.Domain.Wording;
using static Grants.Domain.Wording.Language;

namespace Grants.Domain.Applications.Criteria;

/// <summary>The project ends, and its money is used, not later than the call's use-by date.</summary>
internal sealed class UsedInTime : ICriterion
{
    public CriterionId Id => CriterionId.UsedInTime;

    public Phrase Title { get; } = new("Pengene blir brukt i tide", "Pengane blir brukte i tide");

    public Phrase Source(Call call) => new(
        $"Utlysningen: prosjektet må være ferdig, og pengene brukt, senest {Written.Date(call.UseBy, Bokmal)}.",
        $"Utlysinga: prosjektet må vere ferdig, og pengane brukte, seinast {Written.Date(call.UseBy, Nynorsk)}.");

    // A project's money is used while it runs: there is no other date in the application.
    public Verdict Check(Application application, Circumstances circumstances)
    {
        var useBy = circumstances.Call.UseBy;
        if (application.Plan.EndsOn is not { } end)
            return Verdict.NotMet(new Remark(
                new(
                    $"Skriv når prosjektet er ferdig. Det må være senest {Written.Date(useBy, Bokmal)}.",
                    $"Skriv når prosjektet er ferdig. Det må vere seinast {Written.Date(useBy, Nynorsk)}."),
                new("Søknaden sier ikke når prosjektet er ferdig.", "Søknaden seier ikkje når prosjektet er ferdig.")));
        return end <= useBy
            ? Verdict.Met(
                $"Prosjektet er ferdig, og pengene brukt, {Written.Date(end, Bokmal)}. Siste dag er {Written.Date(useBy, Bokmal)}.",
                $"Prosjektet er ferdig, og pengane brukte, {Written.Date(end, Nynorsk)}. Siste dag er {Written.Date(useBy, Nynorsk)}.")
            : Verdict.NotMet(new Remark(
                new(
                    $"Prosjektet er ferdig {Written.Date(end, Bokmal)}. Sett en sluttdato som er senest {Written.Date(useBy, Bokmal)}, da pengene må være brukt.",
                    $"Prosjektet er ferdig {Written.Date(end, Nynorsk)}. Set ein sluttdato som er seinast {Written.Date(useBy, Nynorsk)}, då pengane må vere brukte."),
                new(
                    $"Prosjektet er ferdig {Written.Date(end, Bokmal)}. Pengene må være brukt senest {Written.Date(useBy, Bokmal)}.",
                    $"Prosjektet er ferdig {Written.Date(end, Nynorsk)}. Pengane må vere brukte seinast {Written.Date(useBy, Nynorsk)}.")));
    }
}
