using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Web.Pages.Administration.Calls;
using Grants.Web.Pages.Administration.Registers;
using Grants.Web.Pages.Administration.Retention;
using Grants.Web.Pages.Administration.Trials;
using Grants.Workflows.Calls;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Administration;

/// <summary>An administrator's front page: what needs a person, the office's calls, and the way to the rest.</summary>
internal static class AdministrationPages
{
    public static void MapAdministrationPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/administrasjon").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Administrator);
        pages.MapSetupPages();
        pages.MapPublishPages();
        pages.MapTrialPages();
        pages.MapStaffPages();
        pages.MapAccessPages();
        pages.MapFailurePages();
        pages.MapRegisterPages();
        pages.MapRetentionPages();
    }

    private static async Task<IResult> Show(Caller caller, CallShelf shelf, CallSetupDesk setups, AttentionReader attention, CancellationToken stop)
    {
        var office = caller.Office!.Value;
        return PageAnswer.Of<OverviewPage>(new
        {
            Attention = await attention.Of(office, caller.Person, stop),
            Calls = (await shelf.All(caller, stop)).Where(call => call.State!.Call.Office == office).ToList(),
            Begun = await setups.Begun(office, stop).ToListAsync(stop),
            shelf.Now,
        });
    }
}
