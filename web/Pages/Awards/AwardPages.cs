using Grants.Web.Access;
using Grants.Web.Awards;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Awards;

/// <summary>What was granted, as a page and as a file for spreadsheets.</summary>
internal static class AwardPages
{
    public static void MapAwardPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/tilskudd", Show).Allow(Who.Anyone);
        pages.MapGet("/tilskudd.csv", Table).Allow(Who.Anyone);
    }

    private static async Task<IResult> Show(AwardList awards, string? call, string? q, CancellationToken stop) =>
        PageAnswer.Of<AwardsPage>(new { Awards = Search(await awards.Of(Given(call), stop), q), Call = Given(call), Search = Given(q) });

    private static async Task<IResult> Table(HttpContext http, AwardList awards, string? call, CancellationToken stop) =>
        AwardEndpoints.Table(await awards.Of(Given(call), stop), http);

    private static IReadOnlyList<AwardBody> Search(IReadOnlyList<AwardBody> awards, string? wanted) => Given(wanted) is not { } text ? awards :
    [
        .. awards.Where(award => award.Partners.Select(partner => partner.Name).Append(award.Lead.Name).Append(award.Title).Append(award.CaseNumber)
            .Any(shown => shown.Contains(text, StringComparison.OrdinalIgnoreCase))),
    ];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
