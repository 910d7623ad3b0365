using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Grants.Browser.Tests.Journeys;

/// <summary>A caseworker shares a cost: pastes a table from a spreadsheet, mends what is wrong in it, and takes the key along as a workbook.</summary>
[Collection(JourneyCollection.Name)]
public sealed class CostKeyTests(Demo demo)
{
    // As a spreadsheet gives it: a tab between the cells. Støttepilar's own key, with a letter that slipped into the third municipality.
    private const string Pasted = "Kommune\tInnbyggere\nNannestad\t14 797\nGjerdrum\t7 005\nHurdal\t2 869x\nNes\t23 627\nLunner\t9 140\nEidsvoll\t26 451\nUllensaker\t40 943";

    [SkippableTheory]
    [InlineData(People.Kari, true, 1280)]
    [InlineData(People.Contact, false, 320)]
    public async Task A_pasted_table_is_mended_at_the_line_that_is_wrong_and_taken_along_as_a_workbook(string person, bool scripts, int width)
    {
        await using var reader = await demo.SignedIn(person, scripts: scripts, width: width);
        var table = reader.Page.Locator("[id='participants']");
        await reader.Page.GotoAsync("/fordeling");
        await reader.Write("total", "1 468 000");
        await reader.Page.GetByLabel("Hver rad for seg").CheckAsync();
        await table.FocusAsync();
        await reader.Page.Keyboard.InsertTextAsync(Pasted);
        await reader.Send("Regn ut");

        await Expect(reader.Page.Locator("[id='participants-error']")).ToContainTextAsync("Linje 4: «2 869x» er ikke et helt tall.");
        await Expect(table).ToHaveValueAsync(Pasted);
        await Expect(reader.Page.Locator("[id='total']")).ToHaveValueAsync("1 468 000");
        await Expect(reader.Page.GetByLabel("Hver rad for seg")).ToBeCheckedAsync();

        await reader.Write("participants", Pasted.Replace("869x", "869", StringComparison.Ordinal));
        await reader.Send("Regn ut");

        await Expect(reader.Page.GetByRole(AriaRole.Row, new() { Name = "Hurdal" })).ToContainTextAsync("33 739 kr");
        Assert.Equal(["Hurdal", "2869", "2.3", "33739"], await Downloaded(reader, "Hurdal"));
        Assert.Empty(reader.Complaints);
    }

    [SkippableFact]
    public async Task Enter_in_a_field_shares_the_cost()
    {
        await using var reader = await demo.SignedIn(People.Kari, scripts: false);
        await reader.Page.GotoAsync("/fordeling");
        await reader.Write("participants", "Nannestad 14797\nLunner 9140");
        await reader.Write("total", "1000");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page.GetByRole(AriaRole.Row, new() { Name = "Lunner" })).ToContainTextAsync("382 kr");
    }

    /// <summary>The cells of a row in the workbook that the page gives.</summary>
    private static async Task<IEnumerable<string>> Downloaded(Reader reader, string row)
    {
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Press("Last ned som regneark"));
        Assert.Equal("fordeling.xlsx", download.SuggestedFilename);
        using var document = SpreadsheetDocument.Open(await download.PathAsync(), false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()
                .Single(cells => cells.InnerText.StartsWith(row, StringComparison.Ordinal)).Elements<Cell>().Select(cell => cell.InnerText),
        ];
    }
}
