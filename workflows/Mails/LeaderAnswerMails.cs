using Grants.Domain.Municipalities;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>To the lead's contacts, at once: a leader has said no, or the question did not reach one.</summary>
internal static class LeaderAnswerMails
{
    public static MailText Declined(CaseWriter write, MunicipalityNumber municipality)
    {
        var name = write.Name(municipality);
        return write.ToContact(
            $"{name} har sagt nei til {write.Project}" + ActBy(write) + write.InCase,
            [
                write.Say(
                    $"Ledelsen i {name} har svart at kommunen ikke er med på {write.Project}.",
                    $"Leiinga i {name} har svart at kommunen ikkje er med på {write.Project}."),
                WhatNow(write),
            ],
            write.CaseLink);
    }

    /// <param name="message">The key of the message that did not arrive.</param>
    public static MailText NotReached(CaseWriter write, string message)
    {
        var bounce = write.Facts.State.Submission.Bounces.First(bounce => bounce.Message == message);
        var leader = write.Facts.PersonOf(bounce.To);
        var name = write.Name(bounce.Municipality!.Value);
        var who = string.IsNullOrWhiteSpace(leader.Name) ? write.In($"lederen i {name}", $"leiaren i {name}") : $"{leader.Name} i {name}";
        var address = string.IsNullOrWhiteSpace(leader.Email) ? "" : $" ({leader.Email})";
        return write.ToContact(
            write.In($"E-posten om {write.Project} nådde ikke lederen i {name}", $"E-posten om {write.Project} nådde ikkje leiaren i {name}")
                + ActBy(write) + write.InCase,
            [
                write.Say(
                    $"Spørsmålet til {who} kom ikke fram. Adressen{address} tok ikke imot e-posten.",
                    $"Spørsmålet til {who} kom ikkje fram. Adressa{address} tok ikkje imot e-posten."),
                write.IsPastDeadline
                    ? write.Say(
                        "Søknadsfristen er ute. Svar på denne e-posten med riktig navn og adresse, så hjelper vi dere videre.",
                        "Søknadsfristen er ute. Svar på denne e-posten med rett namn og adresse, så hjelper vi dykk vidare.")
                    : write.Say(
                        $"Rett navnet eller adressen {Again(write)}. Da spør vi igjen. Fristen er {write.Deadline}:",
                        $"Rett namnet eller adressa {Again(write)}. Då spør vi igjen. Fristen er {write.Deadline}:"),
            ],
            write.CaseLink);
    }

    private static MailBlock.Paragraph WhatNow(CaseWriter write)
    {
        if (write.IsPastDeadline)
            return write.Say(
                "Søknadsfristen er ute, og svaret kan ikke endres. Saksbehandleren tar det med i vurderingen. Se svarene her:",
                "Søknadsfristen er ute, og svaret kan ikkje endrast. Saksbehandlaren tek det med i vurderinga. Sjå svara her:");
        return write.Facts.State.Submission.IsReceived
            ? write.Say(
                $"Snakk med dem, eller ta kommunen ut av søknaden og send den på nytt. Det kan du gjøre til og med {write.Deadline}:",
                $"Snakk med dei, eller ta kommunen ut av søknaden og send han på nytt. Det kan du gjere til og med {write.Deadline}:")
            : write.Say(
                $"Snakk med dem, eller ta kommunen ut av søknaden før du sender den. Fristen er {write.Deadline}:",
                $"Snakk med dei, eller ta kommunen ut av søknaden før du sender han. Fristen er {write.Deadline}:");
    }

    private static string Again(CaseWriter write) => write.Facts.State.Submission.IsReceived
        ? write.In("i søknaden og send den på nytt", "i søknaden og send han på nytt")
        : "i søknaden";

    private static string ActBy(CaseWriter write) => write.IsPastDeadline
        ? ""
        : $" – fristen er {write.DeadlineDay}";
}
