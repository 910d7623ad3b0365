using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.NetworkMeetings;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
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

namespace Grants.Web.Pages.NetworkMeetings;

/// <summary>A network's regular meetings: everyone sees when they are; the organiser tries a rule out, saves it, and changes single ones.</summary>
internal static class MeetingsPages
{
    private static readonly Problem ChangedMeanwhile = new(409, "changed-meanwhile", new(
        "Noen andre har endret regelen siden du åpnet den. Det du skrev, står i skjemaet. Se over og lagre igjen.",
        "Nokon andre har endra regelen sidan du opna han. Det du skreiv, står i skjemaet. Sjå over og lagre igjen."));

    public static void MapMeetingsPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/moter").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Anyone);
        pages.MapPost("", Set).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{day}", Change).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Show(string networkId, HttpContext http, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop) =>
        await access.Network(networkId, stop) is { State: { } network } && NetworkPages.MaySee(network, http.FindCaller())
            ? Page(network, (await desk.Open(networkId, stop)).State!, http, clock, null, null, null, null)
            : NetworkPages.NotFound;

    private static async Task<IResult> Set(string networkId, HttpContext http, Caller caller, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is not { State: { } network } || !RegistrationAccess.IsOrganiser(network, caller)) return NetworkPages.NotFound;
        var posted = await http.Request.ReadFormAsync(stop);
        var (typed, edition, meetings) = (TypedForm.Of(posted), posted["edition"].ToString(), (await desk.Open(networkId, stop)).State!);
        var (rule, objections) = MeetingRuleReader.Read(Form(typed));
        if (rule is not null) objections = [.. MeetingRules.Faults(rule)];
        if (!objections.IsEmpty) return Page(network, meetings, http, clock, typed, edition, null, objections.ToProblem());
        if (posted["do"].ToString() is "preview") return Page(network, meetings, http, clock, typed, edition, MeetingRuleCase.None with { Rule = rule }, null);
        if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var begun)) begun = 0;
        return await desk.Do(network.Network, new MeetingRuleCommand.SetRule(rule!), begun, caller.ToActor(), stop) switch
        {
            Done<StoredCase<MeetingRuleCase>>.Yes => PageAnswer.GoTo($"/nettverk/{networkId}/moter?lagret=ja"),
            Done<StoredCase<MeetingRuleCase>>.Moved(var now) => Page(network, now.State!, http, clock, typed, null, null, ChangedMeanwhile),
            Done<StoredCase<MeetingRuleCase>>.No(var refused) => Page(network, meetings, http, clock, typed, edition, null, refused.ToProblem()),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> Change(
        string networkId, string day, HttpContext http, Caller caller, RegistrationAccess access, MeetingRuleDesk desk, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is not { State: { } network } || !RegistrationAccess.IsOrganiser(network, caller)) return NetworkPages.NotFound;
        if (!LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var known)) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        (MeetingRuleCommand? Command, ImmutableArray<Objection> Objections) read = typed["do"] switch
        {
            "cancel" => (new MeetingRuleCommand.CancelMeeting(known), []),
            "restore" => (new MeetingRuleCommand.RestoreMeeting(known), []),
            _ => MeetingRuleReader.Read(known, new(typed["on"], typed["from"], typed["to"])),
        };
        var done = read.Command is { } command ? await desk.Do(network.Network, command, null, caller.ToActor(), stop) : new Done<StoredCase<MeetingRuleCase>>.No(read.Objections);
        // The small form has no room of its own for what is wrong; the page tells it on top.
        return done is Done<StoredCase<MeetingRuleCase>>.No(var refused)
            ? Page(network, (await desk.Open(networkId, stop)).State!, http, clock, null, null, null, new Problem(422, refused[0].Code, refused[0].Text))
            : PageAnswer.GoTo($"/nettverk/{networkId}/moter?lagret=ja");
    }

    private static IResult Page(
        NetworkCase network, MeetingRuleCase meetings, HttpContext http, IClock clock, TypedForm? typed, string? edition, MeetingRuleCase? preview, Problem? problem) =>
        PageAnswer.Of<MeetingsPage>(
            new
            {
                network.Network,
                Meetings = meetings,
                Today = Oslo.DateOf(clock.GetCurrentInstant()),
                IsOrganiser = RegistrationAccess.IsOrganiser(network, http.FindCaller()),
                Typed = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(
                    meetings.Rule is { } rule ? MeetingRuleReader.FormOf(rule) : new(), NetworkMeetingsJson.Default.MeetingRuleForm)),
                Edition = edition ?? meetings.Edition.ToString(CultureInfo.InvariantCulture),
                Preview = preview,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);

    /// <summary>What is no number is none that a rule could have.</summary>
    private static MeetingRuleForm Form(TypedForm typed) => new(
        typed["title"], typed["weekday"], typed["monthly"], string.IsNullOrWhiteSpace(typed["weeks"]) ? null : Number(typed["weeks"]), typed["from"], typed["to"], typed["first"], typed["last"],
        [.. typed.All("monthsOff").Select(Number)], typed["evesOff"] is "true", typed["onHoliday"], typed["place"], typed["digital"] is "true");

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
