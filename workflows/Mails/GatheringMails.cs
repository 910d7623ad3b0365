using Grants.Domain.Gatherings;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>A gathering's mails, to those who come and to the contacts of their municipalities.</summary>
public static class GatheringMails
{
    public static MailText Of(GatheringMessage message, GatheringFacts facts, Language language)
    {
        var write = new MailWriter(language);
        return message switch
        {
            GatheringMessage.Programme => Programme(write, facts),
            GatheringMessage.Dates => Dates(write, facts),
            GatheringMessage.DatesReminder => DatesReminder(write, facts),
            GatheringMessage.Minutes => Minutes(write, facts),
            _ => throw new System.Diagnostics.UnreachableException($"{message} is no message."),
        };
    }

    private static MailText Programme(MailWriter write, GatheringFacts facts)
    {
        var (gathering, title) = (facts.File.Gathering, Title(facts));
        var first = gathering.Starts!.Value;
        return Mail(
            write, facts,
            write.In($"Program for samling {gathering.Number} i {title} {write.ShortDay(first)}", $"Program for samling {gathering.Number} i {title} {write.ShortDay(first)}"),
            [
                write.Say(
                    $"Her er programmet for samling {gathering.Number} i {title}: {GatheringTexts.Of(gathering, write.Language)}.",
                    $"Her er programmet for samling {gathering.Number} i {title}: {GatheringTexts.Of(gathering, write.Language)}."),
                facts.File.Programme?.Link is null ? null : !gathering.Digital ? write.Say(
                    "Det går også an å være med digitalt. Lenken til møtet står på siden når du er logget inn.",
                    "Det går òg an å vere med digitalt. Lenkja til møtet står på sida når du er logga inn.") : write.Say(
                    "Samlingen er digital. Lenken til møtet står på siden når du er logget inn.", "Samlinga er digital. Lenkja til møtet står på sida når du er logga inn."),
                write.Say("Se tidene, og hvem som har ansvar for hva:", "Sjå tidene, og kven som har ansvar for kva:"),
            ],
            write.Link("Se programmet", "Sjå programmet", facts.Page));
    }

    private static MailText Dates(MailWriter write, GatheringFacts facts)
    {
        var (number, title, poll) = (facts.File.Gathering.Number, Title(facts), facts.File.State.Poll!);
        return Mail(
            write, facts,
            write.In(
                $"Når passer samling {number} i {title}? Svar innen {write.ShortDay(poll.AnswerBy)}", $"Når passar samling {number} i {title}? Svar innan {write.ShortDay(poll.AnswerBy)}"),
            [
                write.Say(
                    $"Vi foreslår {poll.Days.Length} tidspunkter for samling {number} i {title}:", $"Vi foreslår {poll.Days.Length} tidspunkt for samling {number} i {title}:"),
                new MailBlock.Numbered([.. poll.Days.Select(days => GatheringTexts.Days(days.Starts, days.Ends, write.Language))]),
                write.Say($"Hvilke passer for {facts.Municipality}? Svar her:", $"Kva passar for {facts.Municipality}? Svar her:"),
            ],
            write.Link("Svar hva som passer", "Svar kva som passar", $"{facts.Page}#dager"), isToContact: true);
    }

    private static MailText DatesReminder(MailWriter write, GatheringFacts facts)
    {
        var (number, title, poll) = (facts.File.Gathering.Number, Title(facts), facts.File.State.Poll!);
        return Mail(
            write, facts,
            write.In(
                $"Siste frist {write.ShortDay(poll.AnswerBy)}: Når passer samling {number} i {title}?", $"Siste frist {write.ShortDay(poll.AnswerBy)}: Når passar samling {number} i {title}?"),
            [
                write.Say(
                    $"{facts.Municipality} har ikke svart på når samling {number} i {title} passer. Vi trenger svaret innen {write.ShortDay(poll.AnswerBy)}.",
                    $"{facts.Municipality} har ikkje svart på når samling {number} i {title} passar. Vi treng svaret innan {write.ShortDay(poll.AnswerBy)}."),
                write.Say("Vi foreslår:", "Vi foreslår:"),
                new MailBlock.Numbered([.. poll.Days.Select(days => GatheringTexts.Days(days.Starts, days.Ends, write.Language))]),
                write.Say("Passer ingen av dem, er det også et svar. Svar her:", "Passar ingen av dei, er det òg eit svar. Svar her:"),
            ],
            write.Link("Svar hva som passer", "Svar kva som passar", $"{facts.Page}#dager"), isToContact: true);
    }

    private static MailText Minutes(MailWriter write, GatheringFacts facts)
    {
        var (number, title, version) = (facts.File.Gathering.Number, Title(facts), facts.File.State.Minutes[^1].Number);
        return Mail(
            write, facts,
            version is 1
                ? write.In($"Referat fra samling {number} i {title}", $"Referat frå samling {number} i {title}")
                : write.In($"Rettet referat fra samling {number} i {title}", $"Retta referat frå samling {number} i {title}"),
            [
                version is 1
                    ? write.Say($"Referatet fra samling {number} i {title} er klart.", $"Referatet frå samling {number} i {title} er klart.")
                    : write.Say(
                        $"Vi har rettet referatet fra samling {number} i {title}. Øverst i det står hva som er endret.",
                        $"Vi har retta referatet frå samling {number} i {title}. Øvst i det står kva som er endra."),
                write.Say("Se hva som ble bestemt, og hvem som følger det opp. Du må logge inn:", "Sjå kva som vart bestemt, og kven som følgjer det opp. Du må logge inn:"),
            ],
            write.Link("Les referatet", "Les referatet", $"{facts.Page}/referat"));
    }

    private static string Title(GatheringFacts facts) => MailWriter.Quoted(facts.File.Network.Network.Title);

    private static MailText Mail(MailWriter write, GatheringFacts facts, string subject, IEnumerable<MailBlock?> blocks, MailAction action, bool isToContact = false) => MailWriter.Mail(
        subject, facts.Name, blocks, action, null, write.In($"Hilsen {facts.Organiser}", $"Helsing {facts.Organiser}"),
        new(isToContact ? write.In($"Du får denne e-posten fordi du er kontaktperson for {facts.Municipality} i {Title(facts)}.", $"Du får denne e-posten fordi du er kontaktperson for {facts.Municipality} i {Title(facts)}.") : write.In(
            $"Du får denne e-posten fordi {facts.Municipality} har ført deg opp i påmeldingen til {Title(facts)}.",
            $"Du får denne e-posten fordi {facts.Municipality} har ført deg opp i påmeldinga til {Title(facts)}.")));
}
