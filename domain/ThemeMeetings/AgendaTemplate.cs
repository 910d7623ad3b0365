using System.Collections.Immutable;
using Grants.Domain.Wording;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What an agenda begins with: the six points that are proposed to councils (the letter of 14 November 2019, in our words), two and a half hours in all.</summary>
public static class AgendaTemplate
{
    public static ImmutableArray<(Phrase Text, int Minutes)> Points { get; } =
    [
        (new("Ordføreren ønsker velkommen og forteller hvorfor kommunestyret møtes", "Ordføraren ønskjer velkomen og fortel kvifor kommunestyret møtest"), 10),
        (new("Tjenestene for barn og unge: hvem gjør hva, og hvem har ansvaret", "Tenestene for barn og unge: kven gjer kva, og kven har ansvaret"), 30),
        (new("Barnevernet på nært hold: fra bekymring til hjelp", "Barnevernet på nært hald: frå uro til hjelp"), 40),
        (new("Handlingsrommet vårt: Hvordan vet en folkevalgt at tjenesten er god?", "Handlingsrommet vårt: Korleis veit ein folkevald at tenesta er god?"), 30),
        (new("Hva vil vi? Ambisjoner og ønsker for barn og unge i kommunen", "Kva vil vi? Ambisjonar og ønske for barn og unge i kommunen"), 30),
        (new("Ordføreren oppsummerer og sier hva som skjer videre", "Ordføraren oppsummerer og seier kva som skjer vidare"), 10),
    ];

    public static ImmutableArray<AgendaPoint> In(Language language) => [.. Points.Select(point => new AgendaPoint(point.Text.In(language), point.Minutes))];
}
