using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>A call's mails to many: to the municipalities' registries when it opens and before its deadline, to the office before its decisions.</summary>
public static class CallMails
{
    /// <param name="office">The office's name.</param>
    public static MailText Invitation(
        Call call, string office, Municipality municipality, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var (deadline, from) = (call.DeadlineAt, OfficeNames.In(office, language));
        var title = MailWriter.Quoted(call.Title);
        return MailWriter.Mail(
            write.In($"{title}: søk innen {write.EndDay(deadline)}", $"{title}: søk innan {write.EndDay(deadline)}"),
            null,
            [
                write.Say(
                    $"{municipality.Name} kan søke om tilskudd fra {from}. Utlysningen heter {title}, og fristen er {write.End(deadline, now)}.",
                    $"{municipality.Name} kan søkje om tilskot frå {from}. Utlysinga heiter {title}, og fristen er {write.End(deadline, now)}."),
                Money(write, call, now),
                Together(write, call),
                write.Say("Les hva som kreves, og start en søknad her:", "Les kva som blir kravd, og start ein søknad her:"),
            ],
            Open(write, call, baseAddress),
            [PassOn(write)],
            write.In($"Hilsen {from}", $"Helsing {from}"),
            ToRegistry(write, municipality, from));
    }

    public static MailText Reminder(
        Call call, string office, Municipality municipality, int days, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var (deadline, from) = (call.DeadlineAt, OfficeNames.In(office, language));
        var title = MailWriter.Quoted(call.Title);
        var left = Left(write, days, Oslo.DateOf(deadline), now);
        return MailWriter.Mail(
            write.In($"{MailWriter.Capital(left)} igjen til å søke på {title} – frist {write.EndDay(deadline)}", $"{MailWriter.Capital(left)} att til å søkje på {title} – frist {write.EndDay(deadline)}"),
            null,
            [
                write.Say(
                    $"{municipality.Name} har ikke søkt på {title}. Det er {left} igjen: fristen er {write.End(deadline, now)}.",
                    $"{municipality.Name} har ikkje søkt på {title}. Det er {left} att: fristen er {write.End(deadline, now)}."),
                write.Say("Skal dere ikke søke, trenger dere ikke å gjøre noe. Start en søknad her:", "Skal de ikkje søkje, treng de ikkje å gjere noko. Start ein søknad her:"),
            ],
            Open(write, call, baseAddress),
            [PassOn(write)],
            write.In($"Hilsen {from}", $"Helsing {from}"),
            ToRegistry(write, municipality, from));
    }

    /// <summary>To the office's staff, while cases are undecided.</summary>
    public static MailText OfficeReminder(
        Call call, string? name, int days, int undecided, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var title = MailWriter.Quoted(call.Title);
        var applications = undecided is 1 ? "søknad" : "søknader";
        return MailWriter.Mail(
            write.In(
                $"{Written.Number(undecided)} {applications} uten vedtak i {title} – frist {write.ShortDay(call.DecisionsBy)}",
                $"{Written.Number(undecided)} {applications} utan vedtak i {title} – frist {write.ShortDay(call.DecisionsBy)}"),
            name,
            [
                write.Say(
                    $"{Written.Number(undecided)} {applications} i {title} er ikke avgjort. Det er {Left(write, days, call.DecisionsBy, now)} igjen: vedtakene skal være sendt {write.Day(call.DecisionsBy, now)}.",
                    $"{Written.Number(undecided)} {applications} i {title} er ikkje avgjorde. Det er {Left(write, days, call.DecisionsBy, now)} att: vedtaka skal vere sende {write.Day(call.DecisionsBy, now)}."),
                write.Say("Se hvilke det gjelder:", "Sjå kva for nokre det gjeld:"),
            ],
            write.Link("Åpne saksbehandlingen", "Opne saksbehandlinga", $"{baseAddress}/saksbehandling?call={call.Id}"));
    }

    // After an outage a reminder goes later than on its day, and there are fewer days left than it is named after.
    private static string Left(MailWriter write, int days, LocalDate end, Instant now)
    {
        var left = Math.Min(days, Period.DaysBetween(Oslo.DateOf(now), end));
        return left switch
        {
            <= 0 => write.In("noen timer", "nokre timar"),
            1 => write.In("én dag", "éin dag"),
            _ => write.In($"{MailWriter.Counted(left)} dager", $"{MailWriter.Counted(left)} dagar"),
        };
    }

    private static MailBlock.Paragraph Money(MailWriter write, Call call, Instant now)
    {
        var (least, most, pot) = (Written.Number(call.MinimumAmount), Written.Kroner(call.MaximumAmount), Written.Kroner(call.Pot));
        return write.Say(
            $"Dere kan søke om fra {least} til {most}. Til sammen fordeler vi {pot}. Dere får svar innen {write.Day(call.DecisionsBy, now)}.",
            $"De kan søkje om frå {least} til {most}. Til saman fordeler vi {pot}. De får svar innan {write.Day(call.DecisionsBy, now)}.");
    }

    private static MailBlock.Paragraph? Together(MailWriter write, Call call) => call.MinimumMunicipalities > 1
        ? write.Say(
            $"Minst {MailWriter.Counted(call.MinimumMunicipalities)} kommuner må søke sammen.",
            $"Minst {MailWriter.Counted(call.MinimumMunicipalities)} kommunar må søkje saman.")
        : null;

    private static MailBlock.Paragraph PassOn(MailWriter write) => write.Say(
        "Send gjerne e-posten videre til den som leder barnevernet hos dere.",
        "Send gjerne e-posten vidare til den som leier barnevernet hos dykk.");

    private static MailAction Open(MailWriter write, Call call, string baseAddress) =>
        write.Link("Les utlysningen", "Les utlysinga", $"{baseAddress}/utlysninger/{call.Id}");

    private static MailFooter ToRegistry(MailWriter write, Municipality municipality, string office) => new(write.In(
        $"{office} sender dette til postmottaket i {municipality.Name} fordi kommunen er blant dem som kan søke.",
        $"{office} sender dette til postmottaket i {municipality.Name} fordi kommunen er blant dei som kan søkje."));
}
