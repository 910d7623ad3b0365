using Grants.Domain.Calendar;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>To the contact of a registration: where it stands, and what is expected of the municipality by when.</summary>
public static class RegistrationMails
{
    public static MailText Of(RegistrationNotice notice, RegistrationFacts facts, Language language)
    {
        var write = new RegistrationWriter(facts, language);
        return notice.Kind switch
        {
            RegistrationNoticeKind.Deadline => MoreTime(write),
            RegistrationNoticeKind.StartedWithout => StartedWithout(write),
            RegistrationNoticeKind.Gatherings => GatheringChangeMails.Of(write),
            RegistrationNoticeKind.Receipt => OfPlace(write, isReceipt: true),
            _ => OfPlace(write, isReceipt: false),
        };
    }

    private static MailText OfPlace(RegistrationWriter write, bool isReceipt) => write.Facts.Place switch
    {
        PlaceState.Registered => Registered(write, isReceipt),
        PlaceState.Confirmed => Confirmed(write, isReceipt),
        PlaceState.WaitingForHost => WaitingForHost(write, isReceipt),
        PlaceState.WaitingList => WaitingList(write, isReceipt),
        PlaceState.Offered => Offered(write),
        PlaceState.Withdrawn => Withdrawn(write),
        PlaceState.Declined => Declined(write),
        PlaceState.Cancelled => Cancelled(write),
        _ => throw new System.Diagnostics.UnreachableException($"Nobody is told of {write.Facts.Place}."),
    };

    private static MailText Registered(RegistrationWriter write, bool isReceipt) => write.Mail(
        isReceipt
            ? write.In($"{write.Name} er påmeldt {write.Network}", $"{write.Name} er påmeld til {write.Network}")
            : write.In($"{write.Name} har fått plass i {write.Network}", $"{write.Name} har fått plass i {write.Network}"),
        [
            isReceipt
                ? write.Say($"Vi har fått påmeldingen, og {write.Name} har plass i {write.Network}.", $"Vi har fått påmeldinga, og {write.Name} har plass i {write.Network}.")
                : write.Say($"{write.Name} har nå plass i {write.Network}.", $"{write.Name} har no plass i {write.Network}."),
            write.Fee,
            Deadline.IsKept(write.Facts.Terms.DeadlineAt, write.Facts.Now)
                ? write.Say(
                    $"Arrangøren avgjør om nettverket starter, når påmeldingen er slutt {write.Deadline}. Da hører dere fra oss.",
                    $"Arrangøren avgjer om nettverket startar, når påmeldinga er slutt {write.Deadline}. Då høyrer de frå oss.")
                : write.Say(
                    "Påmeldingsfristen er ute, og arrangøren avgjør nå om nettverket starter. Da hører dere fra oss.",
                    "Påmeldingsfristen er ute, og arrangøren avgjer no om nettverket startar. Då høyrer de frå oss."),
            write.Say("Deltakerne kan dere endre når som helst:", "Deltakarane kan de endre når som helst:"),
        ],
        write.Open);

    private static MailText Confirmed(RegistrationWriter write, bool isReceipt) => write.Mail(
        write.StartsToday && !isReceipt
            ? write.In($"{write.Network} starter – {write.Name} er med", $"{write.Network} startar – {write.Name} er med")
            : write.In($"{write.Name} er med i {write.Network}", $"{write.Name} er med i {write.Network}"),
        [
            isReceipt ? write.Say($"Vi har fått påmeldingen, og {write.Name} er med i {write.Network}.", $"Vi har fått påmeldinga, og {write.Name} er med i {write.Network}.")
                : write.StartsToday ? write.Say($"Nettverket starter, og {write.Name} er med.", $"Nettverket startar, og {write.Name} er med.")
                : write.Facts.Registration.Claim is null ? write.Say($"{write.Name} har plass og er med i {write.Network}.", $"{write.Name} har plass og er med i {write.Network}.")
                : write.Say($"{write.Name} har fått plassen tilbake og er med i {write.Network}.", $"{write.Name} har fått plassen tilbake og er med i {write.Network}."),
            write.Facts.Registration.Claim is { Number: { } number } ? write.Say($"Krav {number} gjelder.", $"Krav {number} gjeld.") : write.Fee,
            write.Say("Dette er samlingene:", "Dette er samlingane:"),
            write.ListOfGatherings,
            write.Say("Sjekk at de rette deltakerne er ført opp:", "Sjekk at dei rette deltakarane er førte opp:"),
        ],
        write.Open);

    private static MailText WaitingForHost(RegistrationWriter write, bool isReceipt) => write.Mail(
        write.In($"Påmeldingen til {write.Network} venter på {write.Host}", $"Påmeldinga til {write.Network} ventar på {write.Host}"),
        [
            isReceipt
                ? write.Say(
                    $"Vi har fått påmeldingen til {write.Network}. {write.Host} driver barnevernet for dere, og da må også {write.Host} være med.",
                    $"Vi har fått påmeldinga til {write.Network}. {write.Host} driv barnevernet for dykk, og då må {write.Host} òg vere med.")
                : write.Say(
                    $"{write.Host} er ikke lenger med i {write.Network}. {write.Host} driver barnevernet for dere, og da venter påmeldingen deres.",
                    $"{write.Host} er ikkje lenger med i {write.Network}. {write.Host} driv barnevernet for dykk, og då ventar påmeldinga dykkar."),
            write.Say(
                $"Dere får plass så snart {write.Host} har plass, uten at dere gjør noe mer. Snakk gjerne med dem om å melde seg på.",
                $"De får plass så snart {write.Host} har plass, utan at de gjer noko meir. Snakk gjerne med dei om å melde seg på."),
            write.Facts.Registration.Claim is { Number: { } number, Standing: > 0 }
                ? write.Say(
                    $"Krav {number} er ikke avgjort. Vent med å betale til dere hører fra arrangøren.",
                    $"Krav {number} er ikkje avgjort. Vent med å betale til de høyrer frå arrangøren.")
                : null,
            write.Say("Er det feil kommune, kan dere endre det her:", "Er det feil kommune, kan de endre det her:"),
        ],
        write.Open);

    private static MailText WaitingList(RegistrationWriter write, bool isReceipt) => write.Mail(
        write.In($"{write.Name} står på venteliste til {write.Network}", $"{write.Name} står på venteliste til {write.Network}"),
        [
            isReceipt ? write.Say($"Vi har fått påmeldingen. {write.Why}", $"Vi har fått påmeldinga. {write.Why}") : write.Say(write.Why, write.Why),
            write.Facts.InLine > 0
                ? write.Say(
                    $"Dere er nummer {write.Facts.InLine} på ventelisten. Ventelisten følger tiden påmeldingene kom.",
                    $"De er nummer {write.Facts.InLine} på ventelista. Ventelista følgjer tida påmeldingane kom.")
                : null,
            write.Say(
                $"Blir en plass ledig, får dere tilbud om den på e-post. Da har dere {write.Facts.Terms.OfferHours} timer på å svare.",
                $"Blir ein plass ledig, får de tilbod om han på e-post. Då har de {write.Facts.Terms.OfferHours} timar på å svare."),
            write.DependsOnIt,
            write.Say("Se påmeldingen her:", "Sjå påmeldinga her:"),
        ],
        write.Open);

    /// <summary>Its host has been asked, and answers for both.</summary>
    private static MailText OfferedWithHost(RegistrationWriter write) => write.Mail(
        write.In($"Ledig plass i {write.Network} – {write.Host} svarer for dere", $"Ledig plass i {write.Network} – {write.Host} svarer for dykk"),
        [
            write.Say(
                $"Det er blitt plass til {write.Host} og {write.Name} i {write.Network}. Vi har spurt {write.Host}, som driver barnevernet for dere.",
                $"Det er blitt plass til {write.Host} og {write.Name} i {write.Network}. Vi har spurt {write.Host}, som driv barnevernet for dykk."),
            write.Say(
                $"Sier {write.Host} ja, får dere plass samtidig, uten at dere gjør noe. Svaret må komme innen {write.OfferEnd}.",
                $"Seier {write.Host} ja, får de plass samstundes, utan at de gjer noko. Svaret må kome innan {write.OfferEnd}."),
            write.Fee,
            write.Say("Vil dere ikke ha plassen, kan dere si nei takk her:", "Vil de ikkje ha plassen, kan de seie nei takk her:"),
        ],
        write.Open,
        write.Questions);

    private static MailText Offered(RegistrationWriter write)
    {
        if (write.HostAnswers) return OfferedWithHost(write);
        return write.Mail(
            write.In($"Nå er det plass til {write.Name} i {write.Network} – svar innen {write.ShortOfferEnd}", $"No er det plass til {write.Name} i {write.Network} – svar innan {write.ShortOfferEnd}"),
            [
                write.Facts.Hosted.IsEmpty
                    ? write.Say($"En plass i {write.Network} er blitt ledig, og {write.Name} står for tur.", $"Ein plass i {write.Network} er blitt ledig, og {write.Name} står for tur.")
                    : write.Say($"Det er blitt plass til {write.Group} i {write.Network}.", $"Det er blitt plass til {write.Group} i {write.Network}."),
                write.Facts.Hosted.IsEmpty
                    ? write.Say(
                        $"Plassen er holdt av til dere til {write.OfferEnd}. Etter det går den til den neste på ventelisten.",
                        $"Plassen er halden av til dykk til {write.OfferEnd}. Etter det går han til den neste på ventelista.")
                    : write.Say(
                        $"Plassene er holdt av til {write.OfferEnd}. Etter det går de til de neste på ventelisten.",
                        $"Plassane er haldne av til {write.OfferEnd}. Etter det går dei til dei neste på ventelista."),
                write.DependsOnIt,
                write.Fee,
                write.Say("Svar ja eller nei her:", "Svar ja eller nei her:"),
            ],
            write.Link("Svar på tilbudet", "Svar på tilbodet", write.Facts.Page),
            write.Questions);
    }

    private static MailText Withdrawn(RegistrationWriter write) => write.Mail(
        write.In($"{write.Name} er ikke lenger påmeldt {write.Network}", $"{write.Name} er ikkje lenger påmeld til {write.Network}"),
        [
            write.Say($"Påmeldingen fra {write.Name} er trukket.", $"Påmeldinga frå {write.Name} er trekt."),
            Deadline.IsKept(write.Facts.Terms.DeadlineAt, write.Facts.Now)
                ? write.Say("Dere skal ikke betale noe.", "De skal ikkje betale noko.")
                : null,
            write.Facts.Registration.Claim is { Number: { } number, Standing: > 0 }
                ? write.Say($"Krav {number} står til arrangøren har avgjort det.", $"Krav {number} står til arrangøren har avgjort det.")
                : null,
            Deadline.IsKept(write.Facts.Terms.DeadlineAt, write.Facts.Now) ? null
                : write.Facts.Terms.WithdrawalTerms is { } terms ? write.Say($"Arrangørens vilkår: {terms}", $"Vilkåra til arrangøren: {terms}") : null,
            write.Say("Vil dere være med likevel, melder dere dere på igjen her:", "Vil de vere med likevel, melder de dykk på igjen her:"),
        ],
        write.Link("Gå til nettverket", "Gå til nettverket", write.NetworkPage));

    private static MailText Declined(RegistrationWriter write) => write.Facts.Registration.OfferedUntil is { } ended ? RanOut(write, ended) : SaidNo(write);

    private static MailText RanOut(RegistrationWriter write, Instant ended) => write.Mail(
        write.In($"Plassen i {write.Network} holdes ikke lenger av til {write.Name}", $"Plassen i {write.Network} blir ikkje lenger halden av til {write.Name}"),
        [
            write.Say(
                $"Vi fikk ikke svar fra {write.Name} innen {write.End(ended, write.Facts.Now)}, så plassen i {write.Network} holdes ikke lenger av til dere.",
                $"Vi fekk ikkje svar frå {write.Name} innan {write.End(ended, write.Facts.Now)}, så plassen i {write.Network} blir ikkje lenger halden av til dykk."),
            write.BackInLine,
        ],
        write.Link("Gå til nettverket", "Gå til nettverket", write.NetworkPage));

    private static MailText SaidNo(RegistrationWriter write) => write.Mail(
        write.In($"{write.Name} har takket nei til plassen i {write.Network}", $"{write.Name} har takka nei til plassen i {write.Network}"),
        [
            write.Say($"Vi har fått svaret: {write.Name} vil ikke ha plassen. Dere skal ikke betale noe.", $"Vi har fått svaret: {write.Name} vil ikkje ha plassen. De skal ikkje betale noko."),
            write.BackInLine,
        ],
        write.Link("Gå til nettverket", "Gå til nettverket", write.NetworkPage));

    private static MailText Cancelled(RegistrationWriter write) => write.Mail(
        write.In($"{write.Network} blir avlyst", $"{write.Network} blir avlyst"),
        [
            write.Say(
                $"Arrangøren har avlyst {write.Network}. Påmeldingen fra {write.Name} gjelder ikke lenger, og dere skal ikke betale noe.",
                $"Arrangøren har avlyst {write.Network}. Påmeldinga frå {write.Name} gjeld ikkje lenger, og de skal ikkje betale noko."),
        ]);

    private static MailText MoreTime(RegistrationWriter write) => write.Mail(
        write.In($"Ny påmeldingsfrist for {write.Network}: {write.DeadlineDay}", $"Ny påmeldingsfrist for {write.Network}: {write.DeadlineDay}"),
        [
            write.Say(
                $"Arrangøren har forlenget påmeldingsfristen til {write.Deadline}, så flere kommuner kan bli med.",
                $"Arrangøren har forlengt påmeldingsfristen til {write.Deadline}, så fleire kommunar kan bli med."),
            write.StillStanding,
            write.Facts.Place is PlaceState.Offered ? null : write.Say("Dere hører fra oss når fristen er ute.", "De høyrer frå oss når fristen er ute."),
        ],
        write.Open);

    private static MailText StartedWithout(RegistrationWriter write) => write.Mail(
        write.Facts.Place is PlaceState.Offered && !write.HostAnswers
            ? write.In(
                $"{write.Network} starter – vil dere ha plassen? Svar innen {write.ShortOfferEnd}",
                $"{write.Network} startar – vil de ha plassen? Svar innan {write.ShortOfferEnd}")
            : write.In($"{write.Network} starter – {write.Name} står fortsatt i kø", $"{write.Network} startar – {write.Name} står framleis i kø"),
        [
            write.Say($"Arrangøren har startet {write.Network}.", $"Arrangøren har starta {write.Network}."),
            write.StillStanding,
            write.Facts.Place is PlaceState.Offered ? null : write.Say(
                "Blir det plass til dere senere, får dere vite det på e-post. Vil dere ikke vente, kan dere trekke påmeldingen. Dere betaler ikke noe så lenge dere ikke har plass.",
                "Blir det plass til dykk seinare, får de vite det på e-post. Vil de ikkje vente, kan de trekkje påmeldinga. De betaler ikkje noko så lenge de ikkje har plass."),
            write.DependsOnIt,
        ],
        write.Open,
        write.Questions);
}
