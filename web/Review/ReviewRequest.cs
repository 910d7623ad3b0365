using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Review;

/// <summary>A staff request on one case: found for the caller, read, decided, and answered with the case as it is then.</summary>
public sealed class ReviewRequest(ApplicationAccess access, ApplicationDesk desk, ViewWriter views, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>For a command that needs no body.</summary>
    /// <param name="with">Adds what the command brings besides its events.</param>
    public async Task<IResult> Do(
        string id, Func<ApplicationFile, ApplicationCommand> command, CancellationToken stop, Action<List<RowChange>, ApplicationFile>? with = null)
    {
        var caller = Http.Caller();
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        return await ApplicationEndpoints.Answer(await desk.Do(file.Id, caller.ToActor(), command, stop, with), caller, Http, views, stop);
    }

    public Task<IResult> Do<T>(string id, JsonTypeInfo<T> type, Func<ApplicationFile, T, Asked> command, CancellationToken stop) where T : class =>
        Do(id, type, (file, form) => Task.FromResult(command(file, form)), stop);

    public async Task<IResult> Do<T>(string id, JsonTypeInfo<T> type, Func<ApplicationFile, T, Task<Asked>> command, CancellationToken stop) where T : class
    {
        var found = await access.Find(id, Http.Caller(), stop);
        if (found.File is not { } file) return found.Problem!;
        var body = await Body.Read(Http, type);
        if (body.Problem is { } problem) return problem;
        var asked = await command(file, body.Value);
        return asked.Command is { } wanted ? await Do(id, _ => wanted, stop, asked.Brings) : asked.Problem!;
    }
}

/// <summary>What a body asks for: a command, or the problem with it.</summary>
public readonly record struct Asked(ApplicationCommand? Command, Problem? Problem)
{
    /// <summary>Adds what the command brings besides its events, such as a person's particulars.</summary>
    public Action<List<RowChange>, ApplicationFile>? Brings { get; init; }

    internal static Asked For(ApplicationCommand command) => new(command, null);

    internal static Asked Of(Problem problem) => new(null, problem);

    internal static Asked Wrong(string field, string code, Phrase text) => new(null, new Problem(422, code, text).At(field));
}
