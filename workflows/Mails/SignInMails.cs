using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>The link and the code that sign somebody in.</summary>
public static class SignInMails
{
    public static MailText SignIn(string url, string code, Duration validity, Language language)
    {
        var write = new MailWriter(language);
        var minutes = Written.Number((long)validity.TotalMinutes);
        return MailWriter.Mail(
            write.In($"Logg inn med lenken eller koden – de gjelder i {minutes} minutter", $"Logg inn med lenkja eller koden – dei gjeld i {minutes} minutt"),
            null,
            [write.Say("Her er lenken som logger deg inn:", "Her er lenkja som loggar deg inn:")],
            new MailAction("Logg inn", url),
            [
                write.Say(
                    $"Du kan også skrive koden {code} på siden der du ba om den.",
                    $"Du kan òg skrive koden {code} på sida der du bad om han."),
                write.Say(
                    $"Lenken og koden virker én gang, i {minutes} minutter. Har du ikke bedt om dette, kan du se bort fra e-posten.",
                    $"Lenkja og koden verkar éin gong, i {minutes} minutt. Har du ikkje bede om dette, kan du sjå bort frå e-posten."),
            ]);
    }
}
