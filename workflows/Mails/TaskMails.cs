using Grants.Workflows.Mail;
using Grants.Workflows.NetworkTasks;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>A task's mails to who has it, and to the organiser.</summary>
internal static class TaskMails
{
    public static MailText Given(TaskFacts facts)
    {
        var (write, content, day) = Parts(facts);
        return MailWriter.Mail(
            write.In($"Oppgave til deg, innen {write.ShortDay(content.Due)}: {Title(facts)}", $"Oppgåve til deg, innan {write.ShortDay(content.Due)}: {Title(facts)}"),
            facts.File.Owner.Name,
            [
                write.Say(
                    $"{facts.Organiser} har gitt deg en oppgave i {Network(facts)}: {Title(facts)}.",
                    $"{facts.Organiser} har gitt deg ei oppgåve i {Network(facts)}: {Title(facts)}."),
                .. MailWriter.Paragraphs(content.Text),
                write.Say(
                    $"Den skal være gjort innen {day}. Si fra når den er gjort, så slipper du påminnelser:",
                    $"Ho skal vere gjord innan {day}. Sei frå når ho er gjord, så slepp du påminningar:"),
            ],
            Open(write, facts), signature: From(write, facts));
    }

    /// <param name="on">The day that the reminder falls on.</param>
    public static MailText Reminder(LocalDate on, TaskFacts facts)
    {
        var (write, content, day) = Parts(facts);
        var (left, by) = (Period.DaysBetween(on, content.Due), write.ShortDay(content.Due));
        var subject = left switch
        {
            > 1 => write.In($"Om en uke, {by}", $"Om ei veke, {by}"),
            1 => write.In($"I morgen, {by}", $"I morgon, {by}"),
            _ => write.In($"Over fristen {by}", $"Over fristen {by}"),
        };
        return MailWriter.Mail(
            $"{subject}: {Title(facts)}",
            facts.File.Owner.Name,
            [
                left > 0
                    ? write.Say($"Du har en oppgave i {Network(facts)} som skal være gjort innen {day}: {Title(facts)}.", $"Du har ei oppgåve i {Network(facts)} som skal vere gjord innan {day}: {Title(facts)}.")
                    : write.Say($"Du har en oppgave i {Network(facts)} som skulle være gjort innen {day}: {Title(facts)}.", $"Du har ei oppgåve i {Network(facts)} som skulle vere gjord innan {day}: {Title(facts)}."),
                write.Say(
                    left > 0 ? "Er den gjort, si fra her, så minner vi deg ikke på den mer:" : "Er den gjort, si fra her. Til da minner vi deg på den hver uke:",
                    left > 0 ? "Er ho gjord, sei frå her, så minner vi deg ikkje på henne meir:" : "Er ho gjord, sei frå her. Til då minner vi deg på henne kvar veke:"),
            ],
            Open(write, facts), signature: From(write, facts));
    }

    /// <summary>To the organiser, of one that is late.</summary>
    /// <param name="weeks">Whole weeks since its day, from 1.</param>
    public static MailText Late(int weeks, string? name, TaskFacts facts)
    {
        var (write, content, day) = Parts(facts);
        var owner = facts.File.Owner.Name is { } known ? MailWriter.OnOneLine(known) : write.In("Den som har oppgaven", "Den som har oppgåva");
        var since = weeks is 1 ? write.In("en uke", "ei veke") : write.In($"{MailWriter.Counted(weeks)} uker", $"{MailWriter.Counted(weeks)} veker");
        return MailWriter.Mail(
            write.In($"{owner} er {since} over fristen: {Title(facts)}", $"{owner} er {since} over fristen: {Title(facts)}"),
            name,
            [
                write.Say(
                    $"{owner} skulle gjøre dette i {Network(facts)} innen {day}: {Title(facts)}.",
                    $"{owner} skulle gjere dette i {Network(facts)} innan {day}: {Title(facts)}."),
                write.Say("Ring, gi oppgaven en ny frist eller gi den til noen andre:", "Ring, gi oppgåva ein ny frist eller gi henne til nokon andre:"),
            ],
            write.Link("Åpne oppgaven", "Opne oppgåva", facts.Page));
    }

    private static (MailWriter Write, Domain.NetworkTasks.TaskContent Content, string Day) Parts(TaskFacts facts)
    {
        var write = new MailWriter(facts.Language);
        return (write, facts.File.Content, write.Day(facts.File.Content.Due, facts.Now));
    }

    private static string Title(TaskFacts facts) => MailWriter.OnOneLine(facts.File.Content.Title);

    private static string Network(TaskFacts facts) => MailWriter.Quoted(facts.File.Network.Network.Title);

    private static string From(MailWriter write, TaskFacts facts) => write.In($"Hilsen {facts.Organiser}", $"Helsing {facts.Organiser}");

    private static MailAction Open(MailWriter write, TaskFacts facts) => write.Link("Se oppgaven", "Sjå oppgåva", facts.Page);
}
