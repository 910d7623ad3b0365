using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>Writes a case's page for the office, with what was typed when it could not be done.</summary>
internal sealed class CasePageWriter(ViewWriter views, OfficeDesk offices, Register register, QueueReader queue, LetterPreview letters, IClock clock)
{
    public async Task<IResult> Page(ApplicationFile file, HttpContext http, TypedForm? typed, Problem? problem, CancellationToken stop)
    {
        var (caller, language) = (http.Caller(), http.Language());
        var place = QueuePlace.Of(http);
        var staff = await offices.List(file.Call.State!.Call.Office, stop);
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var (previous, next) = await Neighbours(caller, place, file, stop);
        var shown = new ReviewCase(
            file, await views.View(file, caller, language, stop), await views.Criteria(file, caller, language, stop), caller, place, previous, next,
            [.. staff.Staff.Where(member => member.Roles.Contains(StaffRole.Caseworker))], await letters.Lacks(file, stop),
            file.Counting.Municipalities.Distinct().Sum(number => register.Find(number, today)?.Population ?? 0), today, typed, problem,
            problem is null ? http.Request.Query["lagret"].ToString() : "");
        return PageAnswer.Of<CasePage>(new { Case = shown }, problem?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<(CaseId?, CaseId?)> Neighbours(Caller caller, QueuePlace place, ApplicationFile file, CancellationToken stop) =>
        place.From is { } from && QueueQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(from))).Found is { } asked
            ? await queue.Neighbours(caller, asked, file.Id, stop)
            : (null, null);
}
