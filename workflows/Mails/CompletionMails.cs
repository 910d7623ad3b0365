using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>The request for completion (mangelbrev), its reminders, and word that its time is out.</summary>
internal static class CompletionMails
{
    public static MailText Request(CaseWriter write)
    {
        var completion = Asked(write);
        var until = completion.Until!.Value;
        var items = Lacking.Requested(write, completion.Missing);
        var lacks = items.IsEmpty
            ? write.In($"Vi trenger mer om {write.Project}", $"Vi treng meir om {write.Project}")
            : write.In($"{write.Project} mangler {write.Things(items.Length)}", $"{write.Project} manglar {write.Things(items.Length)}");
        return write.ToContact(
            IsNewDeadline(write, completion)
                ? $"Ny frist for {write.Project}: {write.ShortDay(until)}" + write.InCase
                : $"{lacks} – frist {write.ShortDay(until)}" + write.InCase,
            [
                Opening(write, completion, items),
                .. items.IsEmpty ? [] : (MailBlock[])[new MailBlock.Numbered(items)],
                .. MailWriter.Paragraphs(completion.Text),
                write.Say($"Rett opp og send inn her, senest {write.End(until)}:", $"Rett opp og send inn her, seinast {write.End(until)}:"),
            ],
            SendLink(write),
            [MoreTime(write), Otherwise(write)],
            write.Signature(completion.By));
    }

    public static MailText Reminder(CaseWriter write)
    {
        var completion = Asked(write);
        var until = completion.Until!.Value;
        var items = Lacking.Requested(write, completion.Missing);
        return write.ToContact(
            write.In($"Vi mangler fortsatt svar om {write.Project} – frist {write.ShortDay(until)}", $"Vi manglar framleis svar om {write.Project} – frist {write.ShortDay(until)}")
                + write.InCase,
            [
                items.IsEmpty
                    ? write.Say("Vi har ikke fått det vi ba om.", "Vi har ikkje fått det vi bad om.")
                    : write.Say($"Vi har ikke fått det vi ba om. {MailWriter.Capital(write.Things(items.Length))} mangler:", $"Vi har ikkje fått det vi bad om. {MailWriter.Capital(write.Things(items.Length))} manglar:"),
                .. items.IsEmpty ? [] : (MailBlock[])[new MailBlock.Numbered(items)],
                write.Say($"Send det inn her, senest {write.End(until)}:", $"Send det inn her, seinast {write.End(until)}:"),
            ],
            SendLink(write),
            [MoreTime(write), Otherwise(write)],
            write.Signature(completion.By));
    }

    public static MailText RanOut(CaseWriter write)
    {
        var completion = Asked(write);
        return write.ToContact(
            write.In($"Fristen for å sende mer om {write.Project} er ute", $"Fristen for å sende meir om {write.Project} er ute") + write.InCase,
            [
                write.Say(
                    $"Vi har ikke fått det vi ba om innen fristen, {write.End(completion.Until!.Value)}.",
                    $"Vi har ikkje fått det vi bad om innan fristen, {write.End(completion.Until!.Value)}."),
                write.Say(
                    "Nå avgjør vi saken med det vi har. Da kan søknaden bli avslått. En saksbehandler ser på saken først.",
                    "No avgjer vi saka med det vi har. Då kan søknaden bli avslått. Ein saksbehandlar ser på saka først."),
                write.Say(
                    "Har noe hindret dere i å svare, svar på denne e-posten med en gang. Saken ligger her:",
                    "Har noko hindra dykk i å svare, svar på denne e-posten med ein gong. Saka ligg her:"),
            ],
            write.CaseLink,
            signature: write.Signature(completion.By));
    }

    private static Completion Asked(CaseWriter write) => write.Facts.State.Submission.Completion!;

    private static MailBlock.Paragraph Opening(CaseWriter write, Completion completion, ImmutableArray<string> items)
    {
        var things = items.IsEmpty ? write.In("mer fra dere", "meir frå dykk") : write.Things(items.Length);
        return IsNewDeadline(write, completion)
            ? write.Say(
                $"Dere har fått ny frist: {write.End(completion.Until!.Value)}. Før vi kan vurdere søknaden, trenger vi {things}:",
                $"De har fått ny frist: {write.End(completion.Until!.Value)}. Før vi kan vurdere søknaden, treng vi {things}:")
            : write.Say($"Før vi kan vurdere søknaden, trenger vi {things}:", $"Før vi kan vurdere søknaden, treng vi {things}:");
    }

    /// <summary>Whether the reader was told of an earlier day: a request that another one took the place of at once was never sent.</summary>
    private static bool IsNewDeadline(CaseWriter write, Completion completion) =>
        completion.UntilBefore is { } before && completion.Until > before
        && Enumerable.Range(1, completion.Rounds - 1).Any(round =>
            write.Facts.State.Submission.HasTold(new(NoticeKind.CompletionRequest, round.ToString(CultureInfo.InvariantCulture))));

    private static MailAction SendLink(CaseWriter write) => write.Link("Send det som mangler", "Send det som manglar", write.Facts.Page);

    private static MailBlock.Paragraph MoreTime(CaseWriter write) => write.Say(
        "Trenger dere lengre tid, kan du be om det på samme side før fristen.",
        "Treng de lengre tid, kan du be om det på same sida før fristen.");

    private static MailBlock.Paragraph Otherwise(CaseWriter write) => write.Say(
        "Får vi ikke dette, avgjør vi saken med det vi har. Da kan søknaden bli avslått.",
        "Får vi ikkje dette, avgjer vi saka med det vi har. Då kan søknaden bli avslått.");
}
