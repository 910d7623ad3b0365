using Grants.Domain.Applications;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Applications;

/// <summary>Writes the application's page.</summary>
internal sealed class PageWriter(ViewWriter views)
{
    public async Task<IResult> Page(ApplicationFile file, Caller caller, HttpContext http, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<ApplicationPage>(
            new
            {
                File = file,
                View = await views.View(file, caller, http.Language(), stop),
                Criteria = await views.Criteria(file, caller, http.Language(), stop),
                IsLead = file.IsOfLead(caller.Person),
                CanEdit = Status.IsUndecided(file.State),
                JustSent = problem is null && file.State.Submission.IsReceived && http.Request.Query.ContainsKey("sendt"),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
}
