using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Trials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Administration.Calls;

/// <summary>Setting a call up step by step: a list of its parts, and a page for each that saves.</summary>
internal static class SetupPages
{
    private static readonly Problem Moved = new(412, "changed-meanwhile", new Phrase(
        "En annen administrator endret utlysningen mens du skrev. Det du skrev, står i skjemaet. Lagrer du igjen, er det ditt som gjelder her.",
        "Ein annan administrator endra utlysinga medan du skreiv. Det du skreiv, står i skjemaet. Lagrar du igjen, er det ditt som gjeld her."));

    public static void MapSetupPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ny-utlysning", ShowNew).Allow(Who.Administrator);
        pages.MapPost("/ny-utlysning", Begin).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/utlysninger/{callId}", Show).Allow(Who.Administrator);
        pages.MapGet("/utlysninger/{callId}/del/{part}", ShowPart).Allow(Who.Administrator);
        pages.MapPost("/utlysninger/{callId}/del/{part}", Save).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/slett", Discard).Allow(Who.Administrator).TakeForm();
    }

    internal static string Address(string callId) => $"/administrasjon/utlysninger/{callId}";

    internal static string Address(string callId, SetupPart part) => $"{Address(callId)}/del/{part.Id}";

    internal static IResult NotFound() => PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowNew(Caller caller, CallShelf shelf, CancellationToken stop) => await NewPage(caller, shelf, null, null, stop);

    private static async Task<IResult> Begin(Caller caller, HttpContext http, CallSetupDesk desk, CallShelf shelf, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var id = string.IsNullOrWhiteSpace(typed["id"]) ? ChosenIds.From(typed["title"] ?? "") : typed["id"]!.Trim();
        return await desk.Begin(new CallForm(id, typed["title"]), Staff(caller), stop) is Done<CallSetup>.No(var objections)
            ? await NewPage(caller, shelf, typed, (objections[0].Field is null ? objections[0].ToProblem().At("id") : objections.ToProblem()), stop)
            : PageAnswer.GoTo(Address(id, SetupPart.All[0]));
    }

    private static async Task<IResult> Show(
        string callId, Caller caller, CallSetupDesk desk, TrialBook trials, Register register, IClock clock, CancellationToken stop) =>
        await Find(callId, caller, desk, stop) is { } setup
            ? PageAnswer.Of<CallPage>(new
            {
                Setup = setup,
                Objections = Check(setup, register, caller),
                IsTried = await trials.Of(setup.Id, stop) is not null,
                Now = clock.GetCurrentInstant(),
            })
            : NotFound();

    private static async Task<IResult> ShowPart(
        string callId, string part, Caller caller, HttpContext http, CallSetupDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (SetupPart.Find(part) is not { } known || await Find(callId, caller, desk, stop) is not { } setup) return NotFound();
        // What lacks is told when one has been here before, not to who comes for the first time.
        var lacks = known.StateIn(setup, Check(setup, register, caller)) is SetupState.Lacks
            ? Check(setup, register, caller).Where(known.Has).ToImmutableArray().ToProblem()
            : null;
        return Page(setup, known, Typed(setup.Form), setup.Edition, lacks, clock, StatusCodes.Status200OK, http.Request.Query.ContainsKey("lagret"));
    }

    private static async Task<IResult> Save(
        string callId, string part, Caller caller, HttpContext http, CallSetupDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (SetupPart.Find(part) is not { } known || await Find(callId, caller, desk, stop) is not { } setup) return NotFound();
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (form, unread) = CallFormFields.Read(typed);
        if (!unread.IsEmpty) return Refused(unread.ToProblem(), setup.Edition);
        return await desk.Save(callId, known.Into(setup.Form, form), known.Id, typed.Edition, Staff(caller), stop) switch
        {
            Done<CallSetup>.Yes(var now) => await After(now, known, caller, desk, register, stop),
            Done<CallSetup>.No(var objections) => Refused(objections.ToProblem(), typed.Edition),
            Done<CallSetup>.Moved(var now) => Refused(Moved, now.Edition),
            _ => NotFound(),
        };

        IResult Refused(Problem problem, int on) => Page(setup, known, typed, on, problem, clock, problem.Status, false);
    }

    /// <summary>On to the next part; back to this one when it lacks something. When all are whole, the call's log begins.</summary>
    private static async Task<IResult> After(
        CallSetup now, SetupPart part, Caller caller, CallSetupDesk desk, Register register, CancellationToken stop)
    {
        var objections = Check(now, register, caller);
        if (objections.Any(part.Has)) return PageAnswer.GoTo($"{Address(now.Id, part)}?lagret");
        if (now.Stored is not null) return PageAnswer.GoTo($"{Address(now.Id)}?lagret");
        if (objections.IsEmpty && SetupPart.All.All(one => now.Saved.Contains(one.Id))) await desk.Complete(now, Staff(caller), stop);
        return PageAnswer.GoTo(part.Next is { } next && !now.Saved.Contains(next.Id) ? Address(now.Id, next) : $"{Address(now.Id)}?lagret");
    }

    private static async Task<IResult> Discard(string callId, Caller caller, CallSetupDesk desk, CancellationToken stop)
    {
        if (await Find(callId, caller, desk, stop) is not { Stored: null } setup) return NotFound();
        await desk.Discard(caller.Office!.Value, setup.Id, stop);
        return PageAnswer.GoTo("/administrasjon");
    }

    internal static async Task<CallSetup?> Find(string callId, Caller caller, CallSetupDesk desk, CancellationToken stop) =>
        ChosenId.Is(callId) ? await desk.Find(caller.Office!.Value, callId, stop) : null;

    internal static Actor.Staff Staff(Caller caller) => (Actor.Staff)caller.ToActor();

    internal static ImmutableArray<Objection> Check(CallSetup setup, Register register, Caller caller) =>
        setup.Stored is null ? CallFormReader.Check(setup.Form, register, caller.Office!.Value) : [];

    private static TypedForm Typed(CallForm form) => TypedForm.Of(JsonSerializer.SerializeToNode(form, CallsJson.Default.CallForm));

    private static async Task<IResult> NewPage(Caller caller, CallShelf shelf, TypedForm? typed, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<NewCallPage>(
            new
            {
                Typed = typed,
                Problem = problem,
                Earlier = (await shelf.All(caller, stop)).Select(call => call.State!.Call).Where(call => call.Office == caller.Office).ToList(),
            },
            problem?.Status ?? StatusCodes.Status200OK);

    private static IResult Page(
        CallSetup setup, SetupPart part, TypedForm typed, int edition, Problem? problem, IClock clock, int status, bool saved) =>
        PageAnswer.Of<PartPage>(
            new
            {
                Setup = setup,
                Part = part,
                Typed = typed,
                Edition = edition.ToString(CultureInfo.InvariantCulture),
                Problem = problem,
                Now = clock.GetCurrentInstant(),
                Saved = saved,
            },
            status);
}
