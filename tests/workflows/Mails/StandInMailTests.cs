using Grants.Domain.Applications;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Mails;

/// <summary>A decision to somebody who is no contact of the lead, because it reached none.</summary>
public sealed class StandInMailTests
{
    public static TheoryData<StandIn, Language> Each { get; } = new()
    {
        { StandIn.Partner, Bokmal }, { StandIn.Partner, Nynorsk }, { StandIn.Colleague, Bokmal }, { StandIn.Colleague, Nynorsk },
        { StandIn.Outsider, Bokmal }, { StandIn.Outsider, Nynorsk },
    };

    [Theory, MemberData(nameof(Each))]
    public void It_does_not_call_the_reader_a_contact(StandIn standIn, Language language) =>
        Assert.DoesNotContain("du er kontaktperson", Mail(standIn, language).Everything(), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Each))]
    public void It_does_not_speak_to_the_reader_as_to_the_municipality(StandIn standIn, Language language) =>
        Assert.DoesNotMatch(language.Choose(@"\b[Dd]ere\b", @"\b(De|de|dykk)\b"), Mail(standIn, language).Everything());

    [Theory]
    [InlineData(StandIn.Partner, "/brev/1")]
    [InlineData(StandIn.Colleague, "")]
    [InlineData(StandIn.Outsider, null)]
    public void It_opens_only_what_the_reader_can_open(StandIn standIn, string? page)
    {
        var facts = TryggStart.Decided(DecisionOutcome.Grant, 250_000);
        Assert.Equal(page is null ? null : facts.Page + page, Mail(standIn, Bokmal).Action?.Url);
    }

    [Theory]
    [InlineData(Bokmal, "Du får denne e-posten fordi vi ikke nådde kontaktpersonene for Fjordvik i sak 2026/14, og har fått adressen din for kommunen. Svar på e-posten kommer til saksbehandleren.")]
    [InlineData(Nynorsk, "Du får denne e-posten fordi vi ikkje nådde kontaktpersonane for Fjordvik i sak 2026/14, og har fått adressa di for kommunen. Svar på e-posten kjem til saksbehandlaren.")]
    [InlineData(Bokmal, "Fjordvik får 250 000 kroner i tilskudd.")]
    [InlineData(Nynorsk, "Fjordvik kan klage innan tysdag 5. januar 2027, sjølv om brevet har ein tidlegare dato.")]
    public void It_says_why_it_comes_and_of_whom_it_is(Language language, string sentence) =>
        Assert.Contains(sentence, Mail(StandIn.Outsider, language).Everything(), StringComparison.Ordinal);

    [Theory]
    [InlineData(DecisionOutcome.Reject, "Fjordvik får diverre ikkje tilskot.")]
    [InlineData(DecisionOutcome.Dismiss, "Vi har avvist søknaden.")]
    public void It_says_what_was_decided(DecisionOutcome outcome, string sentence) =>
        Assert.Contains(sentence, Mail(StandIn.Outsider, Nynorsk, outcome).Everything(), StringComparison.Ordinal);

    [Fact]
    public void It_says_nothing_of_appeals_that_the_call_does_not_allow()
    {
        var facts = TryggStart.Decided(DecisionOutcome.Grant, 250_000, appeal: false);
        var mail = ApplicationMails.Of(Again, facts, TryggStart.Contact with { StandIn = StandIn.Outsider }, Bokmal);
        Assert.DoesNotContain("klag", mail.Everything(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Each))]
    public void It_is_short(StandIn standIn, Language language) => Assert.InRange(Mail(standIn, language).Words(), 5, 90);

    private static Notice Again { get; } = new(NoticeKind.DecisionAgain, "1:2");

    private static MailText Mail(StandIn standIn, Language language, DecisionOutcome outcome = DecisionOutcome.Grant) => ApplicationMails.Of(
        Again, TryggStart.Decided(outcome, outcome is DecisionOutcome.Grant ? 250_000 : 0).On(12, 15), TryggStart.Contact with { StandIn = standIn }, language);
}
