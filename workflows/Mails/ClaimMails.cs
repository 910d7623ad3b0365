using Grants.Domain.Claims;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>To the municipality: its fee is claimed, not paid in time, or credited.</summary>
public static class ClaimMails
{
    /// <param name="toRegistry">Whether it is for the municipality's registry (postmottak); otherwise for its contact.</param>
    /// <param name="hasDocument">Whether the document for OU funding goes with it.</param>
    public static MailText Of(RegistrationNotice notice, RegistrationFacts facts, bool toRegistry, bool hasDocument, Language language)
    {
        var write = new ClaimWriter(facts, toRegistry, language);
        return notice.Kind switch
        {
            RegistrationNoticeKind.Claim => Claimed(write, hasDocument),
            RegistrationNoticeKind.ClaimReminder => Reminder(write, notice.About),
            RegistrationNoticeKind.Credit => Credited(write, write.Claim.Credits[notice.About - 1]),
            RegistrationNoticeKind.CreditTakenBack => TakenBack(write, write.Claim.Credits[write.Claim.TakenBack[notice.About - 1] - 1]),
            _ => throw new System.Diagnostics.UnreachableException($"{notice.Kind} is not of a claim."),
        };
    }

    private static MailText Claimed(ClaimWriter write, bool hasDocument)
    {
        var claim = write.Claim;
        var (amount, day) = (Written.Kroner(claim.Amount), write.ShortDay(claim.Due));
        return write.Mail(
            write.In($"{amount} for {write.Network} – forfall {day}", $"{amount} for {write.Network} – forfall {day}"),
            [
                write.Say(
                    $"{write.Name} er med i {write.Network}, og deltakeravgiften er {amount}. Dette er krav {claim.Number}.",
                    $"{write.Name} er med i {write.Network}, og deltakaravgifta er {amount}. Dette er krav {claim.Number}."),
                write.Say(
                    $"Avgiften følger innbyggertallet. {write.Name} hadde {Written.Number(claim.Population.Count)} innbyggere {write.LongDay(claim.Population.On)}.",
                    $"Avgifta følgjer innbyggjartalet. {write.Name} hadde {Written.Number(claim.Population.Count)} innbyggjarar {write.LongDay(claim.Population.On)}."),
                write.HowToPay,
                hasDocument
                    ? write.Say(
                        "Dere vil dekke avgiften med OU-midler. Grunnlaget for søknaden ligger ved som PDF.",
                        "De vil dekkje avgifta med OU-midlar. Grunnlaget for søknaden ligg ved som PDF.")
                    : null,
                write.Say("Send e-posten videre til den som betaler. Kravet står her:", "Send e-posten vidare til den som betaler. Kravet står her:"),
            ]);
    }

    private static MailText Reminder(ClaimWriter write, int which)
    {
        var claim = write.Claim;
        var day = write.ShortDay(claim.Due);
        return write.Mail(
            which > 1
                ? write.In($"Andre påminnelse: {write.Left} for {write.Network} forfalt {day}", $"Andre påminning: {write.Left} for {write.Network} forfall {day}")
                : write.In($"Påminnelse: {write.Left} for {write.Network} forfalt {day}", $"Påminning: {write.Left} for {write.Network} forfall {day}"),
            [
                write.Say(
                    $"{write.Left} gjenstår av krav {claim.Number}, deltakeravgiften for {write.Name} i {write.Network}.",
                    $"{write.Left} står att av krav {claim.Number}, deltakaravgifta for {write.Name} i {write.Network}."),
                write.HowToPay,
                write.Say(
                    "Har dere betalt de siste dagene, kan dere se bort fra dette. Er noe feil, svar på e-posten.",
                    "Har de betalt dei siste dagane, kan de sjå bort frå dette. Er noko feil, svar på e-posten."),
            ]);
    }

    private static MailText Credited(ClaimWriter write, Credit credit)
    {
        var (claim, amount) = (write.Claim, Written.Kroner(credit.Amount));
        return write.Mail(
            write.In($"{amount} er kreditert i {write.Network} – krav {claim.Number}", $"{amount} er kreditert i {write.Network} – krav {claim.Number}"),
            [
                write.Say(
                    $"Vi har kreditert {amount} av krav {claim.Number}, deltakeravgiften for {write.Name} på {Written.Kroner(claim.Amount)}.",
                    $"Vi har kreditert {amount} av krav {claim.Number}, deltakaravgifta for {write.Name} på {Written.Kroner(claim.Amount)}."),
                credit.Reason is { } reason
                    ? write.Say($"Grunn: {reason}", $"Grunn: {reason}")
                    : write.Say("Grunnen er at nettverket er avlyst.", "Grunnen er at nettverket er avlyst."),
                claim.Left switch
                {
                    > 0 => write.HowToPay,
                    0 when claim.Paid > 0 => write.Say("Resten er betalt, og dere skal ikke gjøre noe.", "Resten er betalt, og de skal ikkje gjere noko."),
                    0 => write.Say("Dere skal ikke betale noe.", "De skal ikkje betale noko."),
                    var back => write.Say(
                        $"Dere har betalt {Written.Kroner(claim.Paid)}, og får {Written.Kroner(-back)} tilbake.",
                        $"De har betalt {Written.Kroner(claim.Paid)}, og får {Written.Kroner(-back)} tilbake."),
                },
            ]);
    }

    private static MailText TakenBack(ClaimWriter write, Credit credit)
    {
        var (claim, amount) = (write.Claim, Written.Kroner(credit.Amount));
        return write.Mail(
            write.In($"Krav {claim.Number} i {write.Network} gjelder likevel – {amount} var feil kreditert", $"Krav {claim.Number} i {write.Network} gjeld likevel – {amount} var feil kreditert"),
            [
                write.Say(
                    $"Vi krediterte {amount} av krav {claim.Number}, deltakeravgiften for {write.Name}, ved en feil. Krediteringen gjelder ikke lenger.",
                    $"Vi krediterte {amount} av krav {claim.Number}, deltakaravgifta for {write.Name}, ved ein feil. Krediteringa gjeld ikkje lenger."),
                write.Say($"Grunn: {credit.TakenBack}", $"Grunn: {credit.TakenBack}"),
                claim.Left switch
                {
                    > 0 => write.HowToPay,
                    0 => write.Say("Kravet er betalt, og dere skal ikke gjøre noe.", "Kravet er betalt, og de skal ikkje gjere noko."),
                    var back => write.Say(
                        $"Dere har betalt {Written.Kroner(claim.Paid)}, og får {Written.Kroner(-back)} tilbake.",
                        $"De har betalt {Written.Kroner(claim.Paid)}, og får {Written.Kroner(-back)} tilbake."),
                },
            ]);
    }
}
