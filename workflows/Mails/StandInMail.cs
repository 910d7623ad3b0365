using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>
/// A decision to somebody who is no contact, when it reached none: it says why they get it and speaks of the municipality by name. The
/// letter goes with it, and there is a link only to what they can open.
/// </summary>
internal static class StandInMail
{
    public static MailText Of(CaseWriter write, Letter letter, StandIn standIn)
    {
        var lead = write.Name(write.Reader.Municipality);
        var last = write.Call.Appeal.LastDay(Oslo.DateOf(write.Facts.Now));
        return MailWriter.Mail(
            $"Vedtaket om {write.Project} til {lead}" + DecisionMails.AppealDay(write, last) + write.InCase,
            write.Reader.Name,
            [
                write.Say(
                    $"Vi sender deg vedtaket om {write.Project}, som gjelder {lead} kommune. Det er fra {From(write, letter)}, men e-posten til kommunen kom ikke fram.",
                    $"Vi sender deg vedtaket om {write.Project}, som gjeld {lead} kommune. Det er frå {From(write, letter)}, men e-posten til kommunen kom ikkje fram."),
                Outcome(write, letter.Decided, lead),
                Enclosed(write, standIn),
            ],
            standIn switch { StandIn.Partner => DecisionMails.LetterLink(write, letter), StandIn.Colleague => write.CaseLink, _ => null },
            [Appeal(write, lead, last)],
            footer: new(Why(write, lead)));
    }

    private static MailBlock.Paragraph Enclosed(CaseWriter write, StandIn standIn) => standIn switch
    {
        StandIn.Partner => write.Say("Brevet ligger ved. Det ligger også her:", "Brevet ligg ved. Det ligg òg her:"),
        StandIn.Colleague => write.Say(
            "Brevet ligger ved. Vil du følge saken, kan du logge inn og overta som kontaktperson her:",
            "Brevet ligg ved. Vil du følgje saka, kan du logge inn og ta over som kontaktperson her:"),
        _ => write.Say("Brevet ligger ved.", "Brevet ligg ved."),
    };

    private static string From(CaseWriter write, Letter letter) => write.Day(Oslo.DateOf(letter.At));

    private static MailBlock.Paragraph Outcome(CaseWriter write, Proposal decided, string lead) => decided.Outcome switch
    {
        DecisionOutcome.Grant => write.Say(
            $"{lead} får {Written.Kroner(decided.Amount)} i tilskudd.", $"{lead} får {Written.Kroner(decided.Amount)} i tilskot."),
        DecisionOutcome.Reject => write.Say($"{lead} får dessverre ikke tilskudd.", $"{lead} får diverre ikkje tilskot."),
        DecisionOutcome.Dismiss => write.Say(
            "Vi har avvist søknaden. Det betyr at vi ikke har vurdert innholdet.", "Vi har avvist søknaden. Det vil seie at vi ikkje har vurdert innhaldet."),
        _ => throw new UnreachableException($"No mail is written for {decided.Outcome}."),
    };

    private static MailBlock.Paragraph? Appeal(CaseWriter write, string lead, LocalDate? until)
    {
        if (until is not { } last) return null;
        var day = write.Day(last);
        return write.Say(
            $"{lead} kan klage innen {day}, selv om brevet har en tidligere dato. Klagen kan sendes til oss som svar på denne e-posten.",
            $"{lead} kan klage innan {day}, sjølv om brevet har ein tidlegare dato. Klaga kan sendast til oss som svar på denne e-posten.");
    }

    private static string Why(CaseWriter write, string lead) => write.In(
        $"Du får denne e-posten fordi vi ikke nådde kontaktpersonene for {lead} i {write.Case}, og har fått adressen din for kommunen. {write.Answers}",
        $"Du får denne e-posten fordi vi ikkje nådde kontaktpersonane for {lead} i {write.Case}, og har fått adressa di for kommunen. {write.Answers}");
}
