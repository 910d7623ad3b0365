using System.Text.Json;
using Grants.Web.Access;
using Grants.Web.Offices;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Grants.Web.Pages.Administration;

/// <summary>The office's staff on a page: an emptied row removes a person.</summary>
internal static class StaffPages
{
    private static readonly Problem Moved = new(412, "changed-meanwhile", new(
        "Noen har endret listen siden du åpnet den. Det du skrev, står her. Åpne listen i en ny fane og sammenlign før du lagrer.",
        "Nokon har endra lista sidan du opna henne. Det du skreiv, står her. Opne lista i ei ny fane og samanlikn før du lagrar."));

    public static void MapStaffPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ansatte", Show).Allow(Who.Administrator);
        pages.MapPost("/ansatte", Save).Allow(Who.Administrator).TakeForm();
    }

    private static async Task<IResult> Show(Caller caller, HttpContext http, OfficeDesk desk, CancellationToken stop)
    {
        var list = await desk.List(caller.Office!.Value, stop);
        var typed = TypedForm.Of(JsonSerializer.SerializeToNode(StaffReader.Write(list), StaffBodiesJson.Default.StaffBody));
        return PageAnswer.Of<StaffPage>(new { Typed = typed, list.Edition, Saved = http.Request.Query.ContainsKey("lagret") });
    }

    private static async Task<IResult> Save(Caller caller, HttpContext http, OfficeDesk desk, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop)).WithoutEmptyRows("staff", "name", "email");
        var (staff, objections) = StaffReader.Read(Read(typed));
        var problem = objections.IsEmpty
            ? await desk.Replace(caller.Office!.Value, staff, typed["edition"] ?? "", caller.Person, stop) switch
            {
                StaffChange.Listed => null,
                StaffChange.Refused refused => refused.Objections.ToProblem(),
                _ => Moved,
            }
            : objections.ToProblem();
        return problem is null
            ? PageAnswer.GoTo("/administrasjon/ansatte?lagret")
            : PageAnswer.Of<StaffPage>(new { Typed = typed, Edition = typed["edition"], Problem = problem }, problem.Status);
    }

    private static StaffBody Read(TypedForm typed) => new(
        [.. Enumerable.Range(0, typed.Rows("staff")).Select(place => $"staff[{place}]").Select(row => new StaffMemberBody(
            typed[$"{row}.name"], typed[$"{row}.email"], [.. typed.All($"{row}.roles")], Absences(typed, row), typed[$"{row}.standIn"]))]);

    private static IReadOnlyList<AbsenceBody> Absences(TypedForm typed, string row) =>
        [.. Enumerable.Range(0, typed.Rows($"{row}.absences")).Select(place => $"{row}.absences[{place}]")
            .Where(absence => typed[$"{absence}.from"] is { Length: > 0 } || typed[$"{absence}.to"] is { Length: > 0 })
            .Select(absence => new AbsenceBody(Date(typed[$"{absence}.from"]), Date(typed[$"{absence}.to"])))];

    private static NodaTime.LocalDate? Date(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var date } ? date : null;
}
