using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Queue;
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
internal sealed class CasePageWriter(
    ApplicationStore store, ViewWriter views, OfficeDesk offices, Register register, QueueReader queue, LetterPreview letters, NetworkInCaseReader networks, IClock clock)
{
    public async Task<IResult> Page(ApplicationFile file, HttpContext http, TypedForm? typed, Problem? problem, string section, CancellationToken stop) =>
        PageAnswer.Of<CasePage>(new { Case = await Read(file, http, typed, problem, section, stop) }, problem?.Status ?? StatusCodes.Status200OK);

    /// <summary>The whole case to be printed.</summary>
    public async Task<IResult> Print(ApplicationFile file, HttpContext http, CancellationToken stop) =>
        PageAnswer.Of<PrintPage>(new { Case = await Read(file, http, null, null, "", stop) });

    private async Task<ReviewCase> Read(ApplicationFile file, HttpContext http, TypedForm? typed, Problem? problem, string section, CancellationToken stop)
    {
        var (caller, language, place) = (http.Caller(), http.Language(), QueuePlace.Of(http));
        var (now, number) = (clock.GetCurrentInstant(), file.Call.State!.Call.Office);
        var (office, staff) = (await offices.Load(number, stop), await offices.List(number, stop));
        var task = office.Member(caller.Person) is { } member ? StaffTasks.Of(file, member, office, now) : StaffTask.Nothing;
        var today = Oslo.DateOf(now);
        return new(
            file, await views.View(file, caller, language, stop), await views.Criteria(file, caller, language, stop), caller, task, place,
            await Position(caller, place, file, stop), await Returned(file, stop), [.. staff.Staff.Where(one => one.Roles.Contains(StaffRole.Caseworker))],
            await letters.Lacks(file, stop), file.Counting.Municipalities.Distinct().Sum(one => register.Find(one, today)?.Population ?? 0),
            await networks.Read(file, stop), today, typed, problem, section);
    }

    /// <summary>The state says only why it came back; what it was stands in the log.</summary>
    private async Task<Proposal?> Returned(ApplicationFile file, CancellationToken stop)
    {
        if (file.State.Decision.Returned is null) return null;
        Proposal? last = null;
        await foreach (var logged in store.Cases.Log(file.Id, stop))
            if (logged.Event is DecisionEvent.WasProposed proposed) last = proposed.Proposal;
        return last;
    }

    /// <summary>In the queue that the reader came from; of one who came from elsewhere, in all of it.</summary>
    private async Task<QueuePosition> Position(Caller caller, QueuePlace place, ApplicationFile file, CancellationToken stop)
    {
        var asked = QueueQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(place.From ?? ""))).Found ?? QueueQuery.All;
        return QueuePosition.Of(await queue.Open(caller, stop), asked, file.Id);
    }
}
