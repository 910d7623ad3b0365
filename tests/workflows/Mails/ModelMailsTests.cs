using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using NodaTime;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Mails;

/// <summary>The mails that set the tone: their subjects, their facts and their length.</summary>
public sealed class ModelMailsTests
{
    [Theory]
    [InlineData(Bokmal, "Vil Nesøy være med på «Trygg start»? Svar innen fredag 30. oktober")]
    [InlineData(Nynorsk, "Vil Nesøy vere med på «Trygg start»? Svar innan fredag 30. oktober")]
    public void A_leader_is_asked_in_the_subject(Language language, string subject) => Assert.Equal(subject, Question(language).Subject);

    [Theory]
    [InlineData(Bokmal, "Fjordvik kommune søker Statsforvalteren i Nordfylket om 300 000 kroner til prosjektet «Trygg start». Nesøy er ført opp som partner, med 40 000 kroner i egne midler i 2027.")]
    [InlineData(Nynorsk, "Fjordvik kommune søkjer Statsforvaltaren i Nordfylket om 300 000 kroner til prosjektet «Trygg start». Nesøy er ført opp som partnar, med 40 000 kroner i eigne midlar i 2027.")]
    [InlineData(Bokmal, "til og med mandag 2. november kl. 23.59.")]
    [InlineData(Nynorsk, "til og med måndag 2. november kl. 23.59.")]
    [InlineData(Bokmal, "Spørsmål? Ring Ingrid Moland i Fjordvik, 00 00 00 00.")]
    [InlineData(Bokmal, "https://tilskudd.example/bekreft/abc")]
    public void A_leader_reads_what_they_say_yes_to(Language language, string sentence) => Assert.Contains(sentence, Question(language).Everything());

    [Theory]
    [InlineData(Bokmal, "«Trygg start» er endret. Er Nesøy fortsatt med? Svar innen fredag 30. oktober")]
    [InlineData(Nynorsk, "«Trygg start» er endra. Er Nesøy framleis med? Svar innan fredag 30. oktober")]
    [InlineData(Bokmal, "Søknaden er endret. Nesøy svarte ja til 250 000 kroner i tilskudd, 20 000 kroner i egne midler og et samarbeid mellom Fjordvik og Nesøy. Det svaret gjelder ikke lenger.")]
    [InlineData(Nynorsk, "Søknaden er endra. Nesøy svara ja til 250 000 kroner i tilskot, 20 000 kroner i eigne midlar og eit samarbeid mellom Fjordvik og Nesøy. Det svaret gjeld ikkje lenger.")]
    public void A_leader_who_is_asked_again_reads_what_is_changed(Language language, string sentence)
    {
        var mail = ApplicationMails.LeaderQuestion(AskedAgain(), TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.Leader, language);
        Assert.Contains(sentence, $"{mail.Subject}\n{mail.Everything()}");
        Assert.InRange(mail.Words(), 1, 89);
    }

    [Theory]
    [InlineData(null, Bokmal, "Vil Nesøy være med på «Trygg start»? Svar innen fredag 30. oktober")]
    [InlineData(null, Bokmal, "Søknaden er endret. Sist spurte vi om 250 000 kroner i tilskudd")]
    [InlineData(null, Bokmal, "Er dere med? Se hva dere sier ja til")]
    [InlineData(null, Nynorsk, "Vil Nesøy vere med på «Trygg start»? Svar innan fredag 30. oktober")]
    [InlineData(false, Bokmal, "Vil Nesøy være med på «Trygg start»? Svar innen fredag 30. oktober")]
    [InlineData(false, Nynorsk, "Nesøy svara nei til 250 000 kroner i tilskot")]
    public void Who_has_not_said_yes_is_asked_with_the_first_words(bool? said, Language language, string sentence)
    {
        var mail = ApplicationMails.LeaderQuestion(AskedAgain(said), TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.Leader, language);
        Assert.Contains(sentence, $"{mail.Subject}\n{mail.Everything()}");
        Assert.DoesNotContain(language is Bokmal ? "fortsatt" : "framleis", $"{mail.Subject}\n{mail.Everything()}");
    }

    [Theory]
    [InlineData(Bokmal, "Vi fikk søknaden fredag 30. oktober 2026 kl. 14.32.06. Det er innen fristen.")]
    [InlineData(Nynorsk, "Vi fekk søknaden fredag 30. oktober 2026 kl. 14.32.06. Det er innan fristen.")]
    [InlineData(Bokmal, "Én ting gjenstår: Storlia har ikke svart på om kommunen er med.")]
    [InlineData(Nynorsk, "Éin ting står att: Storlia har ikkje svart på om kommunen er med.")]
    [InlineData(Bokmal, "sende den på nytt til og med mandag 2. november kl. 23.59.")]
    [InlineData(Nynorsk, "De får svar innan tysdag 1. desember.")]
    [InlineData(Bokmal, "Søknaden ligger ved som PDF til kommunens arkiv. Følg saken her:")]
    [InlineData(Nynorsk, "Søknaden ligg ved som PDF til arkivet i kommunen. Følg saka her:")]
    [InlineData(Bokmal, "Emne: Vi har fått søknaden «Trygg start» – sak 2026/14")]
    public void A_receipt_says_when_it_came_and_what_remains(Language language, string sentence) =>
        Assert.Contains(sentence, "Emne: " + Receipt(language).Everything());

    [Theory]
    [InlineData(SentAs.Replacement, Bokmal, "Vi fikk versjon 2 av søknaden søndag 1. november 2026 kl. 20.15.00. Den gjelder i stedet for den forrige.")]
    [InlineData(SentAs.Replacement, Nynorsk, "Vi fekk versjon 2 av søknaden søndag 1. november 2026 kl. 20.15.00. Han gjeld i staden for den førre.")]
    [InlineData(SentAs.Completion, Bokmal, "Vi fikk svaret deres torsdag 5. november 2026 kl. 08.00.00. Det er versjon 2 av søknaden, og den gjelder nå.")]
    [InlineData(SentAs.Completion, Nynorsk, "Vi fekk svaret dykkar torsdag 5. november 2026 kl. 08.00.00. Det er versjon 2 av søknaden, og han gjeld no.")]
    [InlineData(SentAs.KeptBeside, Bokmal, "Vi fikk versjon 2 av søknaden torsdag 5. november 2026 kl. 08.00.00. Det er etter søknadsfristen, så vi legger den ved siden av. Versjon 1 gjelder fortsatt.")]
    [InlineData(SentAs.KeptBeside, Nynorsk, "Vi fekk versjon 2 av søknaden torsdag 5. november 2026 kl. 08.00.00. Det er etter søknadsfristen, så vi legg han ved sida av. Versjon 1 gjeld framleis.")]
    public void A_later_versions_receipt_says_when_it_came_and_what_counts(SentAs sentAs, Language language, string sentence) => Assert.Contains(
        sentence, ApplicationMails.Of(new(NoticeKind.Receipt, "2"), TryggStart.Resent(sentAs), TryggStart.Contact, language).Everything());

    [Theory]
    [InlineData(Bokmal, "Du kan fortsatt sende det som mangler, til og med torsdag 19. november kl. 23.59.")]
    [InlineData(Nynorsk, "Du kan framleis sende det som manglar, til og med torsdag 19. november kl. 23.59.")]
    public void The_receipt_of_an_answer_that_is_not_enough_says_how_long_there_is_time(Language language, string sentence) => Assert.Contains(
        sentence, ApplicationMails.Of(new(NoticeKind.Receipt, "2"), Answered(SentAs.Completion, TryggStart.At(2026, 11, 5, 8, 0, 0)), TryggStart.Contact, language).Everything());

    [Theory]
    [InlineData(20, false, Bokmal, "Fristen for å sende mer var torsdag 19. november, så vi legger den ved siden av. Versjon 1 gjelder fortsatt.")]
    [InlineData(20, false, Nynorsk, "Fristen for å sende meir var torsdag 19. november, så vi legg han ved sida av. Versjon 1 gjeld framleis.")]
    [InlineData(18, false, Bokmal, "Da hadde vi begynt på vedtaket, så vi legger den ved siden av.")]
    [InlineData(18, true, Bokmal, "Da hadde vi fått det vi ba om, så vi legger den ved siden av.")]
    [InlineData(18, true, Nynorsk, "Då hadde vi fått det vi bad om, så vi legg han ved sida av.")]
    [InlineData(4, false, Bokmal, "Det er etter søknadsfristen, så vi legger den ved siden av.")]
    public void A_version_that_is_kept_beside_is_told_the_true_reason(int day, bool enough, Language language, string sentence) => Assert.Contains(
        sentence, ApplicationMails.Of(new(NoticeKind.Receipt, "2"), Answered(SentAs.KeptBeside, TryggStart.At(2026, 11, day, 8, 0, 0), enough), TryggStart.Contact, language).Everything());

    [Fact]
    public void A_version_that_is_kept_beside_is_not_told_what_another_one_lacks() => Assert.DoesNotContain(
        "gjenstår", ApplicationMails.Of(new(NoticeKind.Receipt, "2"), TryggStart.Resent(SentAs.KeptBeside), TryggStart.Contact, Bokmal).Everything());

    [Fact]
    public void The_first_versions_receipt_tells_of_the_first_version_though_a_later_one_came_in_between() => Assert.Contains(
        "Vi fikk søknaden fredag 30. oktober 2026 kl. 14.32.06.",
        ApplicationMails.Of(new(NoticeKind.Receipt, "1"), TryggStart.Resent(SentAs.Replacement), TryggStart.Contact, Bokmal).Everything());

    [Theory]
    [InlineData(Bokmal, "Emne: «Trygg start» mangler to ting – frist torsdag 19. november (sak 2026/14)")]
    [InlineData(Nynorsk, "Emne: «Trygg start» manglar to ting – frist torsdag 19. november (sak 2026/14)")]
    [InlineData(Bokmal, "2. Et budsjett som går opp. Kostnadene er 400 000 kroner, finansieringen 390 000.")]
    [InlineData(Nynorsk, "2. Eit budsjett som går opp. Kostnadene er 400 000 kroner, finansieringa 390 000.")]
    [InlineData(Bokmal, "1. Risiko- og tilstandsvurderingen for Storlia. Vedlegget mangler.")]
    [InlineData(Bokmal, "Rett opp og send inn her, senest torsdag 19. november kl. 23.59:")]
    [InlineData(Nynorsk, "Helsing Berit Solheimsli, saksbehandlar, 00 00 00 00")]
    public void A_request_for_completion_lists_what_lacks(Language language, string sentence) =>
        Assert.Contains(sentence, "Emne: " + Completion(language).Everything());

    [Theory]
    [InlineData(Bokmal, "Emne: «Trygg start» kom etter fristen – forklar innen tirsdag 10. november (sak 2026/14)")]
    [InlineData(Nynorsk, "Emne: «Trygg start» kom etter fristen – forklar innan tysdag 10. november (sak 2026/14)")]
    [InlineData(Bokmal, "Vi fikk søknaden tirsdag 3. november 2026 kl. 00.00.41. Fristen var mandag 2. november kl. 23.59.59.")]
    [InlineData(Nynorsk, "Hindra noko dykk i å sende i tide")]
    public void A_late_sender_can_explain(Language language, string sentence) => Assert.Contains(sentence, "Emne: " + Explain(language).Everything());

    [Theory]
    [InlineData(Bokmal, "Emne: «Trygg start» får 250 000 kroner (sak 2026/14)")]
    [InlineData(Bokmal, "Dere får 250 000 kroner i tilskudd. Dere søkte om 300 000 kroner.")]
    [InlineData(Nynorsk, "De får 250 000 kroner i tilskot. De søkte om 300 000 kroner.")]
    [InlineData(Bokmal, "Dere kan klage innen tirsdag 22. desember. Send klagen til oss ved å svare på denne e-posten.")]
    [InlineData(Nynorsk, "De kan klage innan tysdag 22. desember. Send klaga til oss ved å svare på denne e-posten.")]
    [InlineData(Bokmal, "https://tilskudd.example/soknad/call-nordfylket-2026.abc/brev/1")]
    public void A_grant_names_both_amounts_and_the_appeal(Language language, string sentence) =>
        Assert.Contains(sentence, "Emne: " + Granted(language).Everything());

    [Theory]
    [InlineData(Bokmal, "Emne: Avslag på søknaden «Trygg start» – klagefrist tirsdag 22. desember (sak 2026/14)")]
    [InlineData(Bokmal, "Søknaden oppfylte vilkårene, men vi måtte prioritere. Andre søknader fikk høyere poengsum, og de 650 000 kronene er fordelt.")]
    [InlineData(Nynorsk, "Søknaden oppfylte vilkåra, men vi måtte prioritere. Andre søknader fekk høgare poengsum, og dei 650 000 kronene er fordelte.")]
    [InlineData(Nynorsk, "Endrar vi ikkje vedtaket, avgjer Oppvekstdirektoratet klaga.")]
    public void A_refusal_says_why_and_who_decides_an_appeal(Language language, string sentence) =>
        Assert.Contains(sentence, "Emne: " + Rejected(language).Everything());

    [Theory]
    [InlineData(Bokmal, "Nytt vedtak: «Trygg start» får 250 000 kroner (sak 2026/14)")]
    [InlineData(Bokmal, "Dette vedtaket gjelder i stedet for det vi sendte lørdag 28. november.")]
    [InlineData(Nynorsk, "Dette vedtaket gjeld i staden for det vi sende laurdag 28. november.")]
    public void A_new_decision_says_which_one_it_takes_the_place_of(Language language, string sentence)
    {
        var mail = Of(new(NoticeKind.Decision, "2"), TryggStart.DecidedAgain(), language);
        Assert.Contains(sentence, $"{mail.Subject}\n{mail.Everything()}");
    }

    [Theory]
    [InlineData(Bokmal, "Det er ikke avklart at søknaden oppfyller alle vilkårene i utlysningen.")]
    [InlineData(Nynorsk, "Det er ikkje avklart at søknaden oppfyller alle vilkåra i utlysinga.")]
    public void A_refusal_does_not_say_that_a_condition_fails_which_nobody_knows(Language language, string sentence)
    {
        var refused = TryggStart.Decided(DecisionOutcome.Reject);
        var open = refused.With(submission => submission with { Leaders = TryggStart.Facts().State.Submission.Leaders });
        Assert.Contains(sentence, Of(new(NoticeKind.Decision, "1"), open, language).Everything());
    }

    [Theory]
    [InlineData(Bokmal)]
    [InlineData(Nynorsk)]
    public void Each_is_under_90_words(Language language) => Assert.All(
        [Question(language), Receipt(language), Completion(language), Explain(language), Granted(language), Rejected(language)],
        mail => Assert.InRange(mail.Words(), 1, 89));

    [Fact]
    public void A_contact_reads_why_they_get_it()
    {
        var text = Receipt(Nynorsk).Everything();
        Assert.Contains("Du får denne e-posten fordi du er kontaktperson for Fjordvik i sak 2026/14. Har nokon andre teke over?", text);
        Assert.Contains("Meld frå her", text);
        Assert.Contains("Svar på e-posten kjem til saksbehandlaren.", text);
    }

    [Theory]
    [InlineData(Bokmal, "Svar på e-posten kommer til Statsforvalteren i Nordfylket.")]
    [InlineData(Nynorsk, "Svar på e-posten kjem til Statsforvaltaren i Nordfylket.")]
    public void While_nobody_has_the_case_the_office_reads_what_is_answered(Language language, string sentence)
    {
        var facts = TryggStart.Facts();
        Assert.EndsWith(sentence, Of(new(NoticeKind.Receipt, "1"), facts with { State = facts.State with { Judgement = Judgement.None } }, language).Everything().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asked_for_what_lacks_reads_what_is_answered()
    {
        var facts = TryggStart.Incomplete();
        Assert.Contains(
            "Svar på e-posten kommer til saksbehandleren.",
            Of(new(NoticeKind.CompletionRequest, "1"), facts with { State = facts.State with { Judgement = Judgement.None } }, Bokmal).Everything());
    }

    [Theory]
    [InlineData(true, "Ny frist for «Trygg start»: torsdag 19. november (sak 2026/14)")]
    [InlineData(false, "«Trygg start» mangler to ting – frist torsdag 19. november (sak 2026/14)")]
    public void A_deadline_is_new_to_who_was_told_of_an_earlier_one(bool told, string subject) =>
        Assert.Equal(subject, Of(new(NoticeKind.CompletionRequest, "2"), TryggStart.Incomplete(rounds: 2, told: told), Bokmal).Subject);

    [Fact]
    public void A_contact_without_a_name_is_a_contact_still()
    {
        var text = ApplicationMails.Of(new(NoticeKind.DraftReminder, "0:7"), TryggStart.Facts().AsDraft(), new(null, TryggStart.Fjordvik), Bokmal).Everything();
        Assert.Contains("Du får denne e-posten fordi du er kontaktperson for Fjordvik", text);
        Assert.DoesNotContain("postmottaket", text);
    }

    private static MailText Question(Language language) => ApplicationMails.LeaderQuestion(
        TryggStart.Facts().On(10, 20), TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.Leader, language);

    private static MailText Receipt(Language language) => Of(new(NoticeKind.Receipt, "1"), TryggStart.Facts(), language);

    private static MailText Completion(Language language) => Of(new(NoticeKind.CompletionRequest, "1"), TryggStart.Incomplete(), language);

    private static MailText Explain(Language language) => Of(new(NoticeKind.LateExplanation), TryggStart.Late(), language);

    private static MailText Granted(Language language) => Of(new(NoticeKind.Decision, "1"), TryggStart.Decided(DecisionOutcome.Grant, 250_000), language);

    private static MailText Rejected(Language language) => Of(new(NoticeKind.Decision, "1"), TryggStart.Decided(DecisionOutcome.Reject), language);

    private static MailText Of(Notice notice, CaseFacts facts, Language language) => ApplicationMails.Of(notice, facts, TryggStart.Contact, language);

    private static CaseFacts AskedAgain(bool? said = true) => TryggStart.Facts().On(10, 20).With(submission => submission with
    {
        Leaders = submission.Leaders.SetItem(TryggStart.Nesoy, submission.Leaders[TryggStart.Nesoy] with
        {
            Number = 2,
            Participates = null,
            SaidBefore = said,
            Before = TryggStart.AgreementOf(TryggStart.Nesoy) with
            {
                Municipalities = [TryggStart.Fjordvik, TryggStart.Nesoy],
                Requested = 250_000,
                OwnFunding = 20_000,
                Hash = new("before"),
            },
        }),
    });

    /// <summary>Asked on 4 November at 9 to complete by the 19th, and sent again.</summary>
    private static CaseFacts Answered(SentAs sentAs, Instant at, bool enough = false)
    {
        var facts = TryggStart.Resent(sentAs);
        return facts.With(submission => submission with
        {
            Sent = [submission.Sent[0], new(at, sentAs)],
            Completion = new([], TryggStart.At(2026, 11, 4, 9, 0, 0), new(2026, 11, 19), null, null, 1, null, at, enough, false),
        });
    }
}
