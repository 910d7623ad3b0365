using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>The decision in short, and its letter behind the link. What is said of appeals stands only where the call allows them.</summary>
internal static class DecisionMails
{
    /// <param name="number">The letter's number.</param>
    public static MailText Of(CaseWriter write, int number)
    {
        var letter = write.Facts.State.Decision.Letters.Last(letter => letter.Number == number);
        var mail = letter.Decided.Outcome switch
        {
            DecisionOutcome.Grant => Grant(write, letter),
            DecisionOutcome.Reject => Reject(write, letter),
            DecisionOutcome.Dismiss => Dismiss(write, letter),
            _ => throw new UnreachableException($"No mail is written for {letter.Decided.Outcome}."),
        };
        return write.Facts.State.Decision.LetterBefore(number) is { } before ? Mended(write, mail, before) : mail;
    }

    /// <summary>A new decision takes the place of the one before it, and both letters lie in the case: the reader is told which holds.</summary>
    private static MailText Mended(CaseWriter write, MailText mail, Letter before)
    {
        var day = write.Day(Oslo.DateOf(before.At));
        return mail with
        {
            Subject = $"Nytt vedtak: {char.ToLowerInvariant(mail.Subject[0])}{mail.Subject[1..]}",
            AfterAction =
            [
                write.Say($"Dette vedtaket gjelder i stedet for det vi sendte {day}.", $"Dette vedtaket gjeld i staden for det vi sende {day}."),
                .. mail.AfterAction,
            ],
        };
    }

    /// <summary>When no mail of it arrived: the appeal time is counted from this one.</summary>
    /// <param name="number">The letter's number.</param>
    public static MailText Again(CaseWriter write, int number)
    {
        var letter = write.Facts.State.Decision.Letters.Last(letter => letter.Number == number);
        if (write.Reader.StandIn is { } standIn) return StandInMail.Of(write, letter, standIn);
        var last = write.Call.Appeal.LastDay(Oslo.DateOf(write.Facts.Now));
        var from = write.Day(Oslo.DateOf(letter.At));
        return write.ToContact(
            write.In($"Vedtaket om {write.Project} på nytt", $"Vedtaket om {write.Project} på nytt") + AppealDay(write, last) + write.InCase,
            [
                write.Say(
                    $"Vi sender vedtaket om {write.Project} på nytt. Det er fra {from}, men e-posten kom ikke fram.",
                    $"Vi sender vedtaket om {write.Project} på nytt. Det er frå {from}, men e-posten kom ikkje fram."),
                Outcome(write, letter.Decided),
                write.Say("Brevet ligger ved. Det ligger også her:", "Brevet ligg ved. Det ligg òg her:"),
            ],
            LetterLink(write, letter),
            [
                last is null ? null : write.Say(
                    "Klagefristen regnes fra i dag, selv om brevet har en tidligere dato.",
                    "Klagefristen blir rekna frå i dag, sjølv om brevet har ein tidlegare dato."),
                Appeal(write, letter, last),
            ]);
    }

    private static MailBlock.Paragraph Outcome(CaseWriter write, Proposal decided) => decided.Outcome switch
    {
        DecisionOutcome.Grant => write.Say(
            $"Dere får {Written.Kroner(decided.Amount)} i tilskudd.", $"De får {Written.Kroner(decided.Amount)} i tilskot."),
        DecisionOutcome.Reject => write.Say("Dere får dessverre ikke tilskudd.", "De får diverre ikkje tilskot."),
        DecisionOutcome.Dismiss => write.Say(
            "Vi har avvist søknaden. Det betyr at vi ikke har vurdert innholdet.", "Vi har avvist søknaden. Det vil seie at vi ikkje har vurdert innhaldet."),
        _ => throw new UnreachableException($"No mail is written for {decided.Outcome}."),
    };

    private static MailText Grant(CaseWriter write, Letter letter)
    {
        var (granted, requested) = (letter.Decided.Amount, write.Facts.Application.Budget.RequestedAmount ?? 0);
        var (amount, wanted) = (Written.Kroner(granted), Written.Kroner(requested));
        return write.ToContact(
            $"{write.Project} får {amount}" + write.InCase,
            [
                granted < requested
                    ? write.Say(
                        $"Dere får {amount} i tilskudd. Dere søkte om {wanted}. Brevet forklarer hvorfor, og hvilke vilkår som gjelder:",
                        $"De får {amount} i tilskot. De søkte om {wanted}. Brevet forklarer kvifor, og kva vilkår som gjeld:")
                    : write.Say(
                        $"Dere får {amount} i tilskudd. Det er alt dere søkte om. Brevet forklarer hvilke vilkår som gjelder:",
                        $"De får {amount} i tilskot. Det er alt de søkte om. Brevet forklarer kva vilkår som gjeld:"),
            ],
            LetterLink(write, letter),
            [Appeal(write, letter, letter.AppealUntil)]);
    }

    private static MailText Reject(CaseWriter write, Letter letter) => write.ToContact(
        $"Avslag på søknaden {write.Project}" + AppealDay(write, letter.AppealUntil) + write.InCase,
        [
            write.Say(
                $"Dere får dessverre ikke tilskudd til {write.Project}. {WhyRejected(write)}",
                $"De får diverre ikkje tilskot til {write.Project}. {WhyRejected(write)}"),
            write.Say(
                "Brevet viser poeng og begrunnelse for hvert vurderingskriterium:",
                "Brevet viser poeng og grunngjeving for kvart vurderingskriterium:"),
        ],
        LetterLink(write, letter),
        [Appeal(write, letter, letter.AppealUntil), Talk(write)],
        write.Signature(null));

    private static MailText Dismiss(CaseWriter write, Letter letter) => write.ToContact(
        $"Søknaden {write.Project} er avvist" + AppealDay(write, letter.AppealUntil) + write.InCase,
        [
            write.Say(
                $"Vi har avvist søknaden {write.Project}. Det betyr at vi ikke har vurdert innholdet. {WhyDismissed(write)}".TrimEnd(),
                $"Vi har avvist søknaden {write.Project}. Det vil seie at vi ikkje har vurdert innhaldet. {WhyDismissed(write)}".TrimEnd()),
            write.Say("Brevet forklarer hvorfor:", "Brevet forklarer kvifor:"),
        ],
        LetterLink(write, letter),
        [Appeal(write, letter, letter.AppealUntil), Talk(write)],
        write.Signature(null));

    /// <summary>Only what is so: that others took the pot is said when the conditions were met and the pot is used.</summary>
    private static string WhyRejected(CaseWriter write)
    {
        var submission = write.Facts.State.Submission;
        var results = write.Facts.Around.Check(submission, write.Facts.Now).Select(finding =>
            submission.Overrides.GetValueOrDefault(finding.Criterion)?.Result ?? finding.Result).ToHashSet();
        if (results.Contains(CriterionResult.NotMet))
            return write.In("Søknaden oppfyller ikke alle vilkårene i utlysningen.", "Søknaden oppfyller ikkje alle vilkåra i utlysinga.");
        if (results.Contains(CriterionResult.Unknown))
            return write.In("Det er ikke avklart at søknaden oppfyller alle vilkårene i utlysningen.", "Det er ikkje avklart at søknaden oppfyller alle vilkåra i utlysinga.");
        var (pot, left) = (write.Call.Pot, write.Call.Pot - write.Facts.Around.Call.Ledger.Committed);
        if (left >= write.Call.MinimumAmount)
            return write.In("Søknaden oppfylte vilkårene, men nådde ikke opp i vurderingen.", "Søknaden oppfylte vilkåra, men nådde ikkje opp i vurderinga.");
        return left is 0
            ? write.In(
                $"Søknaden oppfylte vilkårene, men vi måtte prioritere. Andre søknader fikk høyere poengsum, og de {Written.Number(pot)} kronene er fordelt.",
                $"Søknaden oppfylte vilkåra, men vi måtte prioritere. Andre søknader fekk høgare poengsum, og dei {Written.Number(pot)} kronene er fordelte.")
            : write.In(
                $"Søknaden oppfylte vilkårene, men vi måtte prioritere. Andre søknader fikk høyere poengsum, og av {Written.Kroner(pot)} er det bare {Written.Number(left)} igjen.",
                $"Søknaden oppfylte vilkåra, men vi måtte prioritere. Andre søknader fekk høgare poengsum, og av {Written.Kroner(pot)} er det berre {Written.Number(left)} att.");
    }

    private static string WhyDismissed(CaseWriter write)
    {
        if (write.Facts.State.Submission.ReceivedAt is not { } received || !write.Facts.Around.IsLate(received)) return "";
        var at = Written.Moment(received, write.Language, seconds: true);
        var end = Written.Moment(write.Facts.Around.Deadline, write.Language, seconds: true);
        return write.In($"Vi fikk den {at}. Fristen var {end}.", $"Vi fekk han {at}. Fristen var {end}.");
    }

    // There is no page for appeals yet, so an appeal is sent as the answer to the mail.
    private static MailBlock.Paragraph Appeal(CaseWriter write, Letter letter, LocalDate? until)
    {
        var file = write.In("Dere kan se dokumentene i saken.", "De kan sjå dokumenta i saka.");
        if (write.Call.Appeal is not { Allowed: true } appeal || until is not { } last) return new(file);
        var day = write.Day(last);
        var decides = letter.Decided.Outcome is DecisionOutcome.Grant || string.IsNullOrWhiteSpace(appeal.Instance)
            ? ""
            : write.In($"Endrer vi ikke vedtaket, avgjør {appeal.Instance} klagen. ", $"Endrar vi ikkje vedtaket, avgjer {appeal.Instance} klaga. ");
        return write.Say(
            $"Dere kan klage innen {day}. Send klagen til oss ved å svare på denne e-posten. {decides}{file}",
            $"De kan klage innan {day}. Send klaga til oss ved å svare på denne e-posten. {decides}{file}");
    }

    internal static string AppealDay(CaseWriter write, LocalDate? until) =>
        write.Call.Appeal.Allowed && until is { } last
            ? $" – klagefrist {write.ShortDay(last)}"
            : "";

    private static MailBlock.Paragraph Talk(CaseWriter write)
    {
        var caseworker = write.Facts.PersonOf(write.Facts.State.Judgement.Caseworker);
        return Telephone.Written(caseworker.Mobile) is not null && !string.IsNullOrWhiteSpace(caseworker.Name)
            ? new MailBlock.Paragraph("Vil du snakke om søknaden? Ring meg gjerne.")
            : new MailBlock.Paragraph("Vil du snakke om søknaden? Svar gjerne på denne e-posten.");
    }

    internal static MailAction LetterLink(CaseWriter write, Letter letter) =>
        new MailAction("Les brevet", $"{write.Facts.Page}/brev/{letter.Number}");
}
