using System.Text.Json;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Offices;

/// <summary>An office's administrators see and change its staff.</summary>
internal static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder endpoints)
    {
        var staff = endpoints.MapGroup("/api/offices/{number}/staff").WithTags("offices");
        staff.MapGet("", Get).Allow(Who.Administrator).WithSummary("The office's staff").Produces<StaffBody>().ProducesProblem(403);
        staff.MapGet("/leaving", Leaving).Allow(Who.Administrator).WithSummary("What it frees and ends when a person is taken off the staff")
            .Asks("email", "The person's address.").Produces<LeavingBody>().ProducesProblem(403).ProducesProblem(404);
        staff.MapPut("", Put).Allow(Who.Administrator).Idempotent().AsksForVersion().WithSummary("Replaces the office's staff; who is removed is signed out")
            .Accepts<StaffBody>("application/json").Produces<StaffBody>()
            .ProducesProblem(403).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<IResult> Get(string number, Caller caller, HttpContext http, OfficeDesk desk, CancellationToken stop)
    {
        if (OfficeOf(caller, number) is not { } office) return KnownProblems.NotYourRole;
        return Answer(http, await desk.List(office, stop));
    }

    private static async Task<IResult> Put(string number, Caller caller, HttpContext http, OfficeDesk desk, CancellationToken stop)
    {
        if (OfficeOf(caller, number) is not { } office) return KnownProblems.NotYourRole;
        var body = await Body.Read(http, StaffBodiesJson.Default.StaffBody);
        if (body.Problem is { } unread) return unread;
        var current = await desk.List(office, stop);
        if (Moved(http, current) is { } moved) return moved;
        var (staff, objections) = StaffReader.Read(body.Value);
        if (!objections.IsEmpty) return objections.ToProblem();
        return await desk.Replace(office, staff, current.Edition, caller.Person, stop) switch
        {
            StaffChange.Listed listed => Answer(http, listed.Now),
            StaffChange.Refused refused => refused.Objections.ToProblem(),
            StaffChange.Moved late => Moved(http, late.Now) ?? KnownProblems.Conflict,
            var other => throw new System.Diagnostics.UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> Leaving(string number, string? email, Caller caller, StaffDesk staff, LeavingReader reader, CancellationToken stop)
    {
        if (OfficeOf(caller, number) is not { } office) return KnownProblems.NotYourRole;
        var known = (await staff.All(office, stop)).FirstOrDefault(place => string.Equals(place.Entry.Email, email, StringComparison.OrdinalIgnoreCase));
        return known is not null && await reader.Of(office, known.Person, caller.Person, stop) is { } leaving
            ? TypedResults.Json(LeavingBody.Of(leaving), StaffBodiesJson.Default.LeavingBody)
            : KnownProblems.NotFound;
    }

    private static OrganisationNumber? OfficeOf(Caller caller, string number) => caller.Office?.ToString() == number ? caller.Office : null;

    private static Problem? Moved(HttpContext http, StaffList current) => ETags.Require(
        http, current.Edition, () => JsonSerializer.SerializeToNode(StaffReader.Write(current), StaffBodiesJson.Default.StaffBody));

    private static IResult Answer(HttpContext http, StaffList list)
    {
        ETags.Set(http, list.Edition);
        return TypedResults.Json(StaffReader.Write(list), StaffBodiesJson.Default.StaffBody);
    }
}
