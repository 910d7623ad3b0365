using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>The receipt, which is also the preliminary reply (foreløpig svar, forvaltningsloven § 11 a).</summary>
internal static class ReceiptMail
{
    public static MailText Of(CaseWriter write, int version) => write.ToContact(
        Subject(write, version),
        [Received(write, version), .. Rest(write, version), Answer(write), Copy(write)],
        write.CaseLink);

    /// <summary>What lacks is told of the version that counts; who sent one that does not reads what to do about that instead.</summary>
    private static IEnumerable<MailBlock?> Rest(CaseWriter write, int version) =>
        write.Facts.State.Submission.VersionOf(version).As is SentAs.KeptBeside
            ? [write.Say("Mener dere at den skal gjelde, svar på denne e-posten og si hvorfor.", "Meiner de at han skal gjelde, svar på denne e-posten og sei kvifor.")]
            : [WhatRemains(write), .. Lists(write), Change(write), StillTime(write)];

    private static string Subject(CaseWriter write, int version) => (version is 1
        ? $"Vi har fått søknaden {write.Project} – "
        : $"Vi har fått versjon {version} av søknaden {write.Project} – ")
        + write.Case;

    private static MailBlock.Paragraph Received(CaseWriter write, int version)
    {
        var sent = write.Facts.State.Submission.VersionOf(version);
        var at = Written.Moment(sent.At, write.Language, seconds: true);
        return sent.As switch
        {
            null => First(write, sent.At, at),
            SentAs.Replacement => write.Say(
                $"Vi fikk versjon {version} av søknaden {at}. Den gjelder i stedet for den forrige.",
                $"Vi fekk versjon {version} av søknaden {at}. Han gjeld i staden for den førre."),
            SentAs.Completion => write.Say(
                $"Vi fikk svaret deres {at}. Det er versjon {version} av søknaden, og den gjelder nå.",
                $"Vi fekk svaret dykkar {at}. Det er versjon {version} av søknaden, og han gjeld no."),
            SentAs.KeptBeside => write.Say(
                $"Vi fikk versjon {version} av søknaden {at}. {WhyBeside(write, sent.At)}, så vi legger den ved siden av. "
                + $"Versjon {write.Facts.State.Submission.Counting} gjelder fortsatt.",
                $"Vi fekk versjon {version} av søknaden {at}. {WhyBeside(write, sent.At)}, så vi legg han ved sida av. "
                + $"Versjon {write.Facts.State.Submission.Counting} gjeld framleis."),
            _ => throw new UnreachableException($"{sent.As} is not known."),
        };
    }

    private static string WhyBeside(CaseWriter write, Instant sent)
    {
        if (write.Facts.State.Submission.Completion is not { RequestedAt: { } asked, Until: { } until } completion || asked > sent)
            return "Det er etter søknadsfristen";
        if (!Deadline.IsKept(Oslo.EndOf(until), sent))
            return write.In($"Fristen for å sende mer var {write.Day(until)}", $"Fristen for å sende meir var {write.Day(until)}");
        return completion.Enough is true
            ? write.In("Da hadde vi fått det vi ba om", "Då hadde vi fått det vi bad om")
            : write.In("Da hadde vi begynt på vedtaket", "Då hadde vi begynt på vedtaket");
    }

    private static MailBlock.Paragraph First(CaseWriter write, Instant received, string at)
    {
        if (!write.Facts.Around.IsLate(received))
            return write.Say($"Vi fikk søknaden {at}. Det er innen fristen.", $"Vi fekk søknaden {at}. Det er innan fristen.");
        var end = Written.Moment(write.Facts.Around.Deadline, write.Language, seconds: true);
        return write.Say(
            $"Vi fikk søknaden {at}. Det er etter fristen, som var {end}. Du får en egen e-post der du kan forklare hvorfor.",
            $"Vi fekk søknaden {at}. Det er etter fristen, som var {end}. Du får ein eigen e-post der du kan forklare kvifor.");
    }

    private static MailBlock.Paragraph? WhatRemains(CaseWriter write) => Lacking.Remaining(write) switch
    {
        [] => null,
        [var only] => write.Say($"Én ting gjenstår: {only}", $"Éin ting står att: {only}"),
        var several => write.Say($"{MailWriter.Capital(write.Things(several.Length))} gjenstår:", $"{MailWriter.Capital(write.Things(several.Length))} står att:"),
    };

    private static IEnumerable<MailBlock> Lists(CaseWriter write) =>
        Lacking.Remaining(write) is { Length: > 1 } several ? [new MailBlock.Numbered(several)] : [];

    private static MailBlock.Paragraph? Change(CaseWriter write) => write.IsPastDeadline ? null : write.Say(
        $"Du kan endre søknaden og sende den på nytt til og med {write.Deadline}. Da gjelder den siste versjonen du har sendt.",
        $"Du kan endre søknaden og sende han på nytt til og med {write.Deadline}. Då gjeld den siste versjonen du har sendt.");

    /// <summary>An answer to a request for completion that was not enough can be mended while there is time.</summary>
    private static MailBlock.Paragraph? StillTime(CaseWriter write) =>
        write.IsPastDeadline && write.Facts.State is { Submission.Completion: { AnsweredAt: not null, Until: { } until } } state
            && state.TakesAnswer(write.Facts.Now) && !Lacking.Remaining(write).IsEmpty
            ? write.Say(
                $"Du kan fortsatt sende det som mangler, til og med {write.End(until)}. Da gjelder den siste versjonen du har sendt.",
                $"Du kan framleis sende det som manglar, til og med {write.End(until)}. Då gjeld den siste versjonen du har sendt.")
            : null;

    // What came late is explained first, and whether it is assessed at all depends on that: no day before it is promised.
    private static MailBlock.Paragraph Answer(CaseWriter write)
    {
        if (ExplanationUntil(write) is not { } until) return Decided(write);
        var by = write.Call.DecisionsBy > until
            ? write.In($"innen {write.Day(write.Call.DecisionsBy)}", $"innan {write.Day(write.Call.DecisionsBy)}")
            : write.In("så snart saken er avgjort", "så snart saka er avgjord");
        return write.Say(
            $"Først kan dere forklare hvorfor søknaden kom for sent, til og med {write.Day(until)}. Deretter tar vi stilling til om den kan vurderes, og dere får svar {by}.",
            $"Først kan de forklare kvifor søknaden kom for seint, til og med {write.Day(until)}. Deretter tek vi stilling til om han kan vurderast, og de får svar {by}.");
    }

    /// <summary>The last day to explain what came late; null when it is not late, is explained, or that day is past.</summary>
    private static LocalDate? ExplanationUntil(CaseWriter write)
    {
        var (submission, now) = (write.Facts.State.Submission, write.Facts.Now);
        if (!submission.CountsAsLate(write.Facts.Around) || submission.Explanation is { AnsweredAt: not null }) return null;
        var until = submission.Explanation?.Until ?? Explanation.LastDay(now);
        return Oslo.DateOf(now) <= until ? until : null;
    }

    // A late application can come when the day for the decisions is past; a past day is no promise.
    private static MailBlock.Paragraph Decided(CaseWriter write) => write.Call.DecisionsBy > Oslo.DateOf(write.Facts.Now)
        ? write.Say(
            $"Dere får svar innen {write.Day(write.Call.DecisionsBy)}. Hvis vi trenger flere opplysninger, hører dere fra oss før det.",
            $"De får svar innan {write.Day(write.Call.DecisionsBy)}. Om vi treng fleire opplysningar, høyrer de frå oss før det.")
        : write.Say(
            "Dere får svar så snart saken er avgjort. Hvis vi trenger flere opplysninger, hører dere fra oss før det.",
            "De får svar så snart saka er avgjord. Om vi treng fleire opplysningar, høyrer de frå oss før det.");

    private static MailBlock.Paragraph Copy(CaseWriter write) => write.Say(
        "Søknaden ligger ved som PDF til kommunens arkiv. Følg saken her:",
        "Søknaden ligg ved som PDF til arkivet i kommunen. Følg saka her:");
}
