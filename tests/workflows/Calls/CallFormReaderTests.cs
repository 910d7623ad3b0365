using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Contracts.Calls;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Calls;
using NodaTime;

namespace Grants.Workflows.Tests.Calls;

public sealed class CallFormReaderTests
{
    private static readonly OrganisationNumber Vestland = OrganisationNumber.Parse("974760665");
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    [Fact]
    public void The_call_of_2018_is_understood()
    {
        var call = Understood(Hordaland2018.Json());

        Assert.Equal(
            (650_000, 50_000, 500_000, new LocalDateTime(2018, 6, 7, 15, 0), new LocalDateTime(2018, 11, 1, 23, 59, 59), 5, 3),
            (call.Pot, call.MinimumAmount, call.MaximumAmount, call.OpensAt, call.Deadline, call.Assessment.Length, call.Activities.Length));
    }

    [Fact]
    public void A_call_and_its_form_say_the_same()
    {
        var call = Understood(Hordaland2018.Json());

        Assert.True(call.SaysTheSameAs(CallFormReader.Read(CallFormReader.FormOf(call), Register.Standard, Vestland).Call!));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var json = Hordaland2018.Json();
        foreach (var field in new[] { "office", "officeName", "deadlineMovesToWorkingDay", "minimumMunicipalities", "completionDays", "scorers", "releaseTogether", "appeal", "paymentsBy", "reportDue" })
            json.Remove(field);

        var call = Understood(json);

        Assert.Equal(
            (Vestland, "Statsforvaltaren i Vestland", false, 2, 14, 2, false, new AppealRules(false, null, null), null, null),
            (call.Office, call.OfficeName, call.DeadlineMovesToWorkingDay, call.MinimumMunicipalities, call.CompletionDays, call.Scorers, call.ReleaseTogether, call.Appeal, call.PaymentsBy, call.ReportDue));
    }

    [Fact]
    public void A_weight_is_one_unless_it_is_said() =>
        Assert.All(Understood(Hordaland2018.Json()).Assessment, criterion => Assert.Equal(1, criterion.Weight));

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("languageForm")]
    [InlineData("purpose")]
    [InlineData("pot")]
    [InlineData("minimumAmount")]
    [InlineData("maximumAmount")]
    [InlineData("opensAt")]
    [InlineData("deadline")]
    [InlineData("decisionsBy")]
    [InlineData("projectsStart")]
    [InlineData("useBy")]
    [InlineData("activities")]
    public void What_a_call_needs_is_told_at_its_field(string field) =>
        Assert.Equal((field, "missing"), Objected(Hordaland2018.Without(field)));

    [Theory]
    [InlineData("id", "Hordaland 2018", "impossible-id")]
    [InlineData("id", "a234567890123456789012345678901234567890123456789012345678901", "impossible-id")]
    [InlineData("title", "to\nlinjer", "control-characters")]
    [InlineData("office", "974760666", "unknown-office")]
    [InlineData("office", "991825827", "unknown-office")]
    [InlineData("languageForm", "nøytral", "unknown-language")]
    [InlineData("opensAt", "2018-06-07", "impossible-time")]
    [InlineData("deadline", "2018-02-30T12:00", "impossible-time")]
    [InlineData("deadline", "2018-11-01T24:00:00", "impossible-time")]
    [InlineData("decisionsBy", "2018-11-31", "impossible-date")]
    [InlineData("projectsStart", "1. januar", "impossible-date")]
    [InlineData("useBy", "0019-12-31", "impossible-date")]
    [InlineData("paymentsBy", "2018-13-01", "impossible-date")]
    [InlineData("reportDue", "snart", "impossible-date")]
    public void What_cannot_be_understood_is_told_at_its_field(string field, string value, string code) =>
        Assert.Equal((field, code), Objected(Hordaland2018.With(field, value)));

    [Theory]
    [InlineData("pot", -1, "negative-amount")]
    [InlineData("minimumAmount", -1, "negative-amount")]
    [InlineData("maximumAmount", 1_000_000_000_001, "amount-too-large")]
    public void An_amount_is_a_whole_number_of_kroner_within_reason(string field, long amount, string code) =>
        Assert.Equal((field, code), Objected(Hordaland2018.With(field, amount)));

    [Theory]
    [InlineData("title", 301)]
    [InlineData("officeName", 301)]
    [InlineData("purpose", 5_001)]
    public void A_text_has_a_longest_length(string field, int length) =>
        Assert.Equal((field, "too-long"), Objected(Hordaland2018.With(field, new string('a', length))));

    [Fact]
    public void A_row_without_text_is_told_at_the_row() =>
        Assert.Equal(
            ("assessment[1].text", "missing"),
            Objected(Hordaland2018.With("assessment", new JsonArray(Row("plan", "Plan"), Row("need", null)))));

    [Fact]
    public void An_empty_row_is_told() =>
        Assert.Equal(("activities[1]", "empty-row"), Objected(Hordaland2018.With("activities", new JsonArray(Row("other", "Anna"), null))));

    [Fact]
    public void A_list_has_an_end() =>
        Assert.Equal(
            ("activities", "too-many"),
            Objected(Hordaland2018.With("activities", new JsonArray([.. Enumerable.Range(0, 51).Select(number => Row($"a{number}", "Tekst"))]))));

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var json = Hordaland2018.With("pot", -1);
        json.Remove("title");
        json["useBy"] = "aldri";

        Assert.Equal(["title", "pot", "useBy"], Read(json).Objections.Select(objection => objection.Field));
    }

    [Fact]
    public void Another_office_s_call_is_forbidden() =>
        Assert.Equal(ObjectionKind.Forbidden, Assert.Single(Read(Hordaland2018.With("office", "974763230")).Objections).Kind);

    private static JsonObject Row(string id, string? text) => new() { ["id"] = id, ["text"] = text };

    private static Call Understood(JsonObject json)
    {
        var (call, objections) = Read(json);
        Assert.Empty(objections);
        return call!;
    }

    private static (string? Field, string Code) Objected(JsonObject json)
    {
        var objection = Assert.Single(Read(json).Objections);
        return (objection.Field, objection.Code);
    }

    private static (Call? Call, ImmutableArray<Objection> Objections) Read(JsonObject json) =>
        CallFormReader.Read(json.Deserialize<CallForm>(Wire)!, Register.Standard, Vestland);
}
