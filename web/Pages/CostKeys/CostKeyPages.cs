using Grants.Web.Access;
using Grants.Web.CostKeys;
using Grants.Web.Requests;
using Grants.Web.Spreadsheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.CostKeys;

/// <summary>The calculator of cost keys: a table is pasted, shares come out. Nothing is kept, so there is nothing to go back to but the form.</summary>
internal static class CostKeyPages
{
    public static void MapCostKeyPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/fordeling").ExcludeFromDescription();
        pages.MapGet("", (CostKeyCalculator calculator) => PageAnswer.Of<CostKeyPage>(new { Typed = TypedKey.Empty, Choices = calculator.Choices }))
            .Allow(Who.Anyone);
        pages.MapPost("", Share).Allow(Who.Anyone).TakeForm();
        pages.MapPost("/regneark", Download).Allow(Who.Anyone).TakeForm();
    }

    private static async Task<IResult> Share(HttpContext http, CostKeyCalculator calculator, CancellationToken stop)
    {
        var typed = TypedKey.Of(await http.Request.ReadFormAsync(stop));
        return typed.Adds is { } added ? Page(calculator.With(typed, added)) : Page(calculator.Calculate(typed));

        IResult Page(CalculatedKey key) => PageAnswer.Of<CostKeyPage>(
            new { key.Typed, calculator.Choices, key.Shares, key.Dates, key.Problem }, key.Problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> Download(HttpContext http, CostKeyCalculator calculator, CancellationToken stop)
    {
        var key = calculator.Calculate(TypedKey.Of(await http.Request.ReadFormAsync(stop)));
        return key.Shares is { } shares
            ? Results.File(CostKeyTable.Workbook(shares, key.Dates.ByName, http.Language()), Workbook.MediaType, "fordeling.xlsx")
            : PageAnswer.Of<CostKeyPage>(new { key.Typed, calculator.Choices, key.Problem }, key.Problem!.Status);
    }
}
