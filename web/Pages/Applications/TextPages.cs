using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Applications;

/// <summary>Takes a text that somebody writes on a case's page.</summary>
internal sealed class TextPages(ApplicationAccess access, ApplicationDesk desk, PageWriter pages)
{
    private const int LongestText = 20_000;

    public async Task<IResult> Send(
        string id, string field, Caller caller, HttpContext http, Func<string, ContentHash, ApplicationCommand> command, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        var text = Texts.Check(field, (await http.Request.ReadFormAsync(stop))[field], LongestText);
        if (text.Problem is { } problem) return await pages.Page(file, caller, http, problem, stop);
        var done = await desk.Write(file.Id, caller.ToActor(), text.Value, http.RequestIdentity(), command, stop);
        return await ApplicationPages.After(done, id, caller, http, pages, file, stop);
    }
}
