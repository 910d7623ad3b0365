using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Administration;

/// <summary>An administrator's front page: the office's calls, and what the program could not do by itself.</summary>
internal static class AdministrationPages
{
    private const int MostShown = 200;

    public static void MapAdministrationPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/administrasjon").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Administrator);
        pages.MapCallFormPages();
        pages.MapStaffPages();
        pages.MapAccessPages();
    }

    private static async Task<IResult> Show(Caller caller, CallShelf shelf, NeedsAPerson needs, CancellationToken stop)
    {
        var office = caller.Office!.Value;
        return PageAnswer.Of<AdministrationPage>(new
        {
            Calls = (await shelf.All(caller, stop)).Where(call => call.State!.Call.Office == office).ToList(),
            shelf.Now,
            Steps = await needs.Steps(office, caller.Person, stop).Take(MostShown).ToListAsync(stop),
            Messages = await needs.Messages(office, caller.Person, stop).Take(MostShown).ToListAsync(stop),
        });
    }
}
