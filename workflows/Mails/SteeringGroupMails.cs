using Grants.Domain.Networks;
using Grants.Domain.NetworkWork;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.NetworkWork;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>To an organiser, of its network's steering group.</summary>
internal static class SteeringGroupMails
{
    /// <param name="to">The last day of the terms.</param>
    public static MailText TermsEnd(LocalDate to, PapersFile file, Network network, string? name, string page, Language language)
    {
        var (write, title) = (new MailWriter(language), MailWriter.Quoted(network.Title));
        string[] seats = [.. WorkProcedure.EndingOn(file.State, to).Select(seat => $"{file.PersonOf(seat.Person).Name ?? write.In("Ukjent", "Ukjend")}, {seat.Body}")];
        return MailWriter.Mail(
            write.In($"Velg nye til styringsgruppa i {title} – perioden går ut {write.ShortDay(to)}", $"Vel nye til styringsgruppa i {title} – perioden går ut {write.ShortDay(to)}"),
            name,
            [
                write.Say($"Disse sitter i styringsgruppa i {title} til og med {write.LongDay(to)}:", $"Desse sit i styringsgruppa i {title} til og med {write.LongDay(to)}:"),
                new MailBlock.Numbered([.. seats]),
                write.Say(
                    "Ingen er ført opp etter dem. Sett opp nye, eller gi dem en ny periode:", "Ingen er førte opp etter dei. Set opp nye, eller gje dei ein ny periode:"),
            ],
            write.Link("Åpne styringsgruppa", "Opne styringsgruppa", page));
    }
}
