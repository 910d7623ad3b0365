using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Mails;

/// <summary>What holds for every mail of an application's life, in both forms of Norwegian.</summary>
public sealed class EveryMailTests
{
    private static readonly string[] Forbidden = ["vennligst", "jf.", "ovennevnte", "i henhold til", "midnatt", "Informasjon om", "  "];

    private static readonly string[] BokmalOnly =
    [
        "ikke", "hvilke", "dere", "jeg", "fra", "hvordan", "hvorfor", "søker", "noe", "noen", "nå", "fikk", "trenger", "mangler", "saken",
        "siden", "brevet forklarer hvorfor", "vurderingen", "innen", "senest", "hilsen", "saksbehandleren", "tilskudd", "mandag", "tirsdag", "være",
        "kommunene", "fortsatt", "lenken", "hva", "gjelder", "kommer", "et", "en",
    ];

    private static readonly (Notice Notice, CaseFacts Facts, bool HasNumber)[] All =
    [
        (new(NoticeKind.Receipt, "1"), TryggStart.Facts(), true),
        (new(NoticeKind.Receipt, "1"), TryggStart.Late(), true),
        (new(NoticeKind.Receipt, "2"), TryggStart.Resent(SentAs.Replacement).On(11, 1), true),
        (new(NoticeKind.Receipt, "2"), TryggStart.Resent(SentAs.Completion), true),
        (new(NoticeKind.Receipt, "2"), TryggStart.Resent(SentAs.KeptBeside), true),
        (new(NoticeKind.LeaderQuestion, "9902:1"), TryggStart.Facts(), false),
        (new(NoticeKind.LeaderReminder, "9902:1:3"), TryggStart.Facts(), false),
        (new(NoticeKind.LeaderReminder, "9901:1:3"), TryggStart.Facts(), false),
        (new(NoticeKind.LeaderLeftOut, "9902:1"), TryggStart.Facts(), false),
        (new(NoticeKind.LeaderDeclined, "9902:1"), TryggStart.Facts(), true),
        (new(NoticeKind.LeaderDeclined, "9902:1"), TryggStart.Facts().On(11, 5), true),
        (new(NoticeKind.LeaderDeclined, "9902:1"), TryggStart.Facts().AsDraft(), false),
        (new(NoticeKind.LeaderNotReached, "m1"), Bounced(), true),
        (new(NoticeKind.LeaderNotReached, "m1"), Bounced().On(11, 5), true),
        (new(NoticeKind.LateExplanation), TryggStart.Late(), true),
        (new(NoticeKind.CompletionRequest, "1"), TryggStart.Incomplete(), true),
        (new(NoticeKind.CompletionRequest, "2"), TryggStart.Incomplete(rounds: 2, text: "Ring meg."), true),
        (new(NoticeKind.CompletionReminder, "1:3"), TryggStart.Incomplete(), true),
        (new(NoticeKind.CompletionRanOut, "1"), TryggStart.Incomplete(), true),
        (new(NoticeKind.OfficeMessage, "text-1"), TryggStart.Facts(), true),
        (new(NoticeKind.DocumentDestroyed, "risk"), TryggStart.Facts().With(submission => submission with { Destroyed = [Gone] }), true),
        (new(NoticeKind.TakenOver, "ingrid"), TryggStart.Facts(), true),
        (new(NoticeKind.Withdrawn), Withdrawn(), true),
        (new(NoticeKind.Decision, "1"), TryggStart.Decided(DecisionOutcome.Grant, 250_000), true),
        (new(NoticeKind.Decision, "1"), TryggStart.Decided(DecisionOutcome.Grant, 300_000), true),
        (new(NoticeKind.Decision, "1"), TryggStart.Decided(DecisionOutcome.Reject), true),
        (new(NoticeKind.Decision, "1"), TryggStart.Decided(DecisionOutcome.Dismiss), true),
        (new(NoticeKind.Decision, "2"), TryggStart.DecidedAgain(), true),
        (new(NoticeKind.DecisionAgain, "1:2"), TryggStart.Decided(DecisionOutcome.Grant, 250_000), true),
        (new(NoticeKind.DecisionAgain, "1:2"), TryggStart.Decided(DecisionOutcome.Reject), true),
        (new(NoticeKind.DecisionAgain, "1:2"), TryggStart.Decided(DecisionOutcome.Dismiss), true),
        (new(NoticeKind.DraftReminder, "0:7"), TryggStart.Facts().AsDraft(), false),
        (new(NoticeKind.DeadlineMoved, "1"), Moved(), false),
        (new(NoticeKind.DraftDeletion, "2025-11-30"), TryggStart.Facts().AsDraft(), false),
    ];

    private static DestroyedDocument Gone => new("risk", ContentHash.Of("risk"), "Namn på barn i vedlegget.", TryggStart.Berit, TryggStart.At(2026, 10, 30, 9, 0, 0), null);

    public static TheoryData<int, Language> Each()
    {
        var rows = new TheoryData<int, Language>();
        for (var index = 0; index < All.Length; index++)
        {
            rows.Add(index, Bokmal);
            rows.Add(index, Nynorsk);
        }

        return rows;
    }

    [Fact]
    public void Every_kind_of_notice_is_tried() =>
        Assert.Equal(Enum.GetValues<NoticeKind>().Order(), All.Select(row => row.Notice.Kind).Distinct().Order());

    [Theory, MemberData(nameof(Each))]
    public void The_subject_ends_with_the_case_number_where_the_reader_has_one(int index, Language language) =>
        Assert.Equal(All[index].HasNumber, Mail(index, language).Subject.TrimEnd(')').EndsWith("sak 2026/14", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Each))]
    public void The_subject_names_the_project(int index, Language language) => Assert.Contains("«Trygg start»", Mail(index, language).Subject);

    [Theory, MemberData(nameof(Each))]
    public void It_opens_one_page(int index, Language language) =>
        Assert.StartsWith("https://tilskudd.example/", Mail(index, language).Action!.Url, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Each))]
    public void It_is_in_plain_words(int index, Language language)
    {
        var text = Mail(index, language).Everything();
        Assert.DoesNotContain(Forbidden, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(@"kl\. 00\.00(?!\.)", text);
    }

    [Theory, MemberData(nameof(Each))]
    public void A_date_has_its_weekday(int index, Language language) => Assert.DoesNotMatch(
        @"(?<!dag )\b\d{1,2}\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)", Mail(index, language).Everything());

    [Theory, MemberData(nameof(Each))]
    public void It_is_short(int index, Language language) => Assert.InRange(Mail(index, language).Words(), 5, 110);

    [Theory, MemberData(nameof(Each))]
    public void Nynorsk_is_nynorsk(int index, Language language)
    {
        if (language is Bokmal) return;
        var words = Mail(index, language).Everything().Split([' ', '\n', '.', ',', ':', '?'], StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(words, word => BokmalOnly.Contains(word.ToLowerInvariant()));
    }

    [Theory, MemberData(nameof(Each))]
    public void Bokmal_is_not_nynorsk(int index, Language language)
    {
        if (language is Nynorsk) return;
        var words = Mail(index, language).Everything().Split([' ', '\n', '.', ',', ':', '?'], StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(words, word => word.ToLowerInvariant() is "ikkje" or "innan" or "kva" or "kvifor" or "saka" or "frå" or "no" or "eit" or "ein");
    }

    [Theory]
    [InlineData("Decision:1", DecisionOutcome.Grant, Bokmal)]
    [InlineData("Decision:1", DecisionOutcome.Reject, Bokmal)]
    [InlineData("Decision:1", DecisionOutcome.Dismiss, Nynorsk)]
    [InlineData("DecisionAgain:1:2", DecisionOutcome.Grant, Nynorsk)]
    public void Nothing_is_said_of_appeals_that_the_call_does_not_allow(string notice, DecisionOutcome outcome, Language language)
    {
        var facts = TryggStart.Decided(outcome, outcome is DecisionOutcome.Grant ? 250_000 : 0, appeal: false);
        var (kind, about) = (notice.Split(':', 2)[0], notice.Split(':', 2)[1]);
        var text = ApplicationMails.Of(new(Enum.Parse<NoticeKind>(kind), about), facts, TryggStart.Contact, language).Everything();
        Assert.DoesNotContain("klag", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Bokmal, "Vi sender vedtaket om «Trygg start» på nytt. Det er fra tirsdag 1. desember, men e-posten kom ikke fram.")]
    [InlineData(Nynorsk, "Vi sender vedtaket om «Trygg start» på nytt. Det er frå tysdag 1. desember, men e-posten kom ikkje fram.")]
    [InlineData(Bokmal, "Klagefristen regnes fra i dag, selv om brevet har en tidligere dato.")]
    [InlineData(Nynorsk, "De kan klage innan tysdag 5. januar 2027.")]
    public void A_decision_that_is_sent_again_says_from_when_the_time_to_appeal_is_counted(Language language, string sentence)
    {
        var facts = TryggStart.Decided(DecisionOutcome.Grant, 250_000).On(12, 15);
        Assert.Contains(sentence, ApplicationMails.Of(new(NoticeKind.DecisionAgain, "1:2"), facts, TryggStart.Contact, language).Everything());
    }

    [Theory]
    [InlineData(Bokmal, "Fjordvik trakk søknaden «Trygg start» søndag 1. november 2026 kl. 09.00.", "Nesøy er ikke bundet av noe, og du trenger ikke å gjøre mer.")]
    [InlineData(Nynorsk, "Fjordvik trekte søknaden «Trygg start» søndag 1. november 2026 kl. 09.00.", "Nesøy er ikkje bunden av noko, og du treng ikkje å gjere meir.")]
    public void A_leader_reads_that_nothing_is_asked_any_more(Language language, string happened, string then)
    {
        var mail = ApplicationMails.Of(new(NoticeKind.Withdrawn), Withdrawn(), TryggStart.Leader, language);
        Assert.Contains(happened, mail.Everything());
        Assert.Contains(then, mail.Everything());
        Assert.DoesNotContain("2026/14", $"{mail.Subject}\n{mail.Everything()}");
    }

    [Theory]
    [InlineData(Bokmal, "«Trygg start» er trukket (sak 2026/14)", "Du trenger ikke å gjøre mer med saken.")]
    [InlineData(Nynorsk, "«Trygg start» er trekt (sak 2026/14)", "Du treng ikkje å gjere meir med saka.")]
    public void A_caseworker_reads_it_and_opens_the_case(Language language, string subject, string then)
    {
        var facts = Withdrawn();
        var mail = ApplicationMails.Of(new(NoticeKind.Withdrawn), facts, TryggStart.Caseworker, language);
        Assert.Equal((subject, facts.StaffPage), (mail.Subject, mail.Action!.Url));
        Assert.Contains(then, mail.Everything());
    }

    [Fact]
    public void A_title_with_a_line_break_leaves_one_line_in_the_subject()
    {
        var facts = TryggStart.Facts().With(submission => submission with { Application = TryggStart.Application with { Title = "Trygg\r\nBcc: start" } });
        Assert.DoesNotContain('\n', ApplicationMails.Of(new(NoticeKind.Receipt, "1"), facts, TryggStart.Contact, Bokmal).Subject);
    }

    private static MailText Mail(int index, Language language)
    {
        var (notice, facts, _) = All[index];
        var reader = notice.Kind is NoticeKind.LeaderQuestion or NoticeKind.LeaderReminder or NoticeKind.LeaderLeftOut ? TryggStart.Leader : TryggStart.Contact;
        // What people write themselves stays as it is, in whatever form; the tests here are about our own words.
        return ApplicationMails.Of(notice, facts, reader, language);
    }

    private static CaseFacts Bounced() => TryggStart.Facts().With(submission => submission with
    {
        Bounces = [new("m1", TryggStart.Tor, TryggStart.Nesoy, "550 unknown", TryggStart.At(2026, 10, 21, 9, 0, 0))],
    });

    private static CaseFacts Withdrawn() =>
        TryggStart.Facts().With(submission => submission with { WithdrawnAt = TryggStart.At(2026, 11, 1, 9, 0, 0) });

    private static CaseFacts Moved()
    {
        var facts = TryggStart.Facts().AsDraft();
        return facts with { Around = facts.Around with { Call = facts.Around.Call with { Moves = 1, MoveReason = "Sida var nede." } } };
    }
}
