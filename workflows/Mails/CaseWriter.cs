using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Mails;

/// <summary>What the mails of a case have in common: the names of its project, municipalities and office, its number, and the footer.</summary>
/// <param name="answering">Who of the staff gets what is answered; null when the office does.</param>
internal sealed class CaseWriter(CaseFacts facts, MailReader reader, Language language, PersonId? answering = null) : MailWriter(language)
{
    public CaseFacts Facts => facts;

    public MailReader Reader => reader;

    public Call Call => facts.Around.Call.Call;

    /// <summary>The project in quotation marks; the call's title until the project has one.</summary>
    public string Project => Quoted(string.IsNullOrWhiteSpace(facts.Application.Title) ? Call.Title : facts.Application.Title);

    public string Office => OfficeNames.Of(Call, facts.Register, Language);

    /// <summary><c>sak 2026/14</c>; null until it has a number.</summary>
    public string? Case => facts.State.Submission.Number is { } number ? $"sak {number}" : null;

    /// <summary>What stands last in a subject where the reader has a case.</summary>
    public string InCase => Case is { } named ? $" ({named})" : "";

    public bool IsPastDeadline => facts.Around.IsLate(facts.Now);

    public string Deadline => End(facts.Around.Deadline, facts.Now);

    public string DeadlineDay => EndDay(facts.Around.Deadline);

    public string Name(MunicipalityNumber municipality) => facts.Around.Names(municipality);

    public string Day(LocalDate day) => Day(day, facts.Now);

    public string End(LocalDate day) => End(day, facts.Now);

    public MailAction CaseLink => Case is { } named
        ? Link(Capital(named), Capital(named), facts.Page)
        : Link("Åpne søknaden", "Opne søknaden", facts.Page);

    /// <summary>The caseworker who has the case; the office when nobody has it.</summary>
    public string Signature(PersonId? caseworker)
    {
        var person = facts.PersonOf(caseworker ?? facts.State.Judgement.Caseworker);
        if (string.IsNullOrWhiteSpace(person.Name)) return In($"Hilsen {Office}", $"Helsing {Office}");
        var telephone = Telephone.Written(person.Mobile) is { } number ? $", {number}" : "";
        return In($"Hilsen {person.Name}, saksbehandler{telephone}", $"Helsing {person.Name}, saksbehandlar{telephone}");
    }

    /// <summary>A mail to a contact: it says why the reader gets it, and who reads an answer.</summary>
    public MailText ToContact(
        string subject, IEnumerable<MailBlock?> blocks, MailAction? action = null, IEnumerable<MailBlock?>? after = null, string? signature = null) =>
        Mail(subject, reader.Name, blocks, action, after, signature, reader.IsRegistry ? RegistryFooter : ContactFooter);

    // What is formal goes to the municipality's registry (postmottak) too, and nobody there is a contact.
    private MailFooter RegistryFooter
    {
        get
        {
            var here = Name(reader.Municipality);
            return new(In(
                $"Denne e-posten går også til postmottaket i {here}, til kommunens arkiv. {Answers}",
                $"Denne e-posten går òg til postmottaket i {here}, til arkivet i kommunen. {Answers}"));
        }
    }

    private MailFooter ContactFooter
    {
        get
        {
            var here = Name(reader.Municipality);
            var subject = Case ?? $"søknaden {Project}";
            return new(
                In($"Du får denne e-posten fordi du er kontaktperson for {here} i {subject}. Har noen andre overtatt?",
                    $"Du får denne e-posten fordi du er kontaktperson for {here} i {subject}. Har nokon andre teke over?"),
                Link("Meld fra her", "Meld frå her", facts.Page),
                Answers);
        }
    }

    /// <summary>Who reads what is answered to the mail.</summary>
    public string Answers => answering is null
        ? In($"Svar på e-posten kommer til {Office}.", $"Svar på e-posten kjem til {Office}.")
        : In("Svar på e-posten kommer til saksbehandleren.", "Svar på e-posten kjem til saksbehandlaren.");
}
