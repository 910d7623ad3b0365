using System.Collections.Immutable;
using Grants.Domain.Claims;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>To the organiser, when a claim needs a person.</summary>
public static class ClaimOrganiserMails
{
    /// <summary>Its municipality has left, or has lost its place.</summary>
    /// <param name="name">The reader's.</param>
    /// <param name="page">Where the claim is credited and its payments are entered.</param>
    public static MailText Stands(RegistrationFacts facts, string? name, string page, Language language)
    {
        var write = new MailWriter(language);
        var (claim, municipality, network) = (facts.Registration.Claim!, facts.Municipality.Name, MailWriter.Quoted(facts.Network.Network.Title));
        var isOut = facts.Place is not PlaceState.WaitingForHost;
        return MailWriter.Mail(
            isOut
                ? write.In($"{municipality} har trukket seg fra {network} – avgjør kravet", $"{municipality} har trekt seg frå {network} – avgjer kravet")
                : write.In($"{municipality} har mistet plassen i {network} – avgjør kravet", $"{municipality} har mist plassen i {network} – avgjer kravet"),
            name,
            [
                isOut
                    ? write.Say($"{municipality} har trukket seg.", $"{municipality} har trekt seg.")
                    : write.Say(
                        $"{facts.Host} driver barnevernet for {municipality} og har ikke lenger plass. Da venter {municipality}, og blir ikke minnet om å betale.",
                        $"{facts.Host} driv barnevernet for {municipality} og har ikkje lenger plass. Då ventar {municipality}, og blir ikkje mint om å betale."),
                write.Say(
                    $"Krav {claim.Number} på {Written.Kroner(claim.Amount)} står, og {Paid(claim.Paid, "er betalt")}.",
                    $"Krav {claim.Number} på {Written.Kroner(claim.Amount)} står, og {Paid(claim.Paid, "er betalt")}."),
                facts.Terms.WithdrawalTerms is { } terms ? write.Say($"Vilkårene deres: {terms}", $"Vilkåra dykkar: {terms}") : null,
                write.Say("Krediter kravet helt eller delvis, eller la det stå:", "Krediter kravet heilt eller delvis, eller lat det stå:"),
            ],
            Open(write, page));
        string Paid(long paid, string what) => paid is 0 ? write.In($"ingenting {what}", $"ingenting {what}") : $"{Written.Kroner(paid)} {what}";
    }

    /// <summary>Nothing has come of the reminders.</summary>
    /// <inheritdoc cref="Stands"/>
    public static MailText Unpaid(RegistrationFacts facts, string? name, string page, Language language)
    {
        var write = new MailWriter(language);
        var (claim, municipality, network) = (facts.Registration.Claim!, facts.Municipality.Name, MailWriter.Quoted(facts.Network.Network.Title));
        return MailWriter.Mail(
            write.In($"{municipality} har ikke betalt for {network}", $"{municipality} har ikkje betalt for {network}"),
            name,
            [
                write.Say(
                    $"{Written.Kroner(claim.Left)} gjenstår av krav {claim.Number} til {municipality}. Forfall var {write.Day(claim.Due, facts.Now)}, og kommunen har fått to påminnelser.",
                    $"{Written.Kroner(claim.Left)} står att av krav {claim.Number} til {municipality}. Forfall var {write.Day(claim.Due, facts.Now)}, og kommunen har fått to påminningar."),
                write.Say("Programmet minner ikke om det flere ganger. Ring gjerne kontaktpersonen:", "Programmet minner ikkje om det fleire gonger. Ring gjerne kontaktpersonen:"),
            ],
            Open(write, page));
    }

    /// <summary>Nothing has come of the reminders of several that fell due on one day.</summary>
    /// <param name="claims">Each with its municipality's name.</param>
    /// <param name="name">The reader's.</param>
    /// <param name="page">Where the network's claims are.</param>
    public static MailText SeveralUnpaid(RegistrationFacts facts, ImmutableArray<(string Municipality, Claim Claim)> claims, string? name, string page, Language language)
    {
        var write = new MailWriter(language);
        var (count, network) = (Written.Number(claims.Length), MailWriter.Quoted(facts.Network.Network.Title));
        return MailWriter.Mail(
            write.In($"{count} kommuner har ikke betalt for {network}", $"{count} kommunar har ikkje betalt for {network}"),
            name,
            [
                write.Say(
                    $"{count} krav er ikke betalt. Forfall var {write.Day(claims[0].Claim.Due, facts.Now)}, og kommunene har fått to påminnelser:",
                    $"{count} krav er ikkje betalte. Forfall var {write.Day(claims[0].Claim.Due, facts.Now)}, og kommunane har fått to påminningar:"),
                new MailBlock.Numbered([.. claims.Select(one => $"{one.Municipality}: {write.In($"{Written.Kroner(one.Claim.Left)} gjenstår av krav {one.Claim.Number}", $"{Written.Kroner(one.Claim.Left)} står att av krav {one.Claim.Number}")}")]),
                write.Say("Programmet minner ikke om det flere ganger. Ring gjerne kontaktpersonene:", "Programmet minner ikkje om det fleire gonger. Ring gjerne kontaktpersonane:"),
            ],
            write.Link("Se kravene", "Sjå krava", page));
    }

    private static MailAction Open(MailWriter write, string page) => write.Link("Se kravet", "Sjå kravet", page);
}
