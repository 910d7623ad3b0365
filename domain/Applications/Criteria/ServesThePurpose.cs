using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>The project is of one of the call's kinds; one of another kind is described in words (the call's purpose).</summary>
internal sealed class ServesThePurpose : ICriterion
{
    public CriterionId Id => CriterionId.Purpose;

    public Phrase Title { get; } = new("Innenfor formålet", "Innanfor formålet");

    public Phrase Source(Call call) => new($"Utlysningen, formålet: {call.Purpose}", $"Utlysinga, formålet: {call.Purpose}");

    public Verdict Check(Application application, Circumstances circumstances)
    {
        if (string.IsNullOrWhiteSpace(application.Activity))
            return Verdict.NotMet(new Remark(
                new("Velg hva slags prosjekt dette er.", "Vel kva slags prosjekt dette er."),
                new("Søknaden sier ikke hva slags prosjekt det er.", "Søknaden seier ikkje kva slags prosjekt det er.")));
        if (circumstances.Call.Activities.FirstOrDefault(known => known.Id == application.Activity) is not { } activity)
            return Verdict.NotMet(Remark.Of(
                new(
                    $"«{application.Activity}» er ikke blant prosjektene som utlysningen gjelder.",
                    $"«{application.Activity}» er ikkje blant prosjekta som utlysinga gjeld."),
                new("Velg et som er det.", "Vel eitt som er det.")));
        if (activity.Id is not Activity.Other)
            return Verdict.Met($"Prosjektet gjelder «{activity.Text}».", $"Prosjektet gjeld «{activity.Text}».");
        return string.IsNullOrWhiteSpace(application.ActivityText)
            ? Verdict.NotMet(new Remark(
                new("Beskriv hva slags prosjekt dette er.", "Beskriv kva slags prosjekt dette er."),
                new("Søknaden beskriver ikke hva slags prosjekt det er.", "Søknaden beskriv ikkje kva slags prosjekt det er.")))
            : Verdict.Met($"Prosjektet gjelder «{application.ActivityText.Trim()}».", $"Prosjektet gjeld «{application.ActivityText.Trim()}».");
    }
}
