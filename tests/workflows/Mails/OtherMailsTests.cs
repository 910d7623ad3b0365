using Grants.Domain.Applications;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Offices;
using NodaTime;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Mails;

/// <summary>The mails of a call, of the office's staff and of sign-in.</summary>
public sealed class OtherMailsTests
{
    private const string Base = "https://tilskudd.example";

    private static Municipality Nesoy { get; } = TryggStart.Register.Find(TryggStart.Nesoy, new(2026, 1, 1))!;

    [Theory]
    [InlineData(Bokmal)]
    [InlineData(Nynorsk)]
    public void A_leader_asked_after_the_deadline_reads_no_date_that_is_past(Language language)
    {
        var mail = ApplicationMails.LeaderQuestion(
            TryggStart.Facts().On(11, 5), TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.Leader, language);
        Assert.EndsWith("Svar så snart du kan", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("november", mail.Everything());
    }

    [Theory]
    [InlineData(5, "Svar innen mandag 16. november")]
    [InlineData(17, "Svar innen torsdag 19. november")]
    [InlineData(20, "Svar så snart du kan")]
    public void A_leader_asked_because_of_a_completion_answers_within_its_time(int day, string sentence) => Assert.EndsWith(
        sentence,
        ApplicationMails.LeaderQuestion(Completed(day).On(11, day), TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.Leader, Bokmal).Subject,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(16, "Nesøy har ikke svart om «Trygg start» – fristen er torsdag 19. november")]
    [InlineData(20, "Nesøy har ikke svart om «Trygg start»")]
    public void The_reminder_of_a_completion_names_its_day(int day, string subject) => Assert.Equal(
        subject, ApplicationMails.Of(new(NoticeKind.LeaderReminder, "9902:1:3"), Completed(5).On(11, day), TryggStart.Leader, Bokmal).Subject);

    [Theory]
    [InlineData(5, Bokmal, "til og med tirsdag 10. november. Deretter tar vi stilling til om den kan vurderes, og dere får svar så snart saken er avgjort.")]
    [InlineData(5, Nynorsk, "til og med tysdag 10. november. Deretter tek vi stilling til om han kan vurderast, og de får svar så snart saka er avgjord.")]
    [InlineData(30, Bokmal, "til og med tirsdag 10. november. Deretter tar vi stilling til om den kan vurderes, og dere får svar innen mandag 30. november.")]
    public void The_receipt_of_what_came_late_says_what_comes_first(int decisionsBy, Language language, string sentence) => Assert.Contains(
        sentence, ApplicationMails.Of(new(NoticeKind.Receipt, "1"), Late(decisionsBy), TryggStart.Contact, language).Everything());

    [Fact]
    public void The_receipt_knows_the_day_before_the_explanation_is_asked_for() => Assert.Contains(
        "til og med tirsdag 10. november.",
        ApplicationMails.Of(new(NoticeKind.Receipt, "1"), Late(5).With(submission => submission with { Explanation = null }), TryggStart.Contact, Bokmal).Everything());

    [Fact]
    public void What_came_late_and_is_explained_is_promised_an_answer_as_any_other() => Assert.Contains(
        "Dere får svar innen mandag 30. november.",
        ApplicationMails.Of(
            new(NoticeKind.Receipt, "1"),
            Late(30).With(submission => submission with { Explanation = submission.Explanation! with { AnsweredAt = TryggStart.At(2026, 11, 4, 9, 0, 0) } }),
            TryggStart.Contact, Bokmal).Everything());

    [Fact]
    public void A_leader_asked_on_the_last_days_answers_by_the_deadline() => Assert.EndsWith(
        "Svar innen mandag 2. november",
        ApplicationMails.LeaderQuestion(TryggStart.Facts().On(10, 31), TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.Leader, Bokmal).Subject,
        StringComparison.Ordinal);

    [Fact]
    public void The_leads_own_leader_is_not_called_a_partner() => Assert.DoesNotContain(
        "partner",
        ApplicationMails.LeaderQuestion(TryggStart.Facts(), TryggStart.AgreementOf(TryggStart.Fjordvik), TryggStart.Leader, Bokmal).Everything());

    [Fact]
    public void The_registry_is_not_called_a_contact()
    {
        var mail = ApplicationMails.Of(new(NoticeKind.Receipt, "1"), TryggStart.Facts(), new(null, TryggStart.Fjordvik, IsRegistry: true), Bokmal);
        Assert.DoesNotContain("kontaktperson", mail.Everything());
        Assert.Contains("postmottaket i Fjordvik", mail.Everything());
    }

    [Theory]
    [InlineData(Bokmal, "Nesøy kan søke om tilskudd fra Statsforvalteren i Nordfylket. Utlysningen heter «Trygge barn 2026», og fristen er mandag 2. november kl. 23.59.")]
    [InlineData(Nynorsk, "Nesøy kan søkje om tilskot frå Statsforvaltaren i Nordfylket. Utlysinga heiter «Trygge barn 2026», og fristen er måndag 2. november kl. 23.59.")]
    [InlineData(Bokmal, "https://tilskudd.example/utlysninger/nordfylket-2026")]
    public void An_invitation_says_who_gives_what_until_when(Language language, string sentence) =>
        Assert.Contains(sentence, CallMails.Invitation(TryggStart.Call, TryggStart.Call.OfficeName, Nesoy, language, Base, TryggStart.At(2026, 8, 1, 8, 0, 0)).Everything());

    [Theory]
    [InlineData(1, Bokmal, "Én dag igjen til å søke på «Trygge barn 2026» – frist mandag 2. november")]
    [InlineData(7, Nynorsk, "Sju dagar att til å søkje på «Trygge barn 2026» – frist måndag 2. november")]
    public void A_reminder_says_how_many_days_are_left(int days, Language language, string subject) => Assert.Equal(
        subject, CallMails.Reminder(
            TryggStart.Call, TryggStart.Call.OfficeName, Nesoy, days, language, Base, TryggStart.At(2026, 11, 2, 7, 0, 0) - Duration.FromDays(days)).Subject);

    [Fact]
    public void The_office_is_told_how_many_cases_are_undecided() => Assert.Equal(
        "12 søknader uten vedtak i «Trygge barn 2026» – frist tirsdag 1. desember",
        CallMails.OfficeReminder(TryggStart.Call, "Berit", 7, 12, Bokmal, Base, TryggStart.At(2026, 11, 24, 7, 0, 0)).Subject);

    [Fact]
    public void A_digest_names_twenty_and_counts_the_rest()
    {
        var mail = StaffMails.Digest(new("Berit", [.. Enumerable.Range(1, 23).Select(Line)]), Nynorsk, Base);
        Assert.Equal("23 ting ventar på deg", mail.Subject);
        Assert.Equal(20, mail.Blocks.OfType<MailBlock.Numbered>().Single().Items.Length);
        Assert.Contains("og 3 til", mail.Everything());
    }

    [Fact]
    public void A_digest_of_one_opens_that_case() =>
        Assert.Equal($"{Base}/saksbehandling/1", StaffMails.Digest(new("Berit", [Line(1)]), Bokmal, Base).Action!.Url);

    [Theory]
    [InlineData(Bokmal, "Du kan også skrive koden 123456")]
    [InlineData(Nynorsk, "Lenkja og koden verkar éin gong, i 30 minutt.")]
    public void Sign_in_has_a_link_and_a_code(Language language, string sentence) => Assert.Contains(
        sentence, SignInMails.SignIn($"{Base}/sign-in/abc", "123456", Duration.FromMinutes(30), language).Everything());

    [Theory]
    [InlineData(true, "Du kan logge inn for Nesøy")]
    [InlineData(false, "Du kan ikkje logge inn for Nesøy")]
    public void Who_asked_for_access_is_answered(bool allowed, string subject) =>
        Assert.Equal(subject, AccessMails.Answered("Nesøy", allowed, "Hei.", Nynorsk, Base).Subject);

    [Theory]
    [InlineData(LanguageForm.Nynorsk, Bokmal, Nynorsk)]
    [InlineData(LanguageForm.Bokmal, Nynorsk, Bokmal)]
    [InlineData(LanguageForm.Neutral, Nynorsk, Nynorsk)]
    [InlineData(LanguageForm.Neutral, null, Bokmal)]
    public void A_municipality_is_written_to_in_its_form(LanguageForm form, Language? wrote, Language expected) => Assert.Equal(
        expected, Languages.For(Nesoy with { LanguageForm = form }, TryggStart.Application with { Language = wrote }, TryggStart.Call));

    private static DigestLine Line(int number) => new(WaitsFor.Text(Waiting.Caseworker), $"2026/{number}", "Trygg start", $"{Base}/saksbehandling/{number}");

    /// <summary>A completion until 19 November, whose answer has asked the leaders anew on a day.</summary>
    private static CaseFacts Completed(int asked) => TryggStart.Incomplete().With(submission => submission with
    {
        Leaders = submission.Leaders.SetItem(
            TryggStart.Nesoy,
            new(TryggStart.Tor, TryggStart.AgreementOf(TryggStart.Nesoy), TryggStart.At(2026, 11, asked, 8, 0, 0), 1, null, null) { Holders = [TryggStart.Tor] }),
    });

    /// <summary>Late on 3 November, when decisions are to be made on a day of that month.</summary>
    private static CaseFacts Late(int decisionsBy)
    {
        var facts = TryggStart.Late();
        var call = facts.Around.Call;
        return facts with { Around = facts.Around with { Call = call with { Call = call.Call with { DecisionsBy = new(2026, 11, decisionsBy) } } } };
    }
}
