using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Queue;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Review;

/// <summary>
/// Takes a form of the case's page. The fields of each form begin with its section (<c>proposal.amount</c>), so that the page has each
/// name once; without the section they are the fields of the API.
/// </summary>
internal sealed class CaseForms(ApplicationAccess access, ApplicationDesk desk, CasePageWriter pages, IRowStore rows)
{
    public Task<IResult> Do<T>(
        string id, string section, JsonTypeInfo<T> type, HttpContext http, Func<ApplicationFile, T, Asked> command, CancellationToken stop) where T : class =>
        Do(id, section, type, http, (file, form) => Task.FromResult(command(file, form)), stop);

    public async Task<IResult> Do<T>(
        string id, string section, JsonTypeInfo<T> type, HttpContext http, Func<ApplicationFile, T, Task<Asked>> command, CancellationToken stop) where T : class
    {
        var found = await access.Find(id, http.Caller(), stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        var read = await Read(section, type, http, stop);
        if (read.Problem is { } unread) return await Again(file, section, unread, http, stop);
        var asked = await command(file, read.Value);
        return asked.Command is { } wanted
            ? await Answer(await desk.Do(file.Id, http.Caller().ToActor(), _ => wanted, stop, asked.Brings), file, section, http, stop)
            : await Again(file, section, asked.Problem!, http, stop);
    }

    /// <summary>A command that needs no fields.</summary>
    public async Task<IResult> Do(string id, string section, HttpContext http, ApplicationCommand command, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        return found.File is { } file
            ? await Answer(await desk.Do(file.Id, http.Caller().ToActor(), _ => command, stop), file, section, http, stop)
            : ApplicationPages.Refused(found.Problem!);
    }

    /// <summary>What a section of the page's form says, in the words of the API.</summary>
    public static async Task<BodyRead<T>> Read<T>(string section, JsonTypeInfo<T> type, HttpContext http, CancellationToken stop) where T : class
    {
        var form = await http.Request.ReadFormAsync(stop);
        var json = FormJson.Of(form, name => name.StartsWith(section + ".", StringComparison.Ordinal))[section] as JsonObject ?? [];
        return Body.Parse(JsonSerializer.SerializeToUtf8Bytes(json, JsonTypes.Object), type);
    }

    /// <summary>A text for the case. The form's key tells a form that is sent twice from a second text.</summary>
    /// <param name="wrong">What is wrong with the form besides its text.</param>
    public async Task<IResult> Write(
        string id, string section, HttpContext http, Func<string, ContentHash, ApplicationCommand> command, CancellationToken stop, Problem? wrong = null)
    {
        var caller = http.Caller();
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        var form = await http.Request.ReadFormAsync(stop);
        var text = Texts.Check("text", form[$"{section}.text"], ReviewCommands.LongestText);
        if ((wrong ?? text.Problem) is { } problem) return await Again(file, section, problem, http, stop);
        var request = form["key"].ToString() is { Length: > 0 and <= 100 } key ? $"{caller.Person}\n{section}\n{key}" : http.RequestIdentity();
        if (await rows.Read(file.Id.Partition, Workflows.Cases.Keys.Texts(file.Id.Own) + RandomIds.Of($"{file.Id}\n{request}"), stop) is not null) return Done(file, section, http);
        return await Answer(await desk.Write(file.Id, caller.ToActor(), text.Value, request, command, stop), file, section, http, stop);
    }

    private async Task<IResult> Answer(Done<ApplicationFile> done, ApplicationFile before, string section, HttpContext http, CancellationToken stop) => done switch
    {
        // Who has just said not to be impartial does not see the case any more.
        Done<ApplicationFile>.Yes(var now) when now.State.Judgement.IsShutOut(http.Caller().Person) => PageAnswer.GoTo("/saksbehandling?inhabil=1"),
        Done<ApplicationFile>.Yes(var now) => Done(now, section, http),
        _ => await Again(before, section, ApplicationPages.ProblemOf(done), http, stop),
    };

    private static IResult Done(ApplicationFile file, string section, HttpContext http) =>
        PageAnswer.GoTo($"/saksbehandling/{file.Id}{QueuePlace.Of(http).With("lagret", section)}");

    private async Task<IResult> Again(ApplicationFile file, string section, Problem problem, HttpContext http, CancellationToken stop)
    {
        if (problem.Status is StatusCodes.Status404NotFound) return ApplicationPages.Refused(problem);
        var fields = problem.Errors.Aggregate(
            problem.Errors.Clear(), (all, error) => all.SetItem(PlaceOf(section, error.Key), error.Value));
        return await pages.Page(file, http, TypedForm.Of(await http.Request.ReadFormAsync(stop)), problem with { Errors = fields }, section, stop);
    }

    /// <summary>Where an error stands on the page; an approval has no fields, and what it lacks is the proposal's.</summary>
    private static string PlaceOf(string section, string field) => section is "approval" ? "decision" : field.Length is 0 ? section : $"{section}.{field}";
}
