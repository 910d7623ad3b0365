using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Gatherings;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Gatherings;

/// <summary>The forms about a gathering's days and about who was there; what is refused is shown again with what was typed.</summary>
internal static class GatheringForms
{
    public static void MapGatheringForms(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/samling/{number:int}").ExcludeFromDescription();
        pages.MapPost("/foresla-dager", Propose).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/dager-som-passer", Answer).Allow(Who.Contact).TakeForm();
        pages.MapPost("/bestem-dager", Fix).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/deltakere", ShowPeople).Allow(Who.Contact | Who.Organiser);
        pages.MapPost("/deltakere", Mark).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/deltakere.csv", Table).Allow(Who.Contact | Who.Organiser);
    }

    private static async Task<IResult> Propose(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, GatheringPageWriter writer, IClock clock, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var typed = DatesFields.Typed(await http.Request.ReadFormAsync(stop));
        var (command, objections) = DatesReader.Read(DatesFields.Read(typed), Oslo.DateOf(clock.GetCurrentInstant()));
        var done = command is null ? Refused(objections) : await desk.Do(file.Id, command, caller.ToActor(), stop);
        return Page(done, file, caller, writer, typed, "spurt");
    }

    private static async Task<IResult> Answer(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, GatheringPageWriter writer, CancellationToken stop)
    {
        if (await access.Find(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (command, objections) = DatesReader.Read(DatesFields.Suits(typed), caller.Municipality);
        var done = command is null ? Refused(objections) : await desk.Do(file.Id, command, caller.ToActor(), stop);
        return Page(done, file, caller, writer, typed, "svart");
    }

    private static async Task<IResult> Fix(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, GatheringPageWriter writer, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (command, objections) = DatesReader.Read(DatesFields.Choice(typed));
        var done = command is null ? Refused(objections) : await desk.Fix(file.Id, command, caller.ToActor(), stop);
        return Page(done, file, caller, writer, typed, "bestemt");
    }

    private static async Task<IResult> ShowPeople(
        string networkId, int number, Caller caller, GatheringAccess access, GatheringPageWriter writer, CancellationToken stop) =>
        await access.Find(networkId, number, caller, stop) is { } file && GatheringAccess.TakesPart(file.Network, caller)
            ? await writer.Attendance(file, caller, null, null, stop)
            : NetworkPages.NotFound;

    private static async Task<IResult> Mark(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, GatheringPageWriter writer, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var typed = AttendanceFields.Typed(await http.Request.ReadFormAsync(stop));
        return await desk.Mark(file.Id, AttendanceFields.Read(typed), caller.ToActor(), stop) switch
        {
            Done<GatheringFile>.Yes => PageAnswer.GoTo($"{GatheringPages.AddressOf(file)}/deltakere?lagret=ja"),
            Done<GatheringFile>.No(var objections) => await writer.Attendance(file, caller, typed, objections.ToProblem(), stop),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> Table(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, AttendanceBook book, Domain.Municipalities.Register register, IClock clock, CancellationToken stop) =>
        await access.Find(networkId, number, caller, stop) is { } file && GatheringAccess.TakesPart(file.Network, caller)
            ? AttendanceEndpoints.Table(
                ParticipantsView.Of(await AttendanceEndpoints.For(file, caller, book, stop), register, Oslo.DateOf(clock.GetCurrentInstant())), file, http)
            : NetworkPages.NotFound;

    private static IResult Page(Done<GatheringFile> done, GatheringFile file, Caller caller, GatheringPageWriter writer, TypedForm typed, string saved) => done switch
    {
        Done<GatheringFile>.Yes => PageAnswer.GoTo($"{GatheringPages.AddressOf(file)}?lagret={saved}"),
        Done<GatheringFile>.No(var objections) => writer.One(file, caller, dates: typed, problem: objections.ToProblem()),
        _ => NetworkPages.NotFound,
    };

    private static Done<GatheringFile>.No Refused(ImmutableArray<Objection> objections) => new(objections);
}
