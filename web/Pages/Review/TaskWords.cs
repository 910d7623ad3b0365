using Grants.Domain.Wording;
using Grants.Workflows.Offices;

namespace Grants.Web.Pages.Review;

/// <summary>What one is to do in a case, in words, and in which part of the page it is done.</summary>
internal static class TaskWords
{
    public static Phrase Of(StaffTask task) => task switch
    {
        StaffTask.DeclareImpartiality => new("Si om du er habil", "Sei om du er habil"),
        StaffTask.Take => new("Ta saken", "Ta saka"),
        StaffTask.JudgeLateness => new("Ta stilling til at søknaden kom for sent", "Ta stilling til at søknaden kom for seint"),
        StaffTask.SendCompletion => new("Se over mangelbrevet og send det", "Sjå over mangelbrevet og send det"),
        StaffTask.JudgeCompletion => new("Vurder svaret på mangelbrevet", "Vurder svaret på mangelbrevet"),
        StaffTask.AnswerMoreTime => new("Svar på ønsket om lengre frist", "Svar på ønsket om lengre frist"),
        StaffTask.GiveScores => new("Gi poeng", "Gje poeng"),
        StaffTask.Propose => new("Foreslå vedtak", "Gjer framlegg til vedtak"),
        StaffTask.Approve => new("Godkjenn forslaget, eller send det tilbake", "Godkjenn framlegget, eller send det tilbake"),
        StaffTask.ReachMunicipality => new("Få vedtaket fram til kommunen", "Få vedtaket fram til kommunen"),
        StaffTask.AnswerMessage => new("Svar på meldingen", "Svar på meldinga"),
        StaffTask.SeeToMail => new("En e-post kom ikke fram", "Ein e-post kom ikkje fram"),
        StaffTask.AwaitDeadline => new("Venter på søknadsfristen", "Ventar på søknadsfristen"),
        StaffTask.AwaitApplicant => new("Venter på svar fra søkeren", "Ventar på svar frå søkjaren"),
        StaffTask.AwaitScores => new("Venter på poeng fra en kollega", "Ventar på poeng frå ein kollega"),
        StaffTask.AwaitCaseworker => new("Venter på saksbehandleren", "Ventar på saksbehandlaren"),
        StaffTask.AwaitApproval => new("Venter på godkjenning", "Ventar på godkjenning"),
        StaffTask.AwaitRelease => new("Venter på at vedtakene sendes samlet", "Ventar på at vedtaka blir sende samla"),
        StaffTask.AwaitLetter => new("Vedtaket er fattet, og brevet er på vei ut", "Vedtaket er gjort, og brevet er på veg ut"),
        _ => new("Ingenting gjenstår", "Ingenting står att"),
    };

    /// <summary>Why, or how; null where the words say it all.</summary>
    public static Phrase? Why(StaffTask task) => task switch
    {
        StaffTask.Take => new("Ingen har saken ennå. Den som har den, sender mangelbrev og foreslår vedtak.", "Ingen har saka enno. Den som har henne, sender mangelbrev og gjer framlegg til vedtak."),
        StaffTask.JudgeLateness => new("Foreslå at den blir avvist, eller sett vilkåret om fristen til oppfylt, med begrunnelse.", "Gjer framlegg om å avvise han, eller set vilkåret om fristen til oppfylt, med grunngjeving."),
        StaffTask.JudgeCompletion => new("Be om mer, sett vilkåret til oppfylt, eller gi poeng med det som er kommet.", "Be om meir, set vilkåret til oppfylt, eller gje poeng med det som har kome."),
        StaffTask.AnswerMoreTime => new("Gi en ny frist, eller svar med en melding.", "Gje ein ny frist, eller svar med ei melding."),
        StaffTask.GiveScores => new("De andres poeng ser du når du har gitt dine egne.", "Poenga til dei andre ser du når du har gjeve dine eigne."),
        StaffTask.ReachMunicipality => new("Ingen e-post med vedtaket kom fram. Kommunen er ikke underrettet, og klagefristen løper ikke.", "Ingen e-post med vedtaket kom fram. Kommunen er ikkje underretta, og klagefristen går ikkje."),
        StaffTask.AnswerMessage => new("Trengs det ikke noe svar, merker du meldingen som sett.", "Trengst det ikkje noko svar, merkjer du meldinga som sett."),
        StaffTask.SeeToMail => new("Se hvem det gjelder, og om noen må få det på en annen måte. Merk det så som sett.", "Sjå kven det gjeld, og om nokon må få det på ein annan måte. Merk det så som sett."),
        StaffTask.AwaitDeadline => new("Søkeren kan endre søknaden til fristen er ute.", "Søkjaren kan endre søknaden til fristen er ute."),
        _ => null,
    };

    public static bool IsForReader(StaffTask task) => task is not (
        StaffTask.Nothing or StaffTask.AwaitDeadline or StaffTask.AwaitApplicant or StaffTask.AwaitScores or StaffTask.AwaitCaseworker
        or StaffTask.AwaitApproval or StaffTask.AwaitRelease or StaffTask.AwaitLetter);

    /// <summary>The part of the page in which it is done; null when it is done on top, or nothing is to be done.</summary>
    public static string? PartOf(StaffTask task) => task switch
    {
        StaffTask.SendCompletion or StaffTask.JudgeCompletion or StaffTask.AnswerMoreTime => "completion",
        StaffTask.GiveScores => "assessment",
        StaffTask.JudgeLateness or StaffTask.Propose or StaffTask.Approve => "decision",
        StaffTask.ReachMunicipality => "notify",
        StaffTask.AnswerMessage => "messages",
        StaffTask.SeeToMail => "bounces",
        _ => null,
    };
}
