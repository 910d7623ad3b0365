using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.Applications;

/// <summary>Writes the application's page, with what was typed when it could not be saved.</summary>
internal sealed class PageWriter(ViewWriter views, Register register, IClock clock)
{
    public async Task<IResult> Page(
        ApplicationFile file, Caller caller, HttpContext http, TypedForm? typed, Problem? problem, CancellationToken stop)
    {
        var language = http.Language();
        var call = file.Call.State!.Call;
        var now = clock.GetCurrentInstant();
        var status = Status.Of(file.State);
        return PageAnswer.Of<ApplicationPage>(
            new
            {
                View = await views.View(file, caller, language, stop),
                Criteria = await views.Criteria(file, caller, language, stop),
                Call = call,
                Typed = typed ?? TypedForm.Of(file.Draft.Form),
                Municipalities = MunicipalitiesOf(file, now),
                Status = status,
                Own = file.PartOf(caller.Person)?.ToString(),
                file.Draft.Edition,
                IsLead = file.IsOfLead(caller.Person),
                IsLate = !file.State.Submission.IsReceived && file.Around.IsLate(now),
                CanEdit = Status.IsUndecided(file.State),
                Saved = problem is null && http.Request.Query.ContainsKey("lagret"),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The office's own municipalities, and those of others that the application names already.</summary>
    private ImmutableArray<Municipality> MunicipalitiesOf(ApplicationFile file, Instant now)
    {
        var today = Oslo.DateOf(now);
        var own = register.FindOffice(file.Call.State!.Call.Office) is { } office ? register.MunicipalitiesOf(office, today) : [];
        var others = file.Content.Municipalities.Select(number => register.Find(number, today)).OfType<Municipality>();
        return [.. own.Concat(others).DistinctBy(municipality => municipality.Number).OrderBy(municipality => municipality.Name, NorwegianOrder.Instance)];
    }
}
