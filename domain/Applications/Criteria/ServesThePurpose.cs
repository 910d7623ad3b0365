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
            return Verdict.NotMet("Velg hva slags prosjekt dette er.", "Vel kva slags prosjekt dette er.");
        if (circumstances.Call.Activities.FirstOrDefault(known => known.Id == application.Activity) is not { } activity)
            return Verdict.NotMet(
                $"«{application.Activity}» er ikke blant prosjektene som utlysningen gjelder. Velg et som er det.",
                $"«{application.Activity}» er ikkje blant prosjekta som utlysinga gjeld. Vel eitt som er det.");
        if (activity.Id is not Activity.Other)
            return Verdict.Met($"Prosjektet gjelder «{activity.Text}».", $"Prosjektet gjeld «{activity.Text}».");
        return string.IsNullOrWhiteSpace(application.ActivityText)
            ? Verdict.NotMet("Beskriv hva slags prosjekt dette er.", "Beskriv kva slags prosjekt dette er.")
            : Verdict.Met($"Prosjektet gjelder «{application.ActivityText.Trim()}».", $"Prosjektet gjeld «{application.ActivityText.Trim()}».");
    }
}
