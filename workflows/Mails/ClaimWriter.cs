using Grants.Domain.Calendar;
using Grants.Domain.Claims;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>Writes the mails of one registration's claim, to its contact or to the municipality's registry (postmottak).</summary>
internal sealed class ClaimWriter(RegistrationFacts facts, bool toRegistry, Language language) : MailWriter(language)
{
    public RegistrationFacts Facts => facts;

    public Claim Claim => facts.Registration.Claim!;

    public string Name => facts.Municipality.Name;

    public string Network => Quoted(facts.Network.Network.Title);

    public string Due => Day(Claim.Due, facts.Now);

    public string Left => Written.Kroner(Claim.Left);

    public MailAction Open => Link($"Se krav {Claim.Number}", $"Sjå krav {Claim.Number}", facts.Page);

    private string DueIs => Oslo.DateOf(facts.Now) > Claim.Due ? $"Forfall var {Due}" : $"Forfall er {Due}";

    /// <summary>How what is left is paid, and until when.</summary>
    public MailBlock.Paragraph HowToPay => facts.Terms.Payment is { Account: { } account } payment
        ? Say(
            $"Betal {Left} til konto {account.Grouped} ({payment.Payee ?? facts.Organiser}) med KID {Claim.Kid}. {DueIs}.",
            $"Betal {Left} til konto {account.Grouped} ({payment.Payee ?? facts.Organiser}) med KID {Claim.Kid}. {DueIs}.")
        : Say(
            $"{facts.Organiser} sender en faktura på {Left} med KID {Claim.Kid}. {DueIs}.",
            $"{facts.Organiser} sender ein faktura på {Left} med KID {Claim.Kid}. {DueIs}.");

    public MailText Mail(string subject, IEnumerable<MailBlock?> blocks) => Mail(
        subject, toRegistry ? null : facts.ContactName, blocks, Open, null, In($"Hilsen {facts.Organiser}", $"Helsing {facts.Organiser}"), Footer);

    private MailFooter Footer => toRegistry
        ? new(In(
            $"{facts.Organiser} sender dette til postmottaket i {Name}. Kontaktpersonen for påmeldingen har fått det samme.",
            $"{facts.Organiser} sender dette til postmottaket i {Name}. Kontaktpersonen for påmeldinga har fått det same."))
        : new(In(
            $"Du får denne e-posten fordi du er kontaktperson for {Name} i {Network}. Postmottaket i kommunen har fått den samme.",
            $"Du får denne e-posten fordi du er kontaktperson for {Name} i {Network}. Postmottaket i kommunen har fått den same."));
}
