using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Offices;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Administration;

/// <summary>Messages that did not arrive, and steps that do not succeed: what failed, why, and what a person can do.</summary>
internal static class FailurePages
{
    private const int MostShown = 200;
    private const string Messages = "/administrasjon/meldinger";
    private const string Steps = "/administrasjon/steg";

    public static void MapFailurePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/meldinger", ShowMessages).Allow(Who.Administrator);
        pages.MapGet("/meldinger/{key}", ShowMessage).Allow(Who.Administrator);
        pages.MapPost("/meldinger/{key}/send", SendAgain).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/meldinger/{key}/ordnet", Settle).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/steg", ShowSteps).Allow(Who.Administrator);
        pages.MapPost("/steg/{step}", TryNow).Allow(Who.Administrator).TakeForm();
    }

    private static async Task<IResult> ShowMessages(Caller caller, HttpContext http, NeedsAPerson needs, CancellationToken stop) =>
        PageAnswer.Of<FailedMessagesPage>(new
        {
            Messages = await needs.Messages(caller.Office!.Value, caller.Person, stop).Take(MostShown).ToListAsync(stop),
            Sent = http.Request.Query.ContainsKey("sendt"),
            Settled = http.Request.Query.ContainsKey("ordnet"),
        });

    private static Task<IResult> ShowMessage(string key, Caller caller, NeedsAPerson needs, FailedMessageWork work, CancellationToken stop) =>
        Message(key, caller, needs, work, null, null, null, stop);

    private static async Task<IResult> SendAgain(
        string key, Caller caller, HttpContext http, NeedsAPerson needs, FailedMessageWork work, CancellationToken stop)
    {
        var email = (await http.Request.ReadFormAsync(stop))["email"].ToString();
        return await work.SendAgain(caller, key, email, stop) is { } problem
            ? await Message(key, caller, needs, work, problem, email, null, stop)
            : PageAnswer.GoTo($"{Messages}?sendt");
    }

    private static async Task<IResult> Settle(
        string key, Caller caller, HttpContext http, NeedsAPerson needs, FailedMessageWork work, CancellationToken stop)
    {
        var text = (await http.Request.ReadFormAsync(stop))["text"].ToString();
        return await work.Settle(caller, key, text, stop) is { } problem
            ? await Message(key, caller, needs, work, problem, null, text, stop)
            : PageAnswer.GoTo($"{Messages}?ordnet");
    }

    private static async Task<IResult> Message(
        string key, Caller caller, NeedsAPerson needs, FailedMessageWork work, Problem? problem, string? email, string? text, CancellationToken stop) =>
        await needs.Message(caller.Office!.Value, caller.Person, key, stop) is { } failed
            ? PageAnswer.Of<FailedMessagePage>(
                new { Failed = failed, FromTheCase = await work.IsSentFromTheCase(failed, stop), Problem = problem, Email = email, Text = text },
                problem?.Status ?? StatusCodes.Status200OK)
            : PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowSteps(Caller caller, HttpContext http, NeedsAPerson needs, ReviewQueue queue, CancellationToken stop)
    {
        var failing = new List<FailingStep>();
        await foreach (var trouble in needs.Steps(caller.Office!.Value, caller.Person, stop).Take(MostShown))
            failing.Add(new(trouble, await queue.Find(CaseId.Parse(trouble.Case), stop)));
        return PageAnswer.Of<FailingStepsPage>(new { Steps = failing, Tried = http.Request.Query.ContainsKey("provd") });
    }

    private static async Task<IResult> TryNow(string step, Caller caller, NeedsAPerson needs, CancellationToken stop)
    {
        await needs.TryNow(caller.Office!.Value, caller.Person, step, stop);
        // A step that is not there any more has succeeded meanwhile, which the list tells.
        return PageAnswer.GoTo($"{Steps}?provd");
    }
}

/// <summary>A step that keeps failing, with the summary of its case when that is an application's.</summary>
public sealed record FailingStep(Trouble Trouble, Summary? Summary);
