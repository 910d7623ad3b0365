using Grants.Domain.Wording;
using Grants.Pdf.Tests.Reading;
using Grants.Workflows.Applications;
using Grants.Workflows.Copies;
using Grants.Workflows.Tests.Mails;
using Grants.Workflows.Tests.Stories;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Copies;

/// <summary>An application as PDF, for the municipality's archive.</summary>
public sealed class ApplicationCopyTests
{
    private static readonly ApplicationForm Form = new(
        "Trygg start", "nynorsk", "joint-service", "Eit felles team", Municipality("9901", "Ingrid Moland"), [Municipality("9902", "Tor Vikane")], null,
        [new("Kompetansemiljøet", "Følgjer med og skriv rapport")],
        [new(["9901", "9902"], "2026-05-04", "Mange flyttingar", "risk")],
        "Færre brot i fosterheimar.\n\nBarna skal sleppe å flytte.",
        new("Eit team på tre.", "2027-01-10", "2027-12-01", [new("Teamet er på plass", "2027-03-01")]),
        new([new("Team", 350_000), new("Kurs", 60_000)], [new("9901", "Kontor", 60_000), new("9902", "Arbeidstid", 40_000)], [new("Sparebanken", 10_000)], 300_000));

    [Theory]
    [InlineData("Fjordvik kommune")]
    [InlineData("Søknad om tilskudd til Statsforvalteren i Nordfylket")]
    [InlineData("Sak2026/14Mottattfredag 30. oktober 2026 kl. 14.32.06UtlysningTrygge barn 2026")]
    [InlineData("Trygg start")]
    [InlineData("Søker om300\u00A0000 kroner")]
    [InlineData("Slags prosjektFelles tiltak")]
    [InlineData("Eit felles team")]
    [InlineData("Sendt avIngrid Moland")]
    [InlineData("Fjordvik (søker)Leder 9901, kommunedirektør leder@9901.kommune.exampleIngrid Moland, barnevernleder kontakt@9901.kommune.example 900 00 000")]
    [InlineData("NesøyLeder 9902")]
    [InlineData("Færre brot i fosterheimar.Barna skal sleppe å flytte.")]
    [InlineData("Eit team på tre.")]
    [InlineData("Startersøndag 10. januar 2027Slutteronsdag 1. desember 2027")]
    [InlineData("Teamet er på plassmandag 1. mars 2027")]
    [InlineData("Team350\u00A0000Kurs60\u00A0000Sum410\u00A0000")]
    [InlineData("Tilskuddet vi søker om300\u00A0000Fjordvik, egne midler: Kontor60\u00A0000Nesøy, egne midler: Arbeidstid40\u00A0000Sparebanken10\u00A0000Sum410\u00A0000")]
    [InlineData("Budsjettet går opp.")]
    [InlineData("KompetansemiljøetFølgjer med og skriv rapport")]
    [InlineData("GjelderFjordvik og NesøyFerdigmandag 4. mai 2026FunneneMange flyttingarVedleggvurdering.pdf")]
    [InlineData("vurdering.pdfRisiko- og tilstandsvurdering2 MB")]
    public void It_says_all_that_was_sent(string text) => Assert.Contains(text, Read(Form, Bokmal).Document.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Søknad om tilskot til Statsforvaltaren i Nordfylket")]
    [InlineData("Mottekenfredag 30. oktober 2026")]
    [InlineData("Søkjer om")]
    [InlineData("Kommunane")]
    [InlineData("Tilskotet vi søkjer om")]
    [InlineData("Startarsøndag 10. januar 2027")]
    [InlineData("GjeldFjordvik og Nesøy")]
    public void It_is_in_the_form_that_the_municipality_is_written_to_in(string text) => Assert.Contains(text, Read(Form, Nynorsk).Document.Text, StringComparison.Ordinal);

    [Fact]
    public void What_people_wrote_in_the_other_form_says_so()
    {
        Assert.Contains(Read(Form, Bokmal).Document.Of("Span"), span => span is { Language: "nn", Text: "Eit team på tre." });
        Assert.Empty(Read(Form, Nynorsk).Document.Of("Span"));
    }

    [Theory]
    [InlineData(Bokmal, "Ikke fylt ut")]
    [InlineData(Nynorsk, "Ikkje fylt ut")]
    public void What_was_not_filled_in_is_told(Language language, string text)
    {
        var document = Read(new("Trygg start", Lead: Form.Lead, Budget: new(RequestedAmount: 300_000)), language);
        Assert.Equal(["P", "P"], document.Document.Children.Where(node => node.Text == text).Select(node => node.Type).Take(2));
    }

    [Theory]
    [InlineData(310_000, Bokmal, "Finansieringen er 10\u00A0000 kroner større enn kostnadene.")]
    [InlineData(290_000, Nynorsk, "Det manglar 10\u00A0000 kroner i finansieringa.")]
    public void A_budget_that_does_not_balance_says_by_how_much(long requested, Language language, string text) =>
        Assert.Contains(text, Read(Form with { Budget = Form.Budget! with { RequestedAmount = requested } }, language).Document.Text, StringComparison.Ordinal);

    [Fact]
    public void A_later_version_says_which_it_is() => Assert.Contains("Versjon2", Read(Form, Bokmal, version: 2).Document.Text, StringComparison.Ordinal);

    [Fact]
    public void The_same_version_is_the_same_bytes() => Assert.Equal(Write(Form, Bokmal, 1), Write(Form, Bokmal, 1));

    /// <summary>As many rows and as long texts as a form may have.</summary>
    [Fact]
    public void The_longest_application_goes_into_a_mail()
    {
        var long_ = string.Concat(Enumerable.Repeat("Barna skal sleppe å flytte. ", 700));
        var form = Form with
        {
            Goals = long_,
            ActivityText = long_,
            Partners = [.. Enumerable.Range(0, 60).Select(_ => Municipality("9902", "Tor Vikane"))],
            ExpertBodies = [.. Enumerable.Range(0, 100).Select(_ => new ExpertBodyForm("Kompetansemiljøet", "Følgjer med"))],
            Plan = Form.Plan! with { Description = long_, Milestones = [.. Enumerable.Range(0, 100).Select(_ => new MilestoneForm("Møte", "2027-03-01"))] },
            Budget = Form.Budget! with { Costs = [.. Enumerable.Range(0, 100).Select(_ => new BudgetLineForm("Kurs", 1_000))] },
        };
        Assert.InRange(Write(form, Bokmal, 1).Length, 1, 1_000_000);
    }

    private static ReadDocument Read(ApplicationForm form, Language language, int version = 1) => new(Write(form, language, version));

    private static byte[] Write(ApplicationForm form, Language language, int version)
    {
        var facts = TryggStart.Facts();
        return ApplicationCopy.Write(new(
            facts, form, language, version, facts.State.Submission.ReceivedAt!.Value, "Ingrid Moland",
            [new("risk", "vurdering.pdf", "riskAssessment", "application/pdf", new string('0', 64), 2_500_000, TryggStart.Ingrid, facts.Now)]));
    }

    private static ParticipantForm Municipality(string number, string contact) => new(
        number, new($"Leder {number}", "kommunedirektør", $"leder@{number}.kommune.example"), [new(contact, $"kontakt@{number}.kommune.example", "+4790000000", "barnevernleder")]);
}
