using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class AllCriteriaTests
{
    private static readonly string[] Order =
    [
        "received-in-time", "several-municipalities", "network-members", "expert-body", "risk-assessment",
        "amount-within-limits", "used-in-time", "budget-balances", "leadership-anchored", "purpose",
    ];

    /// <summary>«De» is «they» in bokmål, and «you» in nynorsk.</summary>
    private static readonly string[] ToTheReader =
    [
        "Skriv", "Legg", "Velg", "Vel", "Oppgi", "Rett", "Søk", "Sett", "Set", "Forklar", "Beskriv", "Meld", "Snakk", "Spør", "Øk", "Auk", "Senk", "Ta",
    ];

    public static TheoryData<string> Ids => [.. Order];

    [Fact]
    public void A_complete_application_meets_all_ten() =>
        Assert.All(AllCriteria.Check(An.Application(), Some.Circumstances()), finding => Assert.Equal(CriterionResult.Met, finding.Result));

    [Fact]
    public void All_ten_are_found_in_the_same_order_whatever_the_application() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
                Findings(situation).Select(finding => finding.Criterion.Value).SequenceEqual(Order))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_reason_is_whole_sentences_in_both_languages() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
                Findings(situation).All(finding => new[] { finding.Reason.Bokmal, finding.Reason.Nynorsk }
                    .All(text => text.Length > 10 && text.EndsWith('.') && !text.Contains("  ", StringComparison.Ordinal) && text[0] != ' ')))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_to_do_is_written_in_each_language() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
                Findings(situation).Where(finding => finding.Result is not CriterionResult.Met)
                    .All(finding => finding.Reason.Bokmal != finding.Reason.Nynorsk))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_record_says_what_is_so_and_asks_nobody_to_do_anything() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
                AllCriteria.Record(situation.Application, situation.Circumstances with { ReceivedAt = Some.Receipt })
                    .All(finding => IsOfTheRecord(finding.Reason.Bokmal, "Dere", "dere") && IsOfTheRecord(finding.Reason.Nynorsk, "De", "de")))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_record_comes_to_the_same_results() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
                AllCriteria.Record(situation.Application, situation.Circumstances).Select(finding => finding.Result)
                    .SequenceEqual(Findings(situation).Select(finding => finding.Result)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_time_and_a_leaders_answer_are_unknown() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
                Findings(situation).Where(finding => finding.Result is CriterionResult.Unknown)
                    .All(finding => finding.Criterion == CriterionId.ReceivedInTime || finding.Criterion == CriterionId.LeadershipAnchored))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_draft_lacks_all_but_the_time() =>
        Assert.Equal(
            Order.Skip(1),
            AllCriteria.Check(Application.Empty, Some.Circumstances().DraftAt("2018-10-20T09:00:00"))
                .Where(finding => finding.Result is CriterionResult.NotMet).Select(finding => finding.Criterion.Value));

    [Theory]
    [InlineData("network-members")]
    [InlineData("expert-body")]
    [InlineData("risk-assessment")]
    [InlineData("several-municipalities")]
    public void What_the_call_does_not_require_is_met_even_when_it_is_absent(string criterion)
    {
        var undemanding = Some.Circumstances().With(call => call with
        {
            RequiresNetwork = false,
            RequiresExpertBody = false,
            RequiresRiskAssessment = false,
            MinimumMunicipalities = 1,
        });

        var finding = Application.Empty.For(new CriterionId(criterion), undemanding);

        Assert.Equal((CriterionResult.Met, true), (finding.Result, finding.Reason.Bokmal.StartsWith("Utlysningen krever ikke", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_criterion_has_a_short_title_in_both_languages(string id)
    {
        var title = AllCriteria.Title(new CriterionId(id));

        Assert.All([title.Bokmal, title.Nynorsk], text => Assert.InRange(text.Length, 5, 60));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_source_of_every_criterion_is_written_in_each_language(string id)
    {
        var source = An.Application().For(new CriterionId(id)).Source;

        Assert.NotEqual(source.Bokmal, source.Nynorsk);
    }

    [Fact]
    public void More_of_what_is_required_never_makes_it_worse() =>
        Prop.ForAll(AnyApplication.InAnyCircumstances, situation =>
            {
                var (before, more) = (situation.Application, situation.Application with
                {
                    ExpertBodies = situation.Application.ExpertBodies.Add(new("RKBU Vest", "følgeevaluering")),
                    RiskAssessments = situation.Application.RiskAssessments.Add(new([Vestland.Alver], null, null, null)),
                    Partners = situation.Application.Partners.Add(An.Participant(Vestland.Alver)),
                });
                return NeverWorse(CriterionId.ExpertBody) && NeverWorse(CriterionId.SeveralMunicipalities)
                    && (!before.Municipalities.Contains(Vestland.Alver) || NeverWorse(CriterionId.RiskAssessment));

                bool NeverWorse(CriterionId id) =>
                    before.ResultFor(id, situation.Circumstances) is not CriterionResult.Met
                    || more.ResultFor(id, situation.Circumstances) is CriterionResult.Met;
            })
            .QuickCheckThrowOnFailure();

    private static bool IsOfTheRecord(string text, params string[] you) =>
        text.Length > 10 && text.EndsWith('.')
        && !ToTheReader.Concat(you).Any(word => $" {text}".Contains($" {word} ", StringComparison.Ordinal));

    private static IEnumerable<Finding> Findings(Situation situation) => AllCriteria.Check(situation.Application, situation.Circumstances);
}
