using System.Collections.Immutable;
using Grants.Domain.Wording;

namespace Grants.Workflows.Applications;

/// <summary>What a municipality takes on when its leader says yes, from what the call and the application say.</summary>
public static class LeaderDuties
{
    public static ImmutableArray<Phrase> Of(HeldQuestion held)
    {
        var call = held.File.Call.State!.Call;
        var own = held.Question.Agreement.OwnFunding;
        var duties = ImmutableArray.CreateBuilder<Phrase>();
        duties.Add(own > 0
            ? new($"Kommunen bidrar med {Written.Kroner(own)} i egne midler.", $"Kommunen bidreg med {Written.Kroner(own)} i eigne midlar.")
            : new("Kommunen bidrar ikke med egne midler.", "Kommunen bidreg ikkje med eigne midlar."));
        duties.Add(new(
            $"Kommunen deltar i prosjektet fram til pengene er brukt, senest {Written.Date(call.UseBy, Language.Bokmal)}.",
            $"Kommunen deltek i prosjektet fram til pengane er brukte, seinast {Written.Date(call.UseBy, Language.Nynorsk)}."));
        if (call.RequiresRiskAssessment)
        {
            duties.Add(new(
                "Kommunen har en lokal risiko- og tilstandsvurdering av barnevernet.",
                "Kommunen har ei lokal risiko- og tilstandsvurdering av barnevernet."));
        }

        if (call.ReportDue is { } report)
        {
            duties.Add(new(
                $"Kommunen bidrar til rapport og regnskap, frist {Written.Date(report, Language.Bokmal)}.",
                $"Kommunen bidreg til rapport og rekneskap, frist {Written.Date(report, Language.Nynorsk)}."));
        }

        return duties.ToImmutable();
    }
}
