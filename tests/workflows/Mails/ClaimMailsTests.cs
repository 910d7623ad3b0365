using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Claims;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.People;
using Grants.Workflows.Tests.Registrations;
using Grants.Workflows.Tests.Stories;
using NodaTime;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Mails;

/// <summary>The mails and the document of a claim, in both forms of Norwegian.</summary>
public sealed class ClaimMailsTests
{
    private static readonly Claim Fresh = new(55_000, new(76_974, new(2020, 1, 1)), new(2020, 6, 23), new(2020, 7, 23), new(2020, 3), "20200000030", [], []);

    private static readonly PaymentTerms Payment = new(AccountNumber.Parse("12345678903"), null, KidRule.Mod10);

    private static readonly (RegistrationNotice Notice, Claim Claim)[] All =
    [
        (new(RegistrationNoticeKind.Claim, 1), Fresh),
        (new(RegistrationNoticeKind.ClaimReminder, 1), Fresh),
        (new(RegistrationNoticeKind.ClaimReminder, 2), Fresh with { Payments = [new(new(2020, 7, 1), 20_000, null)] }),
        (new(RegistrationNoticeKind.Credit, 1), Fresh with { Credits = [new(new(2020, 7, 1), 27_500, "Halv avgift, 2020-07-01.")] }),
        (new(RegistrationNoticeKind.Credit, 1), Fresh with { Credits = [new(new(2020, 7, 1), 55_000, null)] }),
        (new(RegistrationNoticeKind.Credit, 1), Fresh with { Credits = [new(new(2020, 7, 1), 55_000, null)], Payments = [new(new(2020, 7, 1), 20_000, null)] }),
        (new(RegistrationNoticeKind.ClaimStands, 1), Fresh),
        (new(RegistrationNoticeKind.Unpaid, 1), Fresh),
        (new(RegistrationNoticeKind.CreditTakenBack, 1), Fresh with { Credits = [new(new(2020, 7, 1), 27_500, "Halv avgift.", "Feil kommune.")], TakenBack = [1] }),
        (new(RegistrationNoticeKind.CreditTakenBack, 1), Fresh with { Credits = [new(new(2020, 7, 1), 5_000, "Feil.", "Feil kommune.")], TakenBack = [1], Payments = [new(new(2020, 7, 1), 55_000, null)] }),
    ];

    public static TheoryData<int, Language, bool> Each()
    {
        var rows = new TheoryData<int, Language, bool>();
        for (var index = 0; index < All.Length; index++)
            foreach (var language in (Language[])[Bokmal, Nynorsk])
                foreach (var hasAccount in (bool[])[true, false])
                    rows.Add(index, language, hasAccount);
        return rows;
    }

    [Theory, MemberData(nameof(Each))]
    public void The_subject_names_the_network_and_the_mail_opens_one_page(int index, Language language, bool hasAccount)
    {
        var mail = Of(index, language, hasAccount);
        Assert.Contains("«Barnevernløftet for Troms og Finnmark»", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("https://tilskudd.example/pamelding/", mail.Action!.Url, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Each))]
    public void It_is_short_in_plain_words_and_its_dates_have_weekdays(int index, Language language, bool hasAccount)
    {
        var mail = Of(index, language, hasAccount);
        Assert.InRange(mail.Words(), 5, 110);
        Assert.DoesNotContain((string[])["vennligst", "jf.", "ovennevnte", "i henhold til", "  ", "()"], word => mail.Everything().Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(@"(?<!dag )\b\d{1,2}\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)", mail.Everything());
    }

    [Theory]
    [InlineData(0, Bokmal, true, "Betal 55 000 kroner til konto 1234 56 78903 (KS) med KID 20200000030. Forfall er torsdag 23. juli.")]
    [InlineData(0, Nynorsk, false, "KS sender ein faktura på 55 000 kroner med KID 20200000030. Forfall er torsdag 23. juli.")]
    [InlineData(0, Bokmal, true, "Avgiften følger innbyggertallet. Tromsø hadde 76 974 innbyggere onsdag 1. januar 2020.")]
    [InlineData(2, Bokmal, true, "Betal 35 000 kroner til konto 1234 56 78903 (KS) med KID 20200000030. Forfall var torsdag 23. juli.")]
    [InlineData(2, Bokmal, true, "35 000 kroner gjenstår av krav 2020/3, deltakeravgiften for Tromsø i «Barnevernløftet for Troms og Finnmark».")]
    [InlineData(3, Bokmal, true, "Grunn: Halv avgift, 2020-07-01.")]
    [InlineData(4, Nynorsk, true, "De skal ikkje betale noko.")]
    [InlineData(5, Nynorsk, true, "De har betalt 20 000 kroner, og får 20 000 kroner tilbake.")]
    [InlineData(6, Bokmal, true, "Vilkårene deres: Avgiften betales i sin helhet.")]
    [InlineData(7, Nynorsk, true, "55 000 kroner står att av krav 2020/3 til Tromsø. Forfall var torsdag 23. juli, og kommunen har fått to påminningar.")]
    public void It_says_what_is_to_be_done(int index, Language language, bool hasAccount, string sentence) => Assert.Contains(sentence, Of(index, language, hasAccount).Everything(), StringComparison.Ordinal);

    [Fact]
    public void The_registry_gets_the_same_without_a_name()
    {
        var mail = ClaimMails.Of(new(RegistrationNoticeKind.Claim, 1), Facts(Fresh, true), true, true, Bokmal);
        Assert.Equal("Hei", mail.Greeting);
        Assert.Contains("Grunnlaget for søknaden ligger ved som PDF.", mail.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_for_OU_funding_is_a_PDF_and_the_same_each_time()
    {
        var people = new Dictionary<PersonId, Person> { [new("odd")] = new("Odd Ordfører", null, null, null) };
        byte[] Written() => FundingDocument.Write(Facts(Fresh, true), System.Collections.Immutable.ImmutableDictionary.CreateRange(people));
        Assert.Equal("%PDF-1.7"u8.ToArray(), Written()[..8]);
        Assert.Equal(Written(), Written());
    }

    private static MailText Of(int index, Language language, bool hasAccount)
    {
        var (notice, claim) = All[index];
        var facts = Facts(claim, hasAccount);
        if (notice.Kind is RegistrationNoticeKind.Claim) facts = facts with { Now = Hordaland.At("2020-06-23T09:00:00") };
        return notice.Kind switch
        {
            RegistrationNoticeKind.ClaimStands => ClaimOrganiserMails.Stands(facts, "Nina Nettverk", $"{facts.Page}/krav", language),
            RegistrationNoticeKind.Unpaid => ClaimOrganiserMails.Unpaid(facts, "Nina Nettverk", $"{facts.Page}/krav", language),
            _ => ClaimMails.Of(notice, facts, false, false, language),
        };
    }

    private static RegistrationFacts Facts(Claim claim, bool hasAccount)
    {
        var network = Loftet.Network(1, null);
        var stored = new NetworkCase(network with { Registration = network.Registration! with { Payment = hasAccount ? Payment : null } }, 1, Hordaland.At("2020-05-04T09:00:00"));
        var tromso = MunicipalityNumber.Parse("5501");
        var registration = new RegistrationCase(
            new(tromso, null, new("kari"), [new(new("odd"), "ordfører", [1, 2])], true, null), 1, stored.PublishedAt!.Value, 0, 0, PlaceState.Confirmed, null, 1, new("kari"), [])
        { Claim = claim };
        return new(stored, registration, PlaceState.Confirmed, Loftet.Register.Known(tromso, new(2020, 6, 1)), "KS", "Kari Kontakt", null, 0, claim.Amount,
            "https://tilskudd.example/pamelding/network-x.y", Hordaland.At("2020-08-21T09:00:00"));
    }
}
