using Grants.Domain.Calendar;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.ThemeMeetings;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>A theme meeting's mails to the municipality's contact: what is arranged, and what is expected of them by when.</summary>
internal static class ThemeMeetingMails
{
    private const int DaysToEvaluate = 14;

    public static MailText Of(MeetingNotice notice, MeetingFacts facts) => notice.Kind switch
    {
        MeetingNoticeKind.Received => Received(facts, new(facts.Language)),
        MeetingNoticeKind.Wishes => Wishes(facts, new(facts.Language)),
        MeetingNoticeKind.Preparation => Preparation(facts, facts.Meeting.Preparation!, notice.Number > 1, new(facts.Language)),
        MeetingNoticeKind.Scheduled => Scheduled(facts, facts.Meeting.Time!, notice.Number > 1, new(facts.Language)),
        MeetingNoticeKind.Agenda => Agenda(facts, notice.Number > 1, new(facts.Language)),
        MeetingNoticeKind.Reminder => Reminder(facts, facts.Meeting.Time!, new(facts.Language)),
        MeetingNoticeKind.HowWasIt => HowWasIt(facts, new(facts.Language)),
        MeetingNoticeKind.Cancelled => Cancelled(facts, new(facts.Language)),
        _ => throw new System.Diagnostics.UnreachableException($"{notice} is not for contacts."),
    };

    private static MailText Received(MeetingFacts facts, MailWriter write)
    {
        var answer = ThemeMeetingProcedure.AnswerBy(facts.Meeting);
        return Mail(
            facts, write,
            write.In("Vi har fått ønsket deres om temamøte i kommunestyret", "Vi har fått ønsket dykkar om temamøte i kommunestyret"),
            [
                write.Say(
                    $"{facts.Organiser} har fått ønsket om et temamøte i kommunestyret i {facts.Municipality}. Dere foreslår {facts.WishesInWords(write)}.",
                    $"{facts.Organiser} har fått ønsket om eit temamøte i kommunestyret i {facts.Municipality}. De gjer framlegg om {facts.WishesInWords(write)}."),
                facts.Meeting.IsLate
                    ? write.Say("Det kom etter fristen. Vi ser om vi likevel får det til.", "Det kom etter fristen. Vi ser om vi likevel får det til.")
                    : null,
                write.Say(
                    $"Senest {write.Day(answer, facts.Now)} foreslår vi et forberedende møte. Der bør barnevernlederen, kommunedirektøren og ordføreren være med, så gi dem gjerne beskjed nå.",
                    $"Seinast {write.Day(answer, facts.Now)} gjer vi framlegg om eit førebuande møte. Der bør barnevernleiaren, kommunedirektøren og ordføraren vere med, så gje dei gjerne beskjed no."),
                write.Say("Her ser du hvor saken står:", "Her ser du kor saka står:"),
            ]);
    }

    private static MailText Wishes(MeetingFacts facts, MailWriter write) => Mail(
        facts, write,
        write.In("De nye ønskene for temamøtet er mottatt", "Dei nye ønska for temamøtet er mottekne"),
        [
            write.Say(
                $"{facts.Organiser} har fått de nye ønskene for temamøtet i {facts.Municipality}: {facts.WishesInWords(write)}.",
                $"{facts.Organiser} har fått dei nye ønska for temamøtet i {facts.Municipality}: {facts.WishesInWords(write)}."),
            write.Say("Dere kan endre dem til møtet har fått en tid:", "De kan endre dei til møtet har fått ei tid:"),
        ]);

    private static MailText Preparation(MeetingFacts facts, MeetingTime time, bool again, MailWriter write) => Mail(
        facts, write,
        again
            ? write.In($"Ny tid for det forberedende møtet: {MeetingFacts.ShortMoment(time, write)}", $"Ny tid for det førebuande møtet: {MeetingFacts.ShortMoment(time, write)}")
            : write.In($"Forberedende møte {MeetingFacts.ShortMoment(time, write)}", $"Førebuande møte {MeetingFacts.ShortMoment(time, write)}"),
        [
            write.Say(
                $"Vi møtes til forberedende møte {facts.Moment(time, write)}{MeetingFacts.At(time)}. Der blir vi enige om hva temamøtet skal handle om.",
                $"Vi møtest til førebuande møte {facts.Moment(time, write)}{MeetingFacts.At(time)}. Der blir vi samde om kva temamøtet skal handle om."),
            write.Say(
                "Ta med barnevernlederen og den administrative og politiske ledelsen. Møtet ligger ved til kalenderen.",
                "Ta med barnevernleiaren og den administrative og politiske leiinga. Møtet ligg ved til kalenderen."),
            write.Say("Passer ikke tiden, svar på denne e-posten så snart du kan. Ellers ses vi. Saken ligger her:", "Passar ikkje tida, svar på denne e-posten så snart du kan. Elles møtest vi. Saka ligg her:"),
        ]);

    private static MailText Scheduled(MeetingFacts facts, MeetingTime time, bool again, MailWriter write) => Mail(
        facts, write,
        again
            ? write.In($"Temamøtet er flyttet til {MeetingFacts.ShortMoment(time, write)}", $"Temamøtet er flytta til {MeetingFacts.ShortMoment(time, write)}")
            : write.In($"Temamøtet i kommunestyret blir {MeetingFacts.ShortMoment(time, write)}", $"Temamøtet i kommunestyret blir {MeetingFacts.ShortMoment(time, write)}"),
        [
            write.Say(
                $"Temamøtet i kommunestyret i {facts.Municipality} blir {facts.Moment(time, write)}{MeetingFacts.At(time)}.",
                $"Temamøtet i kommunestyret i {facts.Municipality} blir {facts.Moment(time, write)}{MeetingFacts.At(time)}."),
            People(facts, write),
            write.Say(
                "Sett av tiden i kommunestyrets møteplan nå. Møtet ligger ved til kalenderen, og dagsordenen blir vi enige om sammen.",
                "Set av tida i møteplanen til kommunestyret no. Møtet ligg ved til kalenderen, og dagsordenen blir vi samde om saman."),
            write.Say("Passer ikke tiden, svar på denne e-posten med en gang. Saken ligger her:", "Passar ikkje tida, svar på denne e-posten med ein gong. Saka ligg her:"),
        ]);

    private static MailText Agenda(MeetingFacts facts, bool again, MailWriter write) => Mail(
        facts, write,
        again
            ? write.In("Dagsordenen for temamøtet er endret", "Dagsordenen for temamøtet er endra")
            : write.In("Dagsordenen for temamøtet er klar – send den til kommunestyret", "Dagsordenen for temamøtet er klar – send han til kommunestyret"),
        [
            facts.Meeting.Time is { } time
                ? write.Say($"Slik blir temamøtet {facts.Moment(time, write)}:", $"Slik blir temamøtet {facts.Moment(time, write)}:")
                : write.Say("Slik blir temamøtet:", "Slik blir temamøtet:"),
            new MailBlock.Numbered([.. facts.Meeting.Agenda.Select(point => MailWriter.OnOneLine(point.Text))]),
            write.Say(
                "Send dagsordenen ut med innkallingen til kommunestyret. Du finner den her:",
                "Send dagsordenen ut med innkallinga til kommunestyret. Du finn han her:"),
        ]);

    private static MailText Reminder(MeetingFacts facts, MeetingTime time, MailWriter write) => Mail(
        facts, write,
        write.In($"Temamøtet nærmer seg: {MeetingFacts.ShortMoment(time, write)}", $"Temamøtet nærmar seg: {MeetingFacts.ShortMoment(time, write)}"),
        [
            write.Say(
                $"Kommunestyret i {facts.Municipality} har temamøte {facts.Moment(time, write)}{MeetingFacts.At(time)}.",
                $"Kommunestyret i {facts.Municipality} har temamøte {facts.Moment(time, write)}{MeetingFacts.At(time)}."),
            People(facts, write),
            write.Say(
                "Sjekk at kommunestyret er kalt inn, og at rommet er klart. Dagsordenen ligger her:",
                "Sjekk at kommunestyret er kalla inn, og at rommet er klart. Dagsordenen ligg her:"),
        ]);

    private static MailText HowWasIt(MeetingFacts facts, MailWriter write)
    {
        var answer = Oslo.DateOf(facts.Now).PlusDays(DaysToEvaluate);
        return Mail(
            facts, write,
            write.In($"Hvordan var temamøtet? Svar gjerne innen {write.ShortDay(answer)}", $"Korleis var temamøtet? Svar gjerne innan {write.ShortDay(answer)}"),
            [
                write.Say(
                    $"Takk for temamøtet i {facts.Municipality}. Nå vil vi vite hva dere fikk ut av det.",
                    $"Takk for temamøtet i {facts.Municipality}. No vil vi vite kva de fekk ut av det."),
                write.Say(
                    $"Det tar to minutter: hvor mange som kom, et tall fra 1 til 5, og noen ord. Svar gjerne innen {write.Day(answer, facts.Now)}:",
                    $"Det tek to minutt: kor mange som kom, eit tal frå 1 til 5, og nokre ord. Svar gjerne innan {write.Day(answer, facts.Now)}:"),
            ]);
    }

    private static MailText Cancelled(MeetingFacts facts, MailWriter write) => Mail(
        facts, write,
        facts.Meeting.Time is { } time
            ? write.In($"Temamøtet {write.ShortDay(time.Starts.Date)} er avlyst", $"Temamøtet {write.ShortDay(time.Starts.Date)} er avlyst")
            : write.In("Temamøtet er avlyst", "Temamøtet er avlyst"),
        [
            facts.Meeting.CancelledBy is MeetingSide.Organiser
                ? write.Say(
                    $"{facts.Organiser} har avlyst temamøtet i {facts.Municipality}.", $"{facts.Organiser} har avlyst temamøtet i {facts.Municipality}.")
                : write.Say($"{facts.Municipality} har avlyst temamøtet.", $"{facts.Municipality} har avlyst temamøtet."),
            .. facts.Quoted(facts.Meeting.CancelledWith, facts.Meeting.CancelledBy),
            write.Say(
                "Ta det ut av kalenderen. Vil dere ha et møte senere, kan dere be om et nytt. Saken ligger her:",
                "Ta det ut av kalenderen. Vil de ha eit møte seinare, kan de be om eit nytt. Saka ligg her:"),
        ]);

    private static MailBlock.Paragraph? People(MeetingFacts facts, MailWriter write)
    {
        if (facts.Meeting.People is not { } people) return null;
        var (leader, speaker) = (facts.File.PersonOf(people.ProcessLeader).Name, facts.File.PersonOf(people.ProfessionalSpeaker).Name);
        return write.Say($"{leader} leder møtet, og {speaker} innleder om barnevern.", $"{leader} leier møtet, og {speaker} innleier om barnevern.");
    }

    private static MailText Mail(MeetingFacts facts, MailWriter write, string subject, IEnumerable<MailBlock?> blocks) => MailWriter.Mail(
        subject + facts.InCase, facts.File.PersonOf(facts.Meeting.Contact).Name, blocks,
        write.Link("Se temamøtet", "Sjå temamøtet", facts.Page), null, write.In($"Hilsen {facts.Organiser}", $"Helsing {facts.Organiser}"),
        new(write.In(
            $"Du får denne e-posten fordi du er kontaktperson for {facts.Municipality} i temamøtet. Svar på e-posten kommer til {facts.Organiser}.",
            $"Du får denne e-posten fordi du er kontaktperson for {facts.Municipality} i temamøtet. Svar på e-posten kjem til {facts.Organiser}.")));
}
