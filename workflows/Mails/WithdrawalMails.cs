using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>To everybody who has a part in a case that is withdrawn: the contacts of all its municipalities, the leaders who were asked, its caseworker.</summary>
internal static class WithdrawalMails
{
    public static MailText Of(CaseWriter write) => write.Reader switch
    {
        { IsStaff: true } => ToCaseworker(write),
        { Link: { } link } => ToLeader(write, link),
        _ => ToContact(write),
    };

    private static MailText ToContact(CaseWriter write) => write.ToContact(
        write.In($"Søknaden {write.Project} er trukket", $"Søknaden {write.Project} er trekt") + write.InCase,
        [
            Happened(write),
            write.Say("Vi behandler den ikke videre.", "Vi behandlar han ikkje vidare."),
            write.Say(
                "Var det ikke meningen, svar på denne e-posten med en gang. Saken ligger her:",
                "Var det ikkje meininga, svar på denne e-posten med ein gong. Saka ligg her:"),
        ],
        write.CaseLink);

    /// <summary>A leader has no case, so no number.</summary>
    private static MailText ToLeader(CaseWriter write, string link)
    {
        var name = write.Name(write.Reader.Municipality);
        return MailWriter.Mail(
            write.In($"Søknaden {write.Project} er trukket", $"Søknaden {write.Project} er trekt"),
            write.Reader.Name,
            [
                Happened(write),
                write.Say(
                    $"{name} er ikke bundet av noe, og du trenger ikke å gjøre mer. Dette ble du spurt om:",
                    $"{name} er ikkje bunden av noko, og du treng ikkje å gjere meir. Dette vart du spurd om:"),
            ],
            write.Link($"Spørsmålet til {name}", $"Spørsmålet til {name}", link));
    }

    private static MailText ToCaseworker(CaseWriter write) => MailWriter.Mail(
        write.In($"{write.Project} er trukket", $"{write.Project} er trekt") + write.InCase,
        write.Reader.Name,
        [
            Happened(write),
            write.Say("Du trenger ikke å gjøre mer med saken. Den ligger her:", "Du treng ikkje å gjere meir med saka. Ho ligg her:"),
        ],
        write.CaseLink with { Url = write.Facts.StaffPage });

    private static MailBlock.Paragraph Happened(CaseWriter write)
    {
        var at = Written.Moment(write.Facts.State.Submission.WithdrawnAt!.Value, write.Language);
        var lead = write.Name(write.Facts.Application.Lead!.Municipality);
        return write.Say($"{lead} trakk søknaden {write.Project} {at}.", $"{lead} trekte søknaden {write.Project} {at}.");
    }
}
