using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Pdf;
using Grants.Pdf.Content;
using Grants.Workflows.Mails;
using Grants.Workflows.People;
using Grants.Workflows.Registrations;

namespace Grants.Workflows.Claims;

/// <summary>
/// What a municipality applies for OU funding with (OU-midler), as a PDF: who takes part in what and when, what it costs, and how much of it
/// can be covered: the fee, with the ceiling a person that the organiser has set.
/// </summary>
public static class FundingDocument
{
    public const string MediaType = "application/pdf";

    /// <summary>When the municipality wants it, the network is approved for it, and the fee is claimed.</summary>
    public static bool IsFor(RegistrationFile file) =>
        file is { State.Claim.Number: not null, Registration.OuFunding: true, Network.Terms.ApprovedForOuFunding: true };

    public static byte[] Write(RegistrationFacts facts, ImmutableDictionary<PersonId, Person> people)
    {
        var language = facts.Municipality.LanguageForm.AnswerIn(Language.Bokmal);
        string In(string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;
        var (title, claim) = (In("Grunnlag for søknad om OU-midler", "Grunnlag for søknad om OU-midlar"), facts.Registration.Claim!);
        return new PdfDocument(
            new(title, language is Language.Nynorsk ? "nn" : "nb", facts.Organiser, facts.Now.InZone(Oslo.Zone).ToDateTimeOffset()),
            new(facts.Organiser, In($"Krav {claim.Number}", $"Krav {claim.Number}")),
            new(title, (page, pages) => In($"Side {page} av {pages}", $"Side {page} av {pages}")),
            [
                new Block.Letterhead(facts.Organiser, []),
                new Block.Heading(1, title),
                new Block.Paragraph(In(
                    $"{facts.Municipality.Name} er med i «{facts.Network.Network.Title}». Nettverket er godkjent for OU-midler, så avgiften kan dekkes.",
                    $"{facts.Municipality.Name} er med i «{facts.Network.Network.Title}». Nettverket er godkjent for OU-midlar, så avgifta kan dekkjast.")),
                new Block.KeyValues([.. Facts(facts, language, In)], Across: true),
                .. Gatherings(facts, language, In),
                .. Participants(facts, people, In),
                .. Cost(facts, In),
            ]).ToBytes();
    }

    private static IEnumerable<KeyValue> Facts(RegistrationFacts facts, Language language, Func<string, string, string> In)
    {
        var claim = facts.Registration.Claim!;
        yield return new(In("Kommune", "Kommune"), $"{facts.Municipality.Name} ({facts.Municipality.Number})");
        if (facts.Municipality.OrganisationNumber is { } number) yield return new(In("Organisasjonsnummer", "Organisasjonsnummer"), number.ToString());
        yield return new(In("Arrangør", "Arrangør"), facts.Organiser);
        yield return new(In("Krav", "Krav"), $"{claim.Number}");
        yield return new("KID", claim.Kid!);
        yield return new(In("Dato", "Dato"), Written.Date(Oslo.DateOf(facts.Now), language));
    }

    private static IEnumerable<Block> Gatherings(RegistrationFacts facts, Language language, Func<string, string, string> In)
    {
        if (facts.Terms.Gatherings.IsEmpty) yield break;
        yield return new Block.Heading(2, In("Samlinger", "Samlingar"));
        yield return new Block.ListOf([.. facts.Terms.Gatherings.Select(gathering => RichText.FromString(GatheringTexts.Of(gathering, language)))], Ordered: true);
    }

    private static IEnumerable<Block> Participants(RegistrationFacts facts, ImmutableDictionary<PersonId, Person> people, Func<string, string, string> In)
    {
        yield return new Block.Heading(2, In("Deltakere", "Deltakarar"));
        var participants = facts.Registration.Registration.Participants;
        yield return participants.IsEmpty
            ? new Block.Paragraph(In("Ingen er ført opp ennå.", "Ingen er førte opp enno."))
            : new Block.Table(
                In("Deltakere og samlinger", "Deltakarar og samlingar"),
                [new(In("Navn", "Namn")), new(In("Rolle", "Rolle")), new(In("Samlinger", "Samlingar"))],
                [.. participants.Select(participant => Row(participant, people.GetValueOrDefault(participant.Person, Person.Unknown)))]);
    }

    private static TableRow Row(NetworkParticipant participant, Person person) =>
        new([person.Name ?? "", participant.Role ?? "", string.Join(", ", participant.Gatherings)]);

    private static IEnumerable<Block> Cost(RegistrationFacts facts, Func<string, string, string> In)
    {
        var (claim, participants) = (facts.Registration.Claim!, facts.Registration.Registration.Participants);
        var lodging = facts.Terms.EstimateBoardAndLodging(participants.Select(participant => participant.Gatherings.AsEnumerable()));
        yield return new Block.Heading(2, In("Kostnad", "Kostnad"));
        yield return new Block.Table(
            In("Kostnader i kroner", "Kostnader i kroner"),
            [new(In("Hva", "Kva")), new(In("Kroner", "Kroner"), IsNumbers: true)],
            [
                new([In("Deltakeravgift", "Deltakaravgift"), Written.Number(claim.Standing)]),
                new([In("Opphold, om lag", "Opphald, om lag"), Written.Number(lodging)]),
                new([In("I alt, uten reise", "I alt, utan reise"), Written.Number(claim.Standing + lodging)], IsSum: true),
            ]);
        yield return new Block.Heading(2, In("Dette kan dere søke om", "Dette kan de søkje om"));
        yield return new Block.Paragraph(FundingText(new(claim.Standing, facts.Terms.OuCeiling, participants.Length), In));
    }

    private static string FundingText(Funding funding, Func<string, string, string> In) => funding switch
    {
        { Ceiling: null } => In(
            $"Arrangøren har ikke satt noe tak. Dere kan søke om hele avgiften, {Written.Kroner(funding.Most)}.",
            $"Arrangøren har ikkje sett noko tak. De kan søkje om heile avgifta, {Written.Kroner(funding.Most)}."),
        { Persons: 0, Ceiling: { } ceiling } => In(
            $"Taket er {Written.Kroner(ceiling)} per person. Før opp deltakerne i påmeldingen, og hent dokumentet på nytt.",
            $"Taket er {Written.Kroner(ceiling)} per person. Før opp deltakarane i påmeldinga, og hent dokumentet på nytt."),
        { Ceiling: { } ceiling } => In(
            $"Taket er {Written.Kroner(ceiling)} per person, og med {Written.Number(funding.Persons)} {(funding.Persons is 1 ? "deltaker" : "deltakere")} {Written.Kroner(funding.UnderCeiling!.Value)}. Avgiften er {Written.Kroner(funding.Fee)}, så dere kan søke om inntil {Written.Kroner(funding.Most)}.",
            $"Taket er {Written.Kroner(ceiling)} per person, og med {Written.Number(funding.Persons)} {(funding.Persons is 1 ? "deltakar" : "deltakarar")} {Written.Kroner(funding.UnderCeiling!.Value)}. Avgifta er {Written.Kroner(funding.Fee)}, så de kan søkje om inntil {Written.Kroner(funding.Most)}."),
    };
}
