using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Mail;
using Grants.Workflows.ThemeMeetings;

namespace Grants.Workflows.Mails;

/// <summary>A theme meeting's mails to its organiser's staff, and to the resource persons.</summary>
internal static class MeetingOrganiserMails
{
    public static MailText ToStaff(MeetingNotice notice, MeetingFacts facts, string? name)
    {
        var write = new MailWriter(facts.Language);
        var (subject, blocks) = notice.Kind switch
        {
            MeetingNoticeKind.Received => Received(facts, write),
            MeetingNoticeKind.Wishes => Wishes(facts, write),
            MeetingNoticeKind.StillWaiting => StillWaiting(facts, write),
            MeetingNoticeKind.Preparation => Arranged(
                facts, facts.Meeting.Preparation!, write.In("Forberedende møte", "Førebuande møte"),
                write.In($"Det forberedende møtet med {facts.Municipality} er", $"Det førebuande møtet med {facts.Municipality} er"), write),
            MeetingNoticeKind.Scheduled => Arranged(
                facts, facts.Meeting.Time!, "Temamøte", write.In($"Temamøtet med {facts.Municipality} er", $"Temamøtet med {facts.Municipality} er"), write),
            MeetingNoticeKind.Reminder => Arranged(
                facts, facts.Meeting.Time!, write.In("Om en uke: temamøte", "Om ei veke: temamøte"),
                write.In($"Temamøtet med {facts.Municipality} er om en uke,", $"Temamøtet med {facts.Municipality} er om ei veke,"), write),
            MeetingNoticeKind.Agenda => Agenda(facts, write),
            MeetingNoticeKind.WasItHeld => WasItHeld(facts, facts.Meeting.Time!, write),
            MeetingNoticeKind.Cancelled => Cancelled(facts, write),
            _ => throw new System.Diagnostics.UnreachableException($"{notice} is not for the organiser."),
        };
        return MailWriter.Mail(subject + facts.InCase, name, blocks, write.Link("Åpne temamøtet", "Opne temamøtet", facts.Page));
    }

    /// <summary>To a resource person: when and where they are needed.</summary>
    public static MailText ToBooked(MeetingFacts facts, MeetingTime time, bool leads, string? name, string busyPage)
    {
        var write = new MailWriter(facts.Language);
        var role = leads ? write.In("prosessleder", "prosessleiar") : write.In("faglig innleder", "fagleg innleiar");
        var municipality = facts.Municipality;
        return MailWriter.Mail(
            write.In($"Du er {role} i {municipality} {MeetingFacts.ShortMoment(time, write)}", $"Du er {role} i {municipality} {MeetingFacts.ShortMoment(time, write)}"),
            name,
            [
                write.Say(
                    $"Du er satt opp som {role} i temamøtet i kommunestyret i {municipality} {facts.Moment(time, write)}{MeetingFacts.At(time)}.",
                    $"Du er sett opp som {role} i temamøtet i kommunestyret i {municipality} {facts.Moment(time, write)}{MeetingFacts.At(time)}."),
                write.Say(
                    $"Møtet ligger ved til kalenderen. Kan du ikke, si fra til {facts.Organiser} med en gang ved å svare på e-posten.",
                    $"Møtet ligg ved til kalenderen. Kan du ikkje, sei frå til {facts.Organiser} med ein gong ved å svare på e-posten."),
                WhenBusy(write),
            ],
            BusyLink(write, busyPage));
    }

    /// <summary>To a resource person who is named and waits for a time.</summary>
    public static MailText OfWishes(MeetingFacts facts, string? name, string busyPage)
    {
        var write = new MailWriter(facts.Language);
        return MailWriter.Mail(
            write.In($"{facts.Municipality} har nye ønsker for temamøtet", $"{facts.Municipality} har nye ønske for temamøtet"),
            name,
            [
                write.Say(
                    $"{facts.Municipality} ønsker nå temamøtet {facts.WishesInWords(write)}. Du får vite det når møtet har fått en tid.",
                    $"{facts.Municipality} ønskjer no temamøtet {facts.WishesInWords(write)}. Du får vite det når møtet har fått ei tid."),
                WhenBusy(write),
            ],
            BusyLink(write, busyPage));
    }

    private static MailBlock.Paragraph WhenBusy(MailWriter write) => write.Say(
        "Vi setter deg ikke opp når du er opptatt. Legg inn tidene her, uten å logge inn:", "Vi set deg ikkje opp når du er oppteken. Legg inn tidene her, utan å logge inn:");

    private static MailAction BusyLink(MailWriter write, string page) => write.Link("Når jeg er opptatt", "Når eg er oppteken", page);

    /// <summary>To a resource person who was needed and is not any more.</summary>
    public static MailText ToDropped(MeetingFacts facts, MeetingTime time, string? name)
    {
        var write = new MailWriter(facts.Language);
        var day = write.ShortDay(time.Starts.Date);
        return MailWriter.Mail(
            write.In($"Du er fri {day}: temamøtet i {facts.Municipality}", $"Du er fri {day}: temamøtet i {facts.Municipality}"),
            name,
            [
                write.Say(
                    $"Du er ikke lenger satt opp i temamøtet i {facts.Municipality} {facts.Moment(time, write)}. Ta det ut av kalenderen.",
                    $"Du er ikkje lenger sett opp i temamøtet i {facts.Municipality} {facts.Moment(time, write)}. Ta det ut av kalenderen."),
            ]);
    }

    private static (string, MailBlock?[]) Received(MeetingFacts facts, MailWriter write)
    {
        var answer = ThemeMeetingProcedure.AnswerBy(facts.Meeting);
        return (
            write.In($"{facts.Municipality} ønsker temamøte – svar innen {write.ShortDay(answer)}", $"{facts.Municipality} ønskjer temamøte – svar innan {write.ShortDay(answer)}"),
            [
                write.Say(
                    $"{facts.Municipality} ønsker et temamøte i kommunestyret: {facts.WishesInWords(write)}.",
                    $"{facts.Municipality} ønskjer eit temamøte i kommunestyret: {facts.WishesInWords(write)}."),
                facts.Meeting.IsLate ? write.Say("Ønsket kom etter fristen.", "Ønsket kom etter fristen.") : null,
                .. facts.Quoted(facts.Meeting.Text, MeetingSide.Municipality),
                write.Say(
                    $"Kommunen venter på forslag til et forberedende møte innen {write.Day(answer, facts.Now)}:",
                    $"Kommunen ventar på framlegg om eit førebuande møte innan {write.Day(answer, facts.Now)}:"),
            ]);
    }

    private static (string, MailBlock?[]) Wishes(MeetingFacts facts, MailWriter write) => (
        write.In($"{facts.Municipality} har nye ønsker for temamøtet", $"{facts.Municipality} har nye ønske for temamøtet"),
        [
            write.Say(
                $"{facts.Municipality} ønsker nå temamøtet {facts.WishesInWords(write)}.", $"{facts.Municipality} ønskjer no temamøtet {facts.WishesInWords(write)}."),
            .. facts.Quoted(facts.Meeting.Text, MeetingSide.Municipality),
            write.Say("Se hvilke tider som er ledige:", "Sjå kva tider som er ledige:"),
        ]);

    private static (string, MailBlock?[]) StillWaiting(MeetingFacts facts, MailWriter write) => (
        write.In($"{facts.Municipality} venter på svar om temamøte", $"{facts.Municipality} ventar på svar om temamøte"),
        [
            write.Say(
                $"{facts.Municipality} har ikke fått noe forslag til forberedende møte. Vi lovet svar innen i dag.",
                $"{facts.Municipality} har ikkje fått noko framlegg om førebuande møte. Vi lova svar innan i dag."),
            write.Say("Foreslå en tid her:", "Gjer framlegg om ei tid her:"),
        ]);

    /// <param name="what">As the subject begins.</param>
    /// <param name="said">As the letter says it, up to the time.</param>
    private static (string, MailBlock?[]) Arranged(MeetingFacts facts, MeetingTime time, string what, string said, MailWriter write) => (
        $"{what} {write.In("med", "med")} {facts.Municipality} {MeetingFacts.ShortMoment(time, write)}",
        [
            write.Say(
                $"{said} {facts.Moment(time, write)}{MeetingFacts.At(time)}. Kommunen har fått beskjed.",
                $"{said} {facts.Moment(time, write)}{MeetingFacts.At(time)}. Kommunen har fått beskjed."),
            write.Say("Se hva som gjenstår:", "Sjå kva som står att:"),
        ]);

    private static (string, MailBlock?[]) Agenda(MeetingFacts facts, MailWriter write) => (
        write.In($"Dagsordenen for temamøtet i {facts.Municipality} er avtalt", $"Dagsordenen for temamøtet i {facts.Municipality} er avtalt"),
        [
            write.Say("Kommunen har fått dagsordenen og sender den ut med innkallingen:", "Kommunen har fått dagsordenen og sender han ut med innkallinga:"),
        ]);

    private static (string, MailBlock?[]) WasItHeld(MeetingFacts facts, MeetingTime time, MailWriter write) => (
        write.In($"Ble temamøtet i {facts.Municipality} holdt?", $"Vart temamøtet i {facts.Municipality} halde?"),
        [
            write.Say(
                $"Temamøtet i {facts.Municipality} skulle være {facts.Moment(time, write)}. Registrer at det ble holdt, så får kommunen si hvordan det var.",
                $"Temamøtet i {facts.Municipality} skulle vere {facts.Moment(time, write)}. Registrer at det vart halde, så får kommunen seie korleis det var."),
            write.Say("Ble det ikke noe av, sett en ny tid eller avlys:", "Vart det ikkje noko av, set ei ny tid eller avlys:"),
        ]);

    private static (string, MailBlock?[]) Cancelled(MeetingFacts facts, MailWriter write) => (
        write.In($"Temamøtet i {facts.Municipality} er avlyst", $"Temamøtet i {facts.Municipality} er avlyst"),
        [
            facts.Meeting.CancelledBy is MeetingSide.Organiser
                ? write.Say("Vi har avlyst temamøtet, og kommunen har fått beskjed.", "Vi har avlyst temamøtet, og kommunen har fått beskjed.")
                : write.Say($"{facts.Municipality} har avlyst temamøtet.", $"{facts.Municipality} har avlyst temamøtet."),
            .. facts.Quoted(facts.Meeting.CancelledWith, facts.Meeting.CancelledBy),
            write.Say("Ressurspersonene er fri igjen. Saken ligger her:", "Ressurspersonane er fri att. Saka ligg her:"),
        ]);
}
