using System.Xml.Linq;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Letters;
using Grants.Workflows.Mails;
using Grants.Workflows.Tests.Mails;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Letters;

/// <summary>What a letter has to say, to whom, and that it never goes with an empty part.</summary>
public sealed class DecisionLetterTests
{
    [Theory]
    [InlineData(Bokmal, "Fjordvik får 250 000 kroner i tilskudd til prosjektet «Trygg start». Dere søkte om 300 000 kroner.")]
    [InlineData(Nynorsk, "Fjordvik får 250 000 kroner i tilskot til prosjektet «Trygg start». De søkte om 300 000 kroner.")]
    [InlineData(Bokmal, "Potten rekker ikke til alle.")]
    [InlineData(Bokmal, "Utviklingsprosjekter i barnevernet")]
    [InlineData(Bokmal, "senest fredag 31. desember 2027")]
    [InlineData(Bokmal, "senest tirsdag 15. februar 2028")]
    [InlineData(Bokmal, "Riksrevisjonen")]
    [InlineData(Nynorsk, "Bryt de vilkåra, kan vi halde tilbake tilskotet eller krevje det tilbake.")]
    [InlineData(Bokmal, "Søknaden fikk 3,75 av 5 poeng.")]
    [InlineData(Bokmal, "Tydelig plan.")]
    [InlineData(Bokmal, "Dere kan klage på vedtaket (forvaltningsloven § 28). Siste dag er tirsdag 22. desember 2026.")]
    [InlineData(Nynorsk, "Endrar vi ikkje vedtaket, avgjer Oppvekstdirektoratet klaga.")]
    [InlineData(Nynorsk, "(forvaltningslova §§ 18 og 19)")]
    [InlineData(Bokmal, "Berit Solheimsli")]
    [InlineData(Bokmal, "Arne Fosslid")]
    [InlineData(Bokmal, "Ingrid Moland")]
    [InlineData(Bokmal, "2026/14")]
    [InlineData(Nynorsk, "tysdag 1. desember 2026")]
    public void A_grant_letter_says_all_that_it_must(Language language, string text) =>
        Assert.Contains(text, TextOf(DecisionLetter.Write(Granted(), 1, TryggStart.AppealUntil, language).Html()));

    [Theory]
    [InlineData(DecisionOutcome.Grant, Bokmal, "nb")]
    [InlineData(DecisionOutcome.Reject, Nynorsk, "nn")]
    [InlineData(DecisionOutcome.Dismiss, Nynorsk, "nn")]
    public void It_is_a_whole_document_in_its_language(DecisionOutcome outcome, Language language, string code)
    {
        var html = Parsed(DecisionLetter.Write(Decided(outcome), 1, TryggStart.AppealUntil, language).Html());
        Assert.Equal(code, html.Attribute("lang")!.Value);
        Assert.Single(html.Descendants("h1"));
        Assert.Single(html.Descendants("title"));
        Assert.Empty(html.Descendants("script"));
        Assert.DoesNotContain(html.Descendants(), element => element.Attribute("style") is not null || element.Name.LocalName is "style");
        Assert.DoesNotContain(html.Descendants().Where(element => element.Name.LocalName is "p" or "li" or "dd" or "td" or "th" or "h2"), element => string.IsNullOrWhiteSpace(element.Value));
    }

    [Fact]
    public void What_people_wrote_is_encoded() =>
        Assert.Contains("<li>Send plan &lt;først&gt;</li>", DecisionLetter.Write(Granted(), 1, TryggStart.AppealUntil, Bokmal).Html());

    [Theory]
    [InlineData(DecisionOutcome.Grant)]
    [InlineData(DecisionOutcome.Reject)]
    [InlineData(DecisionOutcome.Dismiss)]
    public void Nothing_is_said_of_appeals_that_the_call_does_not_allow(DecisionOutcome outcome)
    {
        var facts = TryggStart.Decided(outcome, outcome is DecisionOutcome.Grant ? 250_000 : 0, appeal: false);
        Assert.DoesNotContain("klag", TextOf(DecisionLetter.Write(facts, 1, null, Bokmal).Html()), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Bokmal, "Vedtaket gjelder i stedet for det vi sendte lørdag 28. november 2026, som ikke gjelder lenger.")]
    [InlineData(Nynorsk, "Vedtaket gjeld i staden for det vi sende laurdag 28. november 2026, som ikkje gjeld lenger.")]
    public void A_new_decision_says_which_one_it_takes_the_place_of(Language language, string sentence) =>
        Assert.Contains(sentence, TextOf(DecisionLetter.Write(TryggStart.DecidedAgain(), 2, TryggStart.AppealUntil, language).Html()));

    [Fact]
    public void A_letter_says_what_is_so_and_not_what_to_mend() =>
        Assert.DoesNotContain("Legg ved", TextOf(DecisionLetter.Write(Incomplete(), 1, TryggStart.AppealUntil, Bokmal).Html()));

    [Fact]
    public void A_dismissal_shows_no_points() =>
        Assert.DoesNotContain("poeng", TextOf(DecisionLetter.Write(Decided(DecisionOutcome.Dismiss), 1, TryggStart.AppealUntil, Bokmal).Html()), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_whole_letter_misses_nothing() => Assert.Empty(DecisionLetter.Missing(Granted(), 1, TryggStart.AppealUntil));

    [Fact]
    public void Without_the_last_day_to_appeal_it_must_not_go() =>
        Assert.Equal(["Siste dag for å klage"], DecisionLetter.Missing(Granted(), 1, null).Select(part => part.Bokmal));

    [Fact]
    public void Without_the_approvers_name_it_must_not_go()
    {
        var facts = Granted();
        facts = facts with { People = facts.People.Remove(TryggStart.Arne) };
        Assert.Equal(["Navnet på den som har godkjent"], DecisionLetter.Missing(facts, 1, TryggStart.AppealUntil).Select(part => part.Bokmal));
        Assert.Throws<InvalidOperationException>(() => DecisionLetter.Write(facts, 1, TryggStart.AppealUntil, Bokmal));
    }

    [Theory]
    [InlineData(DecisionOutcome.Grant)]
    [InlineData(DecisionOutcome.Reject)]
    [InlineData(DecisionOutcome.Dismiss)]
    public void Nynorsk_is_nynorsk(DecisionOutcome outcome)
    {
        var facts = Decided(outcome);
        var proposal = facts.State.Decision.Proposal! with { Reasons = "Grunn.", Terms = [] };
        facts = facts with { State = facts.State with { Decision = facts.State.Decision with { Proposal = proposal, Letters = [] } } };
        var words = TextOf(DecisionLetter.Write(facts, 1, TryggStart.AppealUntil, Nynorsk).Html()).Split([' ', '\n', '.', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(words, word => word.ToLowerInvariant() is "ikke" or "dere" or "fra" or "innen" or "senest" or "hva" or "hvorfor" or "saken" or "tilskudd" or "fikk" or "søker");
    }

    private static CaseFacts Granted() => Decided(DecisionOutcome.Grant);

    private static CaseFacts Decided(DecisionOutcome outcome) => TryggStart.Decided(outcome, outcome is DecisionOutcome.Grant ? 250_000 : 0);

    private static string TextOf(string html) => string.Join('\n', Parsed(html).Descendants().Where(element => !element.HasElements).Select(element => element.Value)).Plain();

    /// <summary>Our letters are read as XML, so that every element is seen to be closed; void elements are closed first.</summary>
    private static XElement Parsed(string html) => XElement.Parse(html
        .Replace("<!doctype html>", "", StringComparison.Ordinal)
        .Replace("<br>", "<br/>", StringComparison.Ordinal)
        .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
        .Replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "", StringComparison.Ordinal)
        .Replace("<link rel=\"stylesheet\" href=\"/assets/letter.css\">", "", StringComparison.Ordinal));

    /// <summary>Dismissed without the risk assessment's attachment.</summary>
    private static CaseFacts Incomplete()
    {
        var facts = Decided(DecisionOutcome.Dismiss);
        return facts with { Around = facts.Around with { Attachments = [] } };
    }
}
