using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Administration;

/// <summary>The office's staff: a list, a page for each of them, and what happens when one leaves.</summary>
internal static class StaffPages
{
    private const string List = "/administrasjon/ansatte";

    public static void MapStaffPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ansatte", Show).Allow(Who.Administrator);
        pages.MapGet("/ansatte/ny", New).Allow(Who.Administrator);
        pages.MapPost("/ansatte/ny", Add).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/ansatte/{person}", Edit).Allow(Who.Administrator);
        pages.MapPost("/ansatte/{person}", Change).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/ansatte/{person}/fjern", ShowLeaving).Allow(Who.Administrator);
        pages.MapPost("/ansatte/{person}/fjern", Remove).Allow(Who.Administrator).TakeForm();
    }

    private static async Task<IResult> Show(Caller caller, HttpContext http, StaffDesk staff, IClock clock, CancellationToken stop) =>
        PageAnswer.Of<StaffPage>(new
        {
            Staff = await staff.All(caller.Office!.Value, stop),
            Today = Oslo.DateOf(clock.GetCurrentInstant()),
            Saved = http.Request.Query["lagret"].ToString(),
            Removed = http.Request.Query["fjernet"].ToString(),
        });

    private static Task<IResult> New(Caller caller, StaffDesk staff, CancellationToken stop) =>
        Page(caller, staff, null, StaffFields.Of(null), "", null, null, stop);

    private static async Task<IResult> Add(Caller caller, HttpContext http, StaffDesk staff, IClock clock, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (entry, objections) = StaffFields.Read(typed, null, Oslo.DateOf(clock.GetCurrentInstant()));
        if (!objections.IsEmpty) return await Page(caller, staff, null, typed, "", null, objections.ToProblem(), stop);
        return await staff.Put(caller.Office!.Value, null, entry, null, caller.Person, stop) is StaffChange.Refused refused
            ? await Page(caller, staff, null, typed, "", null, refused.Objections.ToProblem(), stop)
            : Saved(entry);
    }

    private static async Task<IResult> Edit(string person, Caller caller, StaffDesk staff, CancellationToken stop) =>
        await staff.Find(caller.Office!.Value, new(person), stop) is { } known
            ? await Page(caller, staff, known, StaffFields.Of(known.Entry), known.Edition, null, null, stop)
            : NotFound();

    private static async Task<IResult> Change(string person, Caller caller, HttpContext http, StaffDesk staff, IClock clock, CancellationToken stop)
    {
        if (await staff.Find(caller.Office!.Value, new(person), stop) is not { } known) return NotFound();
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (entry, objections) = StaffFields.Read(typed, known.Entry, Oslo.DateOf(clock.GetCurrentInstant()));
        if (!objections.IsEmpty) return await Page(caller, staff, known, typed, typed["edition"], null, objections.ToProblem(), stop);
        return await staff.Put(caller.Office.Value, known.Person, entry, typed["edition"], caller.Person, stop) switch
        {
            StaffChange.Refused refused => await Page(caller, staff, known, typed, typed["edition"], null, refused.Objections.ToProblem(), stop),
            // Who saves again has seen what stands now, and means it.
            StaffChange.Moved => await Page(caller, staff, known, typed, known.Edition, known.Entry, Moved, stop),
            _ => Saved(entry),
        };
    }

    private static async Task<IResult> ShowLeaving(string person, Caller caller, LeavingReader leaving, CancellationToken stop) =>
        await leaving.Of(caller.Office!.Value, new(person), caller.Person, stop) is { } found
            ? PageAnswer.Of<LeavingPage>(new { Leaving = found })
            : NotFound();

    private static async Task<IResult> Remove(string person, Caller caller, StaffDesk staff, LeavingReader leaving, CancellationToken stop)
    {
        if (await leaving.Of(caller.Office!.Value, new(person), caller.Person, stop) is not { } found) return NotFound();
        return await staff.Remove(caller.Office.Value, found.Who.Person, caller.Person, stop) is StaffChange.Refused refused
            ? PageAnswer.Of<LeavingPage>(new { Leaving = found, Problem = refused.Objections.ToProblem() }, StatusCodes.Status422UnprocessableEntity)
            : PageAnswer.GoTo($"{List}?fjernet={Uri.EscapeDataString(found.Who.Entry.Name)}");
    }

    private static async Task<IResult> Page(
        Caller caller, StaffDesk staff, StaffPlace? known, TypedForm typed, string? edition, StaffEntry? now, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<StaffMemberPage>(
            new
            {
                Known = known,
                Others = (await staff.All(caller.Office!.Value, stop)).Where(place => place.Person != known?.Person).Select(place => place.Entry).ToList(),
                Typed = typed,
                Edition = edition,
                Now = now,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);

    private static Problem Moved { get; } = new(412, "changed-meanwhile", new Phrase(
        "En annen administrator endret dette mens du skrev. Det du skrev, står i skjemaet. Lagrer du igjen, er det ditt som gjelder.",
        "Ein annan administrator endra dette medan du skreiv. Det du skreiv, står i skjemaet. Lagrar du igjen, er det ditt som gjeld."));

    private static IResult Saved(StaffEntry entry) => PageAnswer.GoTo($"{List}?lagret={Uri.EscapeDataString(entry.Name)}");

    private static IResult NotFound() => PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);
}
