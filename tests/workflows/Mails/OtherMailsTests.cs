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
}
