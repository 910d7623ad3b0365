using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Web.Spreadsheets;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Gatherings;

/// <summary>Who comes to a gathering, and who was there, over the wire.</summary>
internal static class AttendanceEndpoints
{
    public static void MapAttendance(this IEndpointRouteBuilder endpoints)
    {
        var gathering = endpoints.MapGroup("/api/networks/{networkId}/gatherings/{number:int}").WithTags("gatherings");
        gathering.MapGet("/participants", Read).Allow(Who.Contact | Who.Organiser).Produces<ParticipantsView>().AlsoAs(CsvTable.MediaType).ProducesProblem(404)
            .WithSummary("Who comes, from the registrations that are in, and who was there; a municipality sees its own. As CSV too");
        gathering.MapPost("/attendance", Mark).Allow(Who.Organiser).Idempotent().Accepts<AttendanceForm>("application/json")
            .Produces<ParticipantsView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Marks who was there, many at once, and who came besides; the last mark counts");
    }

    private static async Task<IResult> Read(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, AttendanceBook book, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Find(networkId, number, caller, stop) is not { } file || !GatheringAccess.TakesPart(file.Network, caller)) return KnownProblems.NotFound;
        http.Response.Headers.Vary = "Accept, Accept-Language";
        var view = ParticipantsView.Of(await For(file, caller, book, stop), register, Oslo.DateOf(clock.GetCurrentInstant()));
        return http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == CsvTable.MediaType)
            ? Table(view, file, http)
            : TypedResults.Json(view, GatheringsJson.Default.ParticipantsView);
    }

    private static async Task<IResult> Mark(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, AttendanceBook book, Register register, IClock clock,
        CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, GatheringsJson.Default.AttendanceForm);
        if (body.Problem is { } problem) return problem;
        var done = await desk.Mark(file.Id, body.Value, caller.ToActor(), stop);
        return done is Done<GatheringFile>.Yes(var now)
            ? TypedResults.Json(ParticipantsView.Of(await book.Of(now, stop), register, Oslo.DateOf(clock.GetCurrentInstant())), GatheringsJson.Default.ParticipantsView)
            : Answers.Of(done, _ => Results.NoContent());
    }

    /// <summary>All of them for the organiser; a municipality's own for its contact.</summary>
    public static async Task<ImmutableArray<Attender>> For(GatheringFile file, Caller caller, AttendanceBook book, CancellationToken stop) =>
        RegistrationAccess.IsOrganiser(file.Network, caller) ? await book.Of(file, stop)
        : caller.Municipality is { } own ? await book.Of(file, own, stop)
        : [];

    public static IResult Table(ParticipantsView view, GatheringFile file, HttpContext http) => TypedResults.File(
        view.ToCsv(http.Language()), $"{CsvTable.MediaType}; charset=utf-8", $"deltakere-{file.Network.Network.Id}-{file.Gathering.Number}.csv");
}
