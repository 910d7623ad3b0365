using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Pages.Administration.Calls;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Trials;
using Grants.Workflows.Calls;
using Grants.Workflows.Trials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Administration.Trials;

/// <summary>Trying a call out before it is published: begin, go in and out, see what it has sent, and end it.</summary>
internal static class TrialPages
{
    public static void MapTrialPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/utlysninger/{callId}/prov", Show).Allow(Who.Administrator);
        pages.MapPost("/utlysninger/{callId}/prov", Begin).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/prov/inn", Enter).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/prov/ut", Leave).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/prov/slutt", End).Allow(Who.Administrator).TakeForm();
    }

    /// <summary>Where the links in a trial's mails lead: into it, and on to the page.</summary>
    public static void MapTrialEntrance(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{TrialAddress.Beginning}/{{callId}}/{{**rest}}", Follow).Allow(Who.Administrator).ExcludeFromDescription();

    private static async Task<IResult> Show(
        string callId, Caller caller, HttpContext http, CallSetupDesk desk, TrialBook trials, TrialMails mails, Register register, IClock clock, CancellationToken stop) =>
        await SetupPages.Find(callId, caller, desk, stop) is { } setup
            ? await Page(setup, caller, http, trials, mails, register, clock, [], null, stop)
            : SetupPages.NotFound();

    private static async Task<IResult> Begin(
        string callId, Caller caller, HttpContext http, CallSetupDesk desk, TrialDesk trying, TrialCookie cookie, TrialBook trials, TrialMails mails,
        Register register, IClock clock, CancellationToken stop)
    {
        if (await SetupPages.Find(callId, caller, desk, stop) is not { } setup) return SetupPages.NotFound();
        var municipality = (await http.Request.ReadFormAsync(stop))["municipality"].ToString();
        var objections = await trying.Begin(setup, municipality, caller, stop);
        if (!objections.IsEmpty) return await Page(setup, caller, http, trials, mails, register, clock, objections, municipality, stop);
        cookie.Set(http, callId);
        return PageAnswer.GoTo($"/utlysninger/{callId}");
    }

    private static async Task<IResult> Enter(
        string callId, Caller caller, HttpContext http, CallSetupDesk desk, TrialDesk trying, TrialCookie cookie, TrialBook trials, TrialMails mails,
        Register register, IClock clock, CancellationToken stop)
    {
        if (await Own(callId, caller, trials, stop) is not { } trial || await SetupPages.Find(callId, caller, desk, stop) is not { } setup) return SetupPages.NotFound();
        var objections = await trying.Refresh(trial, setup, caller, stop);
        if (!objections.IsEmpty) return await Page(setup, caller, http, trials, mails, register, clock, objections, null, stop);
        cookie.Set(http, callId);
        return PageAnswer.GoTo($"/utlysninger/{callId}");
    }

    private static IResult Leave(string callId, HttpContext http, TrialCookie cookie)
    {
        cookie.Clear(http);
        return PageAnswer.GoTo($"{SetupPages.Address(callId)}/prov");
    }

    private static async Task<IResult> End(string callId, Caller caller, HttpContext http, TrialCookie cookie, TrialBook trials, CancellationToken stop)
    {
        if (await Own(callId, caller, trials, stop) is null) return SetupPages.NotFound();
        await trials.End(callId, stop);
        cookie.Clear(http);
        return PageAnswer.GoTo($"{SetupPages.Address(callId)}?provd");
    }

    private static async Task<IResult> Follow(string callId, string? rest, Caller caller, HttpContext http, TrialCookie cookie, TrialBook trials, CancellationToken stop)
    {
        if (await Own(callId, caller, trials, stop) is null) return SetupPages.NotFound();
        cookie.Set(http, callId);
        return PageAnswer.GoTo(SignInAddress.Safe($"/{rest}"));
    }

    private static async Task<Trial?> Own(string callId, Caller caller, TrialBook trials, CancellationToken stop) =>
        ChosenId.Is(callId) && await trials.Of(callId, stop) is { } trial && trial.Office == caller.Office ? trial : null;

    private static async Task<IResult> Page(
        CallSetup setup, Caller caller, HttpContext http, TrialBook trials, TrialMails mails, Register register, IClock clock,
        ImmutableArray<Objection> objections, string? municipality, CancellationToken stop)
    {
        var trial = await Own(setup.Id, caller, trials, stop);
        var problem = objections.IsEmpty ? null : objections.ToProblem();
        return PageAnswer.Of<TrialPage>(
            new
            {
                Setup = setup,
                Trial = trial,
                Mails = trial is null ? [] : await mails.Of(trial, stop),
                Municipalities = Municipalities(caller, register, Oslo.DateOf(clock.GetCurrentInstant())),
                Lacking = SetupPages.Check(setup, register, caller),
                Chosen = municipality,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static ImmutableArray<Municipality> Municipalities(Caller caller, Register register, LocalDate today) =>
        register.FindOffice(caller.Office!.Value) is { } office
            ? [.. register.MunicipalitiesOf(office, today).OrderBy(one => one.Name, NorwegianOrder.Instance)]
            : [];
}
