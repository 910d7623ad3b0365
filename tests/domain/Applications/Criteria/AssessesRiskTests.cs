using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;
using static Grants.Domain.Tests.Applications.Vestland;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class AssessesRiskTests
{
    [Fact]
    public void Several_assessments_can_name_the_municipalities_together() =>
        Assert.Equal(Met, With(An.Assessment(Alver), An.Assessment(Osteroy)).Result);

    [Fact]
    public void A_municipality_that_none_names_is_told() =>
        Is(NotMet, "Legg til en risiko- og tilstandsvurdering for Osterøy.", With(An.Assessment(Alver)));

    [Fact]
    public void None_at_all_lacks_all_municipalities() =>
        Is(NotMet, "Legg til en risiko- og tilstandsvurdering for Alver og Osterøy.", With());

    [Theory]
    [InlineData("2018-10-20", Met)]
    [InlineData("2018-10-21", NotMet)]
    public void It_is_dated_not_later_than_the_day_of_the_receipt(string day, CriterionResult result) =>
        Assert.Equal(result, With(An.Assessment(Alver, Osteroy) with { CompletedOn = Date(day) }).Result);

    [Theory]
    [InlineData("2018-10-19T21:59:59Z", NotMet)]
    [InlineData("2018-10-19T22:00:00Z", Met)]
    public void The_day_of_the_receipt_is_the_day_in_Oslo(string received, CriterionResult result) =>
        Assert.Equal(result, With(Some.Circumstances().ReceivedAt(Utc(received)), An.Assessment(Alver, Osteroy) with { CompletedOn = Date("2018-10-20") }).Result);

    [Theory]
    [InlineData("2018-10-25T08:00:00", Met)]
    [InlineData("2018-10-24T23:59:59", NotMet)]
    public void In_a_draft_it_is_dated_not_later_than_today(string now, CriterionResult result) =>
        Assert.Equal(result, With(Some.Circumstances().DraftAt(now), An.Assessment(Alver, Osteroy) with { CompletedOn = Date("2018-10-25") }).Result);

    [Fact]
    public void One_dated_after_the_receipt_is_told_with_both_days() =>
        Is(NotMet,
            "Vurderingen for Alver og Osterøy er datert søndag 21. oktober 2018, etter at søknaden kom lørdag 20. oktober 2018. Legg ved en som var ferdig før det.",
            With(An.Assessment(Alver, Osteroy) with { CompletedOn = Date("2018-10-21") }));

    [Fact]
    public void One_without_a_date_is_told() =>
        Is(NotMet, "Skriv når vurderingen for Alver og Osterøy var ferdig.", With(An.Assessment(Alver, Osteroy) with { CompletedOn = null }));

    [Fact]
    public void One_that_is_not_attached_is_told() =>
        Is(NotMet, "Legg ved vurderingen for Alver og Osterøy.", With(An.Assessment(Alver, Osteroy) with { AttachmentId = null }));

    [Fact]
    public void One_whose_attachment_is_gone_is_told() =>
        Is(NotMet, "Vedlegget med vurderingen for Alver og Osterøy finnes ikke lenger. Legg det ved på nytt.",
            With(An.Assessment(Alver, Osteroy) with { AttachmentId = "gone" }));

    [Fact]
    public void What_the_office_has_put_in_is_the_file_of_those_that_name_none() =>
        Assert.Equal(Met, With(
            Some.Circumstances() with { HasEnteredRiskAssessment = true }, An.Assessment(Alver) with { AttachmentId = null }, An.Assessment(Osteroy)).Result);

    [Fact]
    public void It_says_no_date_by_itself() =>
        Is(NotMet, "Skriv når vurderingen for Alver og Osterøy var ferdig.", With(
            Some.Circumstances() with { HasEnteredRiskAssessment = true }, An.Assessment(Alver, Osteroy) with { CompletedOn = null, AttachmentId = null }));

    [Fact]
    public void All_that_lacks_is_told_at_once() =>
        Is(NotMet, "Legg til en risiko- og tilstandsvurdering for Osterøy. Skriv når vurderingen for Alver var ferdig. Legg ved vurderingen for Alver.",
            With(An.Assessment(Alver) with { CompletedOn = null, AttachmentId = null }));

    [Fact]
    public void One_that_lacks_something_does_no_harm_beside_a_complete_one() =>
        Assert.Equal(Met, With(An.Assessment(Alver) with { CompletedOn = null }, An.Assessment(Alver, Osteroy)).Result);

    [Fact]
    public void An_application_without_municipalities_is_not_met() =>
        Assert.Equal(NotMet, (An.Application() with { Lead = null, Partners = [] }).ResultFor(CriterionId.RiskAssessment));

    private static void Is(CriterionResult result, string reason, Finding finding) =>
        Assert.Equal((result, reason), (finding.Result, finding.Reason.Bokmal));

    private static Finding With(params RiskAssessment[] assessments) => With(Some.Circumstances(), assessments);

    private static Finding With(Circumstances circumstances, params RiskAssessment[] assessments) =>
        (An.Application() with { RiskAssessments = [.. assessments] }).For(CriterionId.RiskAssessment, circumstances);
}
