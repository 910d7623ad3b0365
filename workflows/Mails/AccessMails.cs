using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>When somebody whose address the register does not know asks to be let in: the question to the office, and its answer.</summary>
public static class AccessMails
{
    /// <summary>To the office's staff.</summary>
    /// <param name="municipality">The name of the municipality that they say they write for.</param>
    public static MailText Asked(string? name, string address, string municipality, string? text, Language language, string baseAddress)
    {
        var write = new MailWriter(language);
        return MailWriter.Mail(
            write.In($"{address} ber om tilgang for {municipality}", $"{address} bed om tilgang for {municipality}"),
            name,
            [
                write.Say(
                    $"{address} vil logge inn for {municipality}, men adressen er ikke blant kommunens.",
                    $"{address} vil logge inn for {municipality}, men adressa er ikkje mellom dei kommunen har."),
                .. string.IsNullOrWhiteSpace(text) ? [] : MailWriter.Paragraphs(text).Insert(0, write.Say("De skriver:", "Dei skriv:")),
                write.Say("Ring kommunen hvis du er i tvil. Svar her:", "Ring kommunen om du er i tvil. Svar her:"),
            ],
            new MailAction("Svar på spørsmålet", $"{baseAddress}/administrasjon"));
    }

    public static MailText Answered(string municipality, bool allowed, string? text, Language language, string baseAddress)
    {
        var write = new MailWriter(language);
        return MailWriter.Mail(
            allowed
                ? $"Du kan logge inn for {municipality}"
                : write.In($"Du kan ikke logge inn for {municipality}", $"Du kan ikkje logge inn for {municipality}"),
            null,
            [
                allowed
                    ? new MailBlock.Paragraph($"Du har fått tilgang for {municipality}.")
                    : write.Say(
                        $"Vi har ikke gitt deg tilgang for {municipality}.",
                        $"Vi har ikkje gjeve deg tilgang for {municipality}."),
                .. MailWriter.Paragraphs(text),
                allowed
                    ? write.Say("Logg inn med adressen du spurte fra:", "Logg inn med adressa du spurde frå:")
                    : write.Say(
                        "Har du en e-postadresse i kommunen, logg inn med den. Ellers kan du svare på denne e-posten:",
                        "Har du ei e-postadresse i kommunen, logg inn med den. Elles kan du svare på denne e-posten:"),
            ],
            new MailAction("Logg inn", baseAddress));
    }
}
