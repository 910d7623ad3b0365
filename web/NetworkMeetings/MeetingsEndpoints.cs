using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.NetworkMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.NetworkMeetings;

/// <summary>A network's regular meetings over the wire: a rule, its preview, and single ones that are otherwise.</summary>
internal static class MeetingsEndpoints
{
    public static void MapNetworkMeetings(this IEndpointRouteBuilder endpoints)
    {
        var meetings = endpoints.MapGroup("/api/networks/{networkId}/meetings").WithTags("network-meetings");
        meetings.MapGet("", Read).Allow(Who.Anyone).Produces<MeetingsView>().ProducesProblem(404).WithSummary("The rule and the next twelve meetings, with the skipped ones and why");
        meetings.MapPut("", Set).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<MeetingRuleForm>("application/json")
            .Produces<MeetingsView>().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).WithSummary("Sets the rule; calendars follow, and members are told when a meeting that they know of changes");
        meetings.MapPost("/preview", Preview).Allow(Who.Organiser).Idempotent().Accepts<MeetingRuleForm>("application/json")
            .Produces<MeetingsView>().ProducesProblem(404).ProducesProblem(422).WithSummary("What a rule would come to; nothing is saved");
        meetings.MapPost("/{day}/cancel", Cancel).Allow(Who.Organiser).Idempotent().Produces<MeetingsView>().ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Calls a single meeting off, by the day that the rule gives; members are told");
        meetings.MapPost("/{day}/move", Move).Allow(Who.Organiser).Idempotent().Accepts<MoveForm>("application/json").Produces<MeetingsView>()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("Moves a single meeting; members are told");
        meetings.MapPost("/{day}/restore", Restore).Allow(Who.Organiser).Idempotent().Produces<MeetingsView>().ProducesProblem(404).WithSummary("It is as the rule says after all; members are told when that changes it");
    }

    private static async Task<IResult> Read(string networkId, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop) =>
        await access.Network(networkId, stop) is { State: { } network } && Pages.Networks.NetworkPages.MaySee(network, http.FindCaller())
            ? Answer(http, (await desk.Open(networkId, stop)).State!, clock)
            : KnownProblems.NotFound;

    private static async Task<IResult> Set(string networkId, Caller caller, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop)
    {
        if (await Own(networkId, caller, access, stop) is not { } network) return KnownProblems.NotFound;
        var known = (await desk.Open(networkId, stop)).State!;
        if (Require(http, known, clock) is { } moved) return moved;
        var body = await Body.Read(http, NetworkMeetingsJson.Default.MeetingRuleForm);
        if (body.Problem is { } problem) return problem;
        var (rule, objections) = MeetingRuleReader.Read(body.Value);
        return rule is null ? objections.ToProblem() : Answer(http, await desk.Do(network, new MeetingRuleCommand.SetRule(rule), known.Edition, caller.ToActor(), stop), clock);
    }

    private static async Task<IResult> Preview(string networkId, Caller caller, HttpContext http, RegistrationAccess access, IClock clock, CancellationToken stop)
    {
        if (await Own(networkId, caller, access, stop) is null) return KnownProblems.NotFound;
        var body = await Body.Read(http, NetworkMeetingsJson.Default.MeetingRuleForm);
        if (body.Problem is { } problem) return problem;
        var (rule, objections) = MeetingRuleReader.Read(body.Value);
        if (rule is not null) objections = [.. MeetingRules.Faults(rule)];
        return objections.IsEmpty
            ? TypedResults.Json(MeetingsView.Of(MeetingRuleCase.None with { Rule = rule }, Oslo.DateOf(clock.GetCurrentInstant())), NetworkMeetingsJson.Default.MeetingsView)
            : objections.ToProblem();
    }

    private static Task<IResult> Cancel(string networkId, string day, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop) =>
        Do(networkId, day, http, access, desk, clock, known => (new MeetingRuleCommand.CancelMeeting(known), []), stop);

    private static Task<IResult> Restore(string networkId, string day, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop) =>
        Do(networkId, day, http, access, desk, clock, known => (new MeetingRuleCommand.RestoreMeeting(known), []), stop);

    private static async Task<IResult> Move(string networkId, string day, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop)
    {
        if (await Own(networkId, http.Caller(), access, stop) is null) return KnownProblems.NotFound;
        var body = await Body.Read(http, NetworkMeetingsJson.Default.MoveForm);
        return body.Problem is { } problem ? problem : await Do(networkId, day, http, access, desk, clock, known => MeetingRuleReader.Read(known, body.Value), stop);
    }

    private static async Task<IResult> Do(
        string networkId, string day, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock,
        Func<LocalDate, (MeetingRuleCommand? Command, ImmutableArray<Objection> Objections)> read, CancellationToken stop)
    {
        if (await Own(networkId, http.Caller(), access, stop) is not { } network || !LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var known)) return KnownProblems.NotFound;
        var (command, objections) = read(known);
        return command is null ? objections.ToProblem() : Answer(http, await desk.Do(network, command, null, http.Caller().ToActor(), stop), clock);
    }

    private static async Task<Network?> Own(string networkId, Caller caller, RegistrationAccess access, CancellationToken stop) =>
        await access.Network(networkId, stop) is { State: { } network } && RegistrationAccess.IsOrganiser(network, caller) ? network.Network : null;

    private static Problem? Require(HttpContext http, MeetingRuleCase meetings, IClock clock) => ETags.Require(
        http, meetings.Edition, () => JsonSerializer.SerializeToNode(MeetingsView.Of(meetings, Oslo.DateOf(clock.GetCurrentInstant())), NetworkMeetingsJson.Default.MeetingsView));

    private static IResult Answer(HttpContext http, Done<StoredCase<MeetingRuleCase>> done, IClock clock) => done is Done<StoredCase<MeetingRuleCase>>.Moved(var now)
        ? Require(http, now.State!, clock) ?? KnownProblems.Conflict
        : Answers.Of(done, stored => Answer(http, stored.State!, clock));

    private static IResult Answer(HttpContext http, MeetingRuleCase meetings, IClock clock)
    {
        ETags.Set(http, meetings.Edition);
        return TypedResults.Json(MeetingsView.Of(meetings, Oslo.DateOf(clock.GetCurrentInstant())), NetworkMeetingsJson.Default.MeetingsView);
    }
}
