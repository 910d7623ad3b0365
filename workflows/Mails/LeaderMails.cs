using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>To a municipality's leader: the question whether it takes part, and the reminder. A leader has no case, so no number.</summary>
internal static class LeaderMails
{
    /// <summary>The question asks for an answer as many days before the deadline as the second reminder goes.</summary>
    private const int DaysBefore = 3;

    public static MailText Question(CaseWriter write, Agreement agreement) => ToLeader(
        write,
        $"{Asks(write, agreement)} {MailWriter.Capital(AnswerBy(write, agreement.Municipality))}",
        [
            Applies(write, agreement),
            LeaderAgain.WhatChanged(write, agreement),
            LeaderAgain.HasSaidYes(write, agreement)
                ? write.Say("Se søknaden, og svar på nytt:", "Sjå søknaden, og svar på nytt:")
                : write.Say(
                    $"{(IsLead(write, agreement) ? "Står dere bak søknaden" : "Er dere med")}? Se hva dere sier ja til, og svar for kommuneledelsen:",
                    $"{(IsLead(write, agreement) ? "Står de bak søknaden" : "Er de med")}? Sjå kva de seier ja til, og svar for kommuneleiinga:"),
        ],
        agreement.Municipality,
        isAgain: LeaderAgain.HasSaidYes(write, agreement));

    public static MailText Reminder(CaseWriter write, MunicipalityNumber municipality)
    {
        var question = write.Facts.State.Submission.Leaders[municipality];
        var (agreement, end) = (question.Agreement, Leaders.AnswerBy(write.Facts.State.Submission, question, write.Facts.Around));
        var name = write.Name(municipality);
        return ToLeader(
            write,
            !Deadline.IsKept(end, write.Facts.Now)
                ? write.In($"{name} har ikke svart om «{Title(agreement)}»", $"{name} har ikkje svart om «{Title(agreement)}»")
                : write.In(
                    $"{name} har ikke svart om «{Title(agreement)}» – fristen er {write.EndDay(end)}",
                    $"{name} har ikkje svart om «{Title(agreement)}» – fristen er {write.EndDay(end)}"),
            [
                write.Say($"Vi venter fortsatt på svar fra {name}.", $"Vi ventar framleis på svar frå {name}."),
                Applies(write, agreement),
                write.Say("Se hva dere sier ja til, og svar for kommuneledelsen:", "Sjå kva de seier ja til, og svar for kommuneleiinga:"),
            ],
            municipality);
    }

    /// <summary>What was asked is asked no more, whatever was answered.</summary>
    public static MailText LeftOut(CaseWriter write, MunicipalityNumber municipality)
    {
        var (title, name) = (Title(write.Facts.State.Submission.Leaders[municipality].Agreement), write.Name(municipality));
        var lead = write.Name(write.Facts.Application.Lead!.Municipality);
        return MailWriter.Mail(
            write.In($"{name} er ikke lenger med i «{title}»", $"{name} er ikkje lenger med i «{title}»"),
            write.Reader.Name,
            [
                write.Say(
                    $"{lead} har endret søknaden «{title}», og {name} står ikke lenger i den.",
                    $"{lead} har endra søknaden «{title}», og {name} står ikkje lenger i han."),
                write.Say(
                    $"{name} er ikke bundet av noe, og du trenger ikke å svare. Er det en feil, ta kontakt med {lead}. Dette ble du spurt om:",
                    $"{name} er ikkje bunden av noko, og du treng ikkje å svare. Er det ein feil, ta kontakt med {lead}. Dette vart du spurd om:"),
            ],
            write.Link($"Spørsmålet til {name}", $"Spørsmålet til {name}", write.Reader.Link!));
    }

    private static MailText ToLeader(CaseWriter write, string subject, IEnumerable<MailBlock?> blocks, MunicipalityNumber municipality, bool isAgain = false)
    {
        var url = write.Reader.Link ?? throw new ArgumentException("A mail to a leader needs the leader's own link.", nameof(write));
        var name = write.Name(municipality);
        return MailWriter.Mail(
            subject,
            write.Reader.Name,
            blocks,
            new MailAction($"Svar for {name}", url),
            // Who has said yes has read the rest before, and it stands on the page.
            [isAgain ? write.Say("Du trenger ikke å logge inn.", "Du treng ikkje å logge inn.") : NoSignIn(write), Questions(write)]);
    }

    private static string Asks(CaseWriter write, Agreement agreement)
    {
        var name = write.Name(agreement.Municipality);
        if (LeaderAgain.HasSaidYes(write, agreement))
        {
            return IsLead(write, agreement)
                ? write.In($"«{Title(agreement)}» er endret. Står {name} fortsatt bak?", $"«{Title(agreement)}» er endra. Står {name} framleis bak?")
                : write.In($"«{Title(agreement)}» er endret. Er {name} fortsatt med?", $"«{Title(agreement)}» er endra. Er {name} framleis med?");
        }

        return IsLead(write, agreement)
            ? $"Står {name} bak søknaden «{Title(agreement)}»?"
            : write.In($"Vil {name} være med på «{Title(agreement)}»?", $"Vil {name} vere med på «{Title(agreement)}»?");
    }

    private static string AnswerBy(CaseWriter write, MunicipalityNumber municipality)
    {
        var today = Oslo.DateOf(write.Facts.Now);
        var submission = write.Facts.State.Submission;
        var end = submission.Leaders.TryGetValue(municipality, out var question)
            ? Leaders.AnswerBy(submission, question, write.Facts.Around)
            : write.Facts.Around.Deadline;
        var last = Oslo.DateOf(end).PlusDays(-DaysBefore);
        if (last > today) return write.In($"svar innen {write.ShortDay(last)}", $"svar innan {write.ShortDay(last)}");
        return Deadline.IsKept(end, write.Facts.Now)
            ? write.In($"svar innen {write.EndDay(end)}", $"svar innan {write.EndDay(end)}")
            : "svar så snart du kan";
    }

    private static MailBlock.Paragraph Applies(CaseWriter write, Agreement agreement)
    {
        var lead = write.Name(write.Facts.Application.Lead?.Municipality ?? agreement.Municipality);
        var (amount, name, office) = (Written.Kroner(agreement.Requested), write.Name(agreement.Municipality), write.Office);
        var own = Own(write, agreement);
        return IsLead(write, agreement)
            ? write.Say(
                $"{lead} kommune søker {office} om {amount} til prosjektet «{Title(agreement)}», {own}.",
                $"{lead} kommune søkjer {office} om {amount} til prosjektet «{Title(agreement)}», {own}.")
            : write.Say(
                $"{lead} kommune søker {office} om {amount} til prosjektet «{Title(agreement)}». {name} er ført opp som partner, {own}.",
                $"{lead} kommune søkjer {office} om {amount} til prosjektet «{Title(agreement)}». {name} er ført opp som partnar, {own}.");
    }

    private static string Own(CaseWriter write, Agreement agreement) => agreement.OwnFunding is 0
        ? write.In("uten egne midler", "utan eigne midlar")
        : write.In(
            $"med {Written.Kroner(agreement.OwnFunding)} i egne midler i {Years(write)}",
            $"med {Written.Kroner(agreement.OwnFunding)} i eigne midlar i {Years(write)}");

    private static string Years(CaseWriter write)
    {
        var plan = write.Facts.Application.Plan;
        var first = (plan.StartsOn ?? write.Call.ProjectsStart).Year;
        var last = (plan.EndsOn ?? write.Call.UseBy).Year;
        return first >= last ? $"{last}" : $"{first}–{last}";
    }

    private static MailBlock.Paragraph NoSignIn(CaseWriter write) => write.IsPastDeadline
        ? write.Say(
            "Du trenger ikke å logge inn. Skal en annen svare, kan du sende spørsmålet videre fra siden. Søknadsfristen er ute, så svaret kan ikke endres etterpå.",
            "Du treng ikkje å logge inn. Skal ein annan svare, kan du sende spørsmålet vidare frå sida. Søknadsfristen er ute, så svaret kan ikkje endrast etterpå.")
        : write.Say(
            $"Du trenger ikke å logge inn. Skal en annen svare, kan du sende spørsmålet videre fra siden. Dere kan ombestemme dere til og med {write.Deadline}.",
            $"Du treng ikkje å logge inn. Skal ein annan svare, kan du sende spørsmålet vidare frå sida. De kan ombestemme dykk til og med {write.Deadline}.");

    private static MailBlock.Paragraph? Questions(CaseWriter write)
    {
        if (write.Facts.Application.Lead is not { Contacts: [var first, ..] } lead) return null;
        var contact = write.Facts.PersonOf(first);
        if (string.IsNullOrWhiteSpace(contact.Name)) return null;
        var who = $"{contact.Name} i {write.Name(lead.Municipality)}";
        return Telephone.Written(contact.Mobile) is { } number
            ? new MailBlock.Paragraph($"Spørsmål? Ring {who}, {number}.")
            : new MailBlock.Paragraph($"Spørsmål? Skriv til {who}, {contact.Email}.");
    }

    private static bool IsLead(CaseWriter write, Agreement agreement) =>
        write.Facts.Application.Lead?.Municipality == agreement.Municipality;

    private static string Title(Agreement agreement) => MailWriter.OnOneLine(agreement.Title);
}
