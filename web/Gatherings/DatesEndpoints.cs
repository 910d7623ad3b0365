using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Gatherings;

/// <summary>The days that are proposed for a gathering until one of them is fixed, over the wire.</summary>
internal static class DatesEndpoints
{
    public static void MapGatheringDates(this IEndpointRouteBuilder endpoints)
    {
        var dates = endpoints.MapGroup("/api/networks/{networkId}/gatherings/{number:int}/dates").WithTags("gatherings");
        dates.MapPost("", Propose).Allow(Who.Organiser).Idempotent().Accepts<DatesForm>("application/json")
            .Produces<GatheringView>().ProducesProblem(404).ProducesProblem(422).WithSummary("Proposes two or more alternatives; the contacts of those who are in are asked by mail");
        dates.MapPost("/answer", Answer).Allow(Who.Contact | Who.Organiser).Idempotent().Accepts<SuitsForm>("application/json")
            .Produces<GatheringView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("A municipality says which of them suit; the last answer counts");
        dates.MapPost("/fix", Fix).Allow(Who.Organiser).Idempotent().Accepts<ChoiceForm>("application/json")
            .Produces<GatheringView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("The gathering gets these days; everyone is told, and calendars follow");
    }

    private static Task<IResult> Propose(string networkId, int number, HttpContext http, GatheringCalls calls, IClock clock, CancellationToken stop) => calls.Do(
        networkId, number, http, true, GatheringsJson.Default.DatesForm,
        (file, form) => Done(DatesReader.Read(form, Oslo.DateOf(clock.GetCurrentInstant())), (command, by) => calls.Desk.Do(file.Id, command, by, stop), http), stop);

    private static Task<IResult> Answer(string networkId, int number, HttpContext http, GatheringCalls calls, CancellationToken stop) => calls.Do(
        networkId, number, http, false, GatheringsJson.Default.SuitsForm,
        (file, form) => Done(DatesReader.Read(form, http.Caller().Municipality), (command, by) => calls.Desk.Do(file.Id, command, by, stop), http), stop);

    private static Task<IResult> Fix(string networkId, int number, HttpContext http, GatheringCalls calls, CancellationToken stop) => calls.Do(
        networkId, number, http, true, GatheringsJson.Default.ChoiceForm,
        (file, form) => Done(DatesReader.Read(form), (command, by) => calls.Desk.Fix(file.Id, command, by, stop), http), stop);

    private static Task<Done<GatheringFile>> Done<T>(
        (T? Command, ImmutableArray<Objection> Objections) read, Func<T, Actor, Task<Done<GatheringFile>>> act, HttpContext http)
        where T : GatheringCommand =>
        read.Command is { } command ? act(command, http.Caller().ToActor()) : Task.FromResult<Done<GatheringFile>>(new Done<GatheringFile>.No(read.Objections));
}
