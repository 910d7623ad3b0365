using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>A network's mails: to the municipalities' registries before the deadline, and to the organiser when something is to be chosen.</summary>
public static class NetworkMails
{
    /// <param name="organiser">The organiser's name.</param>
    /// <param name="fee">In kroner; null when the register has no population for it.</param>
    public static MailText Invitation(NetworkCase network, string organiser, Municipality municipality, long? fee, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var (title, deadline) = (MailWriter.Quoted(network.Network.Title), network.Terms!.DeadlineAt);
        return MailWriter.Mail(
            write.In($"Invitasjon til {title}: meld på innen {write.EndDay(deadline)}", $"Invitasjon til {title}: meld på innan {write.EndDay(deadline)}"),
            null,
            [
                write.Say(
                    $"{municipality.Name} er invitert til {title}. Påmeldingsfristen er {write.End(deadline, now)}.",
                    $"{municipality.Name} er invitert til {title}. Påmeldingsfristen er {write.End(deadline, now)}."),
                fee is { } amount ? write.Say($"Det koster {Written.Kroner(amount)} for kommunen, og reise og opphold kommer i tillegg.", $"Det kostar {Written.Kroner(amount)} for kommunen, og reise og opphald kjem i tillegg.") : null,
                write.Say("Les mer, meld på kommunen, eller si nei takk:", "Les meir, meld på kommunen, eller sei nei takk:"),
            ],
            Open(write, network, baseAddress),
            [PassOn(write)],
            From(write, organiser),
            ToRegistry(write, municipality, organiser));
    }

    /// <summary>To those that have not answered.</summary>
    /// <param name="hosted">The names of those that have registered and wait for it, because it runs their service.</param>
    public static MailText Reminder(NetworkCase network, string organiser, Municipality municipality, IReadOnlyList<string> hosted, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var (title, deadline) = (MailWriter.Quoted(network.Network.Title), network.Terms!.DeadlineAt);
        return MailWriter.Mail(
            write.In($"Blir {municipality.Name} med i {title}? Frist {write.EndDay(deadline)}", $"Blir {municipality.Name} med i {title}? Frist {write.EndDay(deadline)}"),
            null,
            [
                write.Say(
                    $"{municipality.Name} har ikke svart på invitasjonen til {title}. Fristen er {write.End(deadline, now)}.",
                    $"{municipality.Name} har ikkje svart på invitasjonen til {title}. Fristen er {write.End(deadline, now)}."),
                WaitForIt(write, municipality, hosted),
                write.Say("Meld på kommunen, eller si nei takk, så slipper dere flere påminnelser:", "Meld på kommunen, eller sei nei takk, så slepp de fleire påminningar:"),
            ],
            Open(write, network, baseAddress),
            [PassOn(write)],
            From(write, organiser),
            ToRegistry(write, municipality, organiser));
    }

    /// <summary>To those that have not answered: the deadline is later than it was.</summary>
    /// <param name="hosted">The names of those that have registered and wait for it, because it runs their service.</param>
    public static MailText MoreTime(NetworkCase network, string organiser, Municipality municipality, IReadOnlyList<string> hosted, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var (title, deadline) = (MailWriter.Quoted(network.Network.Title), network.Terms!.DeadlineAt);
        return MailWriter.Mail(
            write.In($"Dere kan fortsatt bli med i {title}: ny frist {write.EndDay(deadline)}", $"De kan framleis bli med i {title}: ny frist {write.EndDay(deadline)}"),
            null,
            [
                write.Say(
                    $"Påmeldingsfristen for {title} er forlenget til {write.End(deadline, now)}, og {municipality.Name} kan fortsatt bli med.",
                    $"Påmeldingsfristen for {title} er forlengd til {write.End(deadline, now)}, og {municipality.Name} kan framleis bli med."),
                WaitForIt(write, municipality, hosted),
                write.Say("Meld på kommunen, eller si nei takk:", "Meld på kommunen, eller sei nei takk:"),
            ],
            Open(write, network, baseAddress),
            [PassOn(write)],
            From(write, organiser),
            ToRegistry(write, municipality, organiser));
    }

    /// <summary>To the organiser, while there is time to ask more municipalities.</summary>
    public static MailText TooFew(NetworkCase network, string? name, int unanswered, Language language, string baseAddress, Instant now)
    {
        var write = new MailWriter(language);
        var (title, terms) = (MailWriter.Quoted(network.Network.Title), network.Terms!);
        return MailWriter.Mail(
            write.In(
                $"For få påmeldte i {title}: {network.Roster.In} av {terms.MinimumMunicipalities} – frist {write.EndDay(terms.DeadlineAt)}",
                $"For få påmelde i {title}: {network.Roster.In} av {terms.MinimumMunicipalities} – frist {write.EndDay(terms.DeadlineAt)}"),
            name,
            [
                write.Say(
                    $"{Municipalities(write, network.Roster.In)} har plass i {title}, og det trengs {Written.Number(terms.MinimumMunicipalities)}. Fristen er {write.End(terms.DeadlineAt, now)}.",
                    $"{Municipalities(write, network.Roster.In)} har plass i {title}, og det trengst {Written.Number(terms.MinimumMunicipalities)}. Fristen er {write.End(terms.DeadlineAt, now)}."),
                write.Say(
                    $"{Municipalities(write, unanswered)} har ikke svart. De får påminnelser, men en telefon hjelper ofte. Se hvem det er:",
                    $"{Municipalities(write, unanswered)} har ikkje svart. Dei får påminningar, men ein telefon hjelper ofte. Sjå kven det er:"),
            ],
            Manage(write, network, baseAddress));
    }

    /// <summary>To the organiser, when the deadline has passed.</summary>
    public static MailText Choose(NetworkCase network, Closing proposal, string? name, Language language, string baseAddress)
    {
        var write = new MailWriter(language);
        var (title, terms) = (MailWriter.Quoted(network.Network.Title), network.Terms!);
        var advice = proposal switch
        {
            Closing.Start => write.Say("Det er nok til å starte, og det foreslår vi.", "Det er nok til å starte, og det foreslår vi."),
            Closing.Extend => write.Say("Det er for få til å starte. Vi foreslår å forlenge fristen.", "Det er for få til å starte. Vi foreslår å forlengje fristen."),
            _ => write.Say("Det er for få til å starte, også etter at fristen ble forlenget. Vi foreslår å avlyse.", "Det er for få til å starte, òg etter at fristen vart forlengd. Vi foreslår å avlyse."),
        };
        return MailWriter.Mail(
            write.In($"Velg hva som skjer med {title}: påmeldingsfristen er ute", $"Vel kva som skjer med {title}: påmeldingsfristen er ute"),
            name,
            [
                write.Say(
                    $"Påmeldingsfristen for {title} er ute. {Municipalities(write, network.Roster.In)} har plass, og det trengs {Written.Number(terms.MinimumMunicipalities)}.",
                    $"Påmeldingsfristen for {title} er ute. {Municipalities(write, network.Roster.In)} har plass, og det trengst {Written.Number(terms.MinimumMunicipalities)}."),
                advice,
                write.Say("Du velger. De påmeldte får vite det med en gang du har valgt:", "Du vel. Dei påmelde får vite det med ein gong du har valt:"),
            ],
            Manage(write, network, baseAddress));
    }

    private static MailBlock.Paragraph? WaitForIt(MailWriter write, Municipality municipality, IReadOnlyList<string> hosted) => hosted.Count is 0 ? null : write.Say(
        $"{Written.List(hosted)} har meldt seg på, men får plass bare hvis {municipality.Name} også er med.",
        $"{Written.List(hosted)} har meldt seg på, men får plass berre om {municipality.Name} òg er med.");

    private static string Municipalities(MailWriter write, int count) => count switch
    {
        0 => write.In("Ingen kommuner", "Ingen kommunar"),
        1 => write.In("Én kommune", "Éin kommune"),
        _ => MailWriter.Capital(write.In($"{MailWriter.Counted(count)} kommuner", $"{MailWriter.Counted(count)} kommunar")),
    };

    private static MailAction Open(MailWriter write, NetworkCase network, string baseAddress) =>
        write.Link("Gå til nettverket", "Gå til nettverket", $"{baseAddress}/nettverk/{network.Network.Id}");

    private static MailAction Manage(MailWriter write, NetworkCase network, string baseAddress) =>
        write.Link("Se påmeldingene", "Sjå påmeldingane", $"{baseAddress}/nettverk/{network.Network.Id}/pameldinger");

    private static MailBlock.Paragraph PassOn(MailWriter write) => write.Say(
        "Send gjerne e-posten videre til den som leder barnevernet hos dere.",
        "Send gjerne e-posten vidare til den som leier barnevernet hos dykk.");

    private static string From(MailWriter write, string organiser) => write.In($"Hilsen {organiser}", $"Helsing {organiser}");

    private static MailFooter ToRegistry(MailWriter write, Municipality municipality, string organiser) => new(write.In(
        $"{organiser} sender dette til postmottaket i {municipality.Name} fordi kommunen er invitert.",
        $"{organiser} sender dette til postmottaket i {municipality.Name} fordi kommunen er invitert."));
}
