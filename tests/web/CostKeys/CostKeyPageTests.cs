using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.CostKeys;

/// <summary>The calculator: a table is pasted, and Støttepilar's key comes out as it is printed.</summary>
public sealed partial class CostKeyPageTests : IAsyncLifetime
{
    private const string Printed = """
        Kommune	Innbyggere	Prosent
        Nannestad	14 797	11,85
        Gjerdrum	7 005	5,61
        Hurdal	2 869	2,30
        Nes	23 627	18,93
        Lunner	9 140	7,32
        Eidsvoll	26 451	21,19
        Ullensaker	40 943	32,80
        Sum	124 832	100,00
        """;

    private GrantsApp app = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        browser = new(app);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_pasted_table_gives_the_printed_rows_and_says_that_they_do_not_add_up()
    {
        var page = await Text(Typed("1 468 000", "eachRow"));

        Assert.All(["174 010 kr", "82 377 kr", "33 739 kr", "277 849 kr", "107 485 kr", "311 059 kr", "481 482 kr"], amount => Assert.Contains(amount, page, StringComparison.Ordinal));
        Assert.Contains("Radene blir 1 krone mer enn totalen.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_usual_rounding_they_add_up() => Assert.Contains("1 468 000 kr</strong>", await Text(Typed("1468000", "largestRemainder")), StringComparison.Ordinal);

    [Fact]
    public async Task Who_has_paid_nothing_on_account_has_all_left_and_is_in_the_sum()
    {
        var typed = Typed("", "largestRemainder");
        (typed["kind"], typed["parts.fixed"], typed["participants"]) = ("parts", "1000", "Namn\tInnbyggere\tGruppe\tIndividuell\tA konto\nFjordvik\t3000\t\t\t\nNesøy\t1000\t\t\t300");
        var page = await Text(typed);

        Assert.Equal(["750 kr", "-50 kr", "700 kr"], Remaining().Matches(page).Select(cell => cell.Groups[1].Value.Replace('−', '-')));
    }

    [Fact]
    public async Task What_is_wrong_stands_at_the_table_and_nothing_typed_is_lost()
    {
        var typed = Typed("mange", "eachRow");
        typed["participants"] = "Tullball\nNesøy\tto";
        var answer = await Post(typed);
        var page = await Plain(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.All(
            ["Linje 1: «Tullball» mangler innbyggertall", "Linje 2: «to» er ikke et helt tall.", "Skriv et helt antall kroner", "value=\"mange\"", "Nesøy\tto"],
            shown => Assert.Contains(shown, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_county_of_the_register_is_added_to_what_stands_there()
    {
        var typed = Typed("", "largestRemainder");
        (typed["participants"], typed["do"], typed["add"]) = ("Fjordvik\t100", "add", "46");
        var page = await Text(typed);

        Assert.Contains("Fjordvik\t100\nAlver\nAskvoll", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Populations_of_the_register_carry_their_date()
    {
        var typed = Typed("1000", "largestRemainder");
        typed["participants"] = "Alver\nOsterøy";

        Assert.Contains("Innbyggertall fra registeret er fra mandag 1. januar 2024.", await Text(typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_holds_numbers_a_sum_and_no_formula()
    {
        var typed = Typed("1468000", "largestRemainder");
        typed["participants"] = "=1+1\t3\nAlver\t1";
        typed["form-token"] = Token().Match(await (await browser.Open("/fordeling")).Text()).Groups[1].Value;
        var answer = await browser.Post("/fordeling/regneark", typed, ("Origin", GrantsApp.Origin));
        using var document = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToArray();

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Equal(["Navn", "Innbyggere", "Prosent", "Å betale"], rows[0].Elements<Cell>().Select(cell => cell.InnerText));
        Assert.Equal(["=1+1", "3", "75", "1101000"], rows[1].Elements<Cell>().Select(cell => cell.InnerText));
        Assert.Equal(["Sum", "4", "100", "1468000"], rows[3].Elements<Cell>().Select(cell => cell.InnerText));
        Assert.Empty(document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    [Theory]
    [InlineData("1468000")]
    [InlineData("1 468 000")]
    [InlineData("1.468.000")]
    [InlineData("1 468 000,-")]
    [InlineData("kr 1.468.000,00")]
    [InlineData("1 468 000 kroner")]
    public async Task An_amount_is_read_as_people_write_it(string total) =>
        Assert.Contains("1 468 000 kroner delt på", await Text(Typed(total, "largestRemainder")), StringComparison.Ordinal);

    [Theory]
    [InlineData("1.46")]
    [InlineData("14.6800")]
    [InlineData("1 468 000,50")]
    [InlineData("-5")]
    public async Task What_may_be_another_amount_is_asked_about(string total) =>
        Assert.Contains("Skriv et helt antall kroner", await Text(Typed(total, "largestRemainder")), StringComparison.Ordinal);

    [Fact]
    public async Task Typed_populations_carry_the_date_that_is_said_of_them()
    {
        var typed = Typed("1000", "largestRemainder");
        (typed["participants"], typed["populationDate"]) = ("Fjordvik\t100\nAlver", "2021-12-31");
        Assert.Contains("Innbyggertall som er skrevet inn, er fra fredag 31. desember 2021.", await Text(typed), StringComparison.Ordinal);

        typed["form-token"] = Token().Match(await (await browser.Open("/fordeling")).Text()).Groups[1].Value;
        var answer = await browser.Post("/fordeling/regneark", typed, ("Origin", GrantsApp.Origin));
        using var document = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        Assert.Equal(
            ["Innbyggere per", "31. desember 2021", "1. januar 2024"],
            document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Take(3).Select(row => row.Elements<Cell>().Last().InnerText));
    }

    [Fact]
    public async Task A_date_of_populations_that_does_not_exist_is_told_at_its_field()
    {
        var typed = Typed("1000", "largestRemainder");
        typed["populationDate"] = "2021-02-30";

        Assert.Contains("id=\"populationDate-error\"", await Text(typed), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("data-name=\"Gjenstår\">([^<]*)<")]
    private static partial Regex Remaining();

    private static Dictionary<string, string> Typed(string total, string rounding) =>
        new() { ["kind"] = "one", ["total"] = total, ["rounding"] = rounding, ["participants"] = Printed, ["do"] = "share" };

    private async Task<HttpResponseMessage> Post(Dictionary<string, string> typed) => await browser.Submit("/fordeling", "/fordeling", typed);

    private async Task<string> Text(Dictionary<string, string> typed) => await Plain(await Post(typed));

    /// <summary>Hard spaces read as spaces.</summary>
    private static async Task<string> Plain(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Text()).Replace('\u00a0', ' ');
}
