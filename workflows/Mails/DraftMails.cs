using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>To those with a draft that was never sent: the deadline nears or has been moved, or the draft will be deleted.</summary>
internal static class DraftMails
{
    public static MailText Reminder(CaseWriter write) => write.ToContact(
        write.In($"{write.Project} er ikke sendt – frist {write.DeadlineDay}", $"{write.Project} er ikkje send – frist {write.DeadlineDay}") + write.InCase,
        [
            write.Say(
                $"Søknaden {write.Project} ligger som utkast. Send den senest {write.Deadline}.",
                $"Søknaden {write.Project} ligg som utkast. Send han seinast {write.Deadline}."),
            Lacks(write),
            write.Say("Fortsett her:", "Hald fram her:"),
        ],
        write.CaseLink,
        [
            write.Say(
                "Du kan sende selv om noe mangler, og endre søknaden fram til fristen.",
                "Du kan sende sjølv om noko manglar, og endre søknaden fram til fristen."),
        ]);

    public static MailText DeadlineMoved(CaseWriter write) => write.ToContact(
        $"Ny frist for {write.Project}: {write.DeadlineDay}" + write.InCase,
        [
            write.Say(
                $"Søknadsfristen er flyttet. Nå er den {write.Deadline}. Det gjelder alle som søker på «{Call(write)}».",
                $"Søknadsfristen er flytta. No er han {write.Deadline}. Det gjeld alle som søkjer på «{Call(write)}»."),
            string.IsNullOrWhiteSpace(write.Facts.Around.Call.MoveReason)
                ? null
                : write.Say($"Derfor er den flyttet: {write.Facts.Around.Call.MoveReason}", $"Difor er han flytta: {write.Facts.Around.Call.MoveReason}"),
            write.Say("Utkastet ditt ligger her:", "Utkastet ditt ligg her:"),
        ],
        write.CaseLink);

    /// <param name="savedOn">The day on which the draft was last saved.</param>
    public static MailText Deletion(CaseWriter write, LocalDate deleted)
    {
        return write.ToContact(
            write.In($"Utkastet {write.Project} blir slettet {write.ShortDay(deleted)}", $"Utkastet {write.Project} blir sletta {write.ShortDay(deleted)}"),
            [
                write.Say(
                    $"Ingen har endret utkastet {write.Project} på lenge. Det blir slettet {write.LongDay(deleted)}, fordi vi ikke tar vare på utkast som ingen bruker.",
                    $"Ingen har endra utkastet {write.Project} på lenge. Det blir sletta {write.LongDay(deleted)}, fordi vi ikkje tek vare på utkast som ingen bruker."),
                write.Say(
                    "Vil dere beholde det, åpne det og lagre på nytt før det:",
                    "Vil de ta vare på det, opne det og lagre på nytt før det:"),
            ],
            write.Link("Åpne utkastet", "Opne utkastet", write.Facts.Page));
    }

    private static string Call(CaseWriter write) => MailWriter.OnOneLine(write.Call.Title);

    private static MailBlock.Paragraph? Lacks(CaseWriter write)
    {
        var facts = write.Facts;
        var lacks = facts.Around.CheckDraft(facts.Application, facts.State.Submission, facts.Now)
            .Count(finding => finding.Result is CriterionResult.NotMet);
        return lacks switch
        {
            0 => null,
            1 => write.Say("Ett vilkår er ikke oppfylt ennå. Siden viser hva som mangler.", "Eitt vilkår er ikkje oppfylt enno. Sida viser kva som manglar."),
            _ => write.Say(
                $"{Written.Number(lacks)} vilkår er ikke oppfylt ennå. Siden viser hva som mangler.",
                $"{Written.Number(lacks)} vilkår er ikkje oppfylte enno. Sida viser kva som manglar."),
        };
    }
}
