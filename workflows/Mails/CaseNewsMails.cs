using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>What else contacts are told of their case: a message from the office, a document that was destroyed, a colleague who took over.</summary>
internal static class CaseNewsMails
{
    /// <param name="text">The id of the message's text.</param>
    public static MailText Message(CaseWriter write, string text)
    {
        var author = write.Facts.State.Submission.Unannounced.FirstOrDefault(message => message.Text == text)?.By;
        return write.ToContact(
            write.In($"Melding til dere om {write.Project}", $"Melding til dykk om {write.Project}") + write.InCase,
            [
                write.Say(
                    $"{write.Office} har skrevet til dere om søknaden {write.Project}:",
                    $"{write.Office} har skrive til dykk om søknaden {write.Project}:"),
                .. MailWriter.Paragraphs(write.Facts.Texts.GetValueOrDefault(text)),
                write.Say("Svar på denne e-posten, eller i saken:", "Svar på denne e-posten, eller i saka:"),
            ],
            write.CaseLink,
            signature: write.Signature(author));
    }

    /// <param name="attachment">The id of the attachment that it was. Its name is not told: it can say as much as the document did.</param>
    public static MailText DocumentDestroyed(CaseWriter write, string attachment)
    {
        var document = write.Facts.State.Submission.Destroyed.First(one => one.Attachment == attachment);
        var day = write.Day(Oslo.DateOf(document.At));
        return write.ToContact(
            write.In($"Vi har slettet et dokument i {write.Project}", $"Vi har sletta eit dokument i {write.Project}") + write.InCase,
            [
                write.Say(
                    $"{MailWriter.Capital(day)} slettet vi et vedlegg til søknaden {write.Project}, fordi det aldri skulle vært sendt til oss. Innholdet er borte og kan ikke hentes tilbake.",
                    $"{MailWriter.Capital(day)} sletta vi eit vedlegg til søknaden {write.Project}, fordi det aldri skulle vore sendt til oss. Innhaldet er borte og kan ikkje hentast tilbake."),
                write.Say("Dette er grunnen:", "Dette er grunnen:"),
                .. MailWriter.Paragraphs(document.Reason),
                write.Say(
                    "Trenger vi en ny utgave, uten det som ikke skulle vært med, ber vi dere om den. Se saken her:",
                    "Treng vi ei ny utgåve, utan det som ikkje skulle vore med, bed vi dykk om henne. Sjå saka her:"),
            ],
            write.CaseLink,
            signature: write.Signature(document.By));
    }

    public static MailText TakenOver(CaseWriter write, PersonId person)
    {
        var colleague = write.Facts.PersonOf(person);
        var who = string.IsNullOrWhiteSpace(colleague.Name) ? write.In("En kollega", "Ein kollega") : MailWriter.OnOneLine(colleague.Name);
        var municipality = write.Name(write.Facts.State.Submission.TakenOver.GetValueOrDefault(person, write.Reader.Municipality));
        return write.ToContact(
            write.In($"{who} har overtatt for {municipality} i {write.Project}", $"{who} har teke over for {municipality} i {write.Project}") + write.InCase,
            [
                write.Say(
                    $"{who} er nå kontaktperson for {municipality} i søknaden {write.Project}.",
                    $"{who} er no kontaktperson for {municipality} i søknaden {write.Project}."),
                write.Say(
                    "Er det riktig, trenger du ikke å gjøre noe. Er det feil, svar på denne e-posten. Se hvem som er kontaktpersoner her:",
                    "Er det rett, treng du ikkje å gjere noko. Er det feil, svar på denne e-posten. Sjå kven som er kontaktpersonar her:"),
            ],
            write.CaseLink);
    }
}
