using System.Text.Json.Serialization.Metadata;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Gatherings;

/// <summary>What the calls about gatherings have in common: the gathering is found, the body is read, and it is answered as it is then.</summary>
internal sealed class GatheringCalls(GatheringAccess access, GatheringDesk desk)
{
    public GatheringDesk Desk => desk;

    /// <param name="forOrganiser">Whether others find no such gathering.</param>
    public async Task<IResult> Do<T>(
        string networkId, int number, HttpContext http, bool forOrganiser, JsonTypeInfo<T> type, Func<GatheringFile, T, Task<Done<GatheringFile>>> act, CancellationToken stop) where T : class
    {
        var caller = http.Caller();
        var found = forOrganiser ? await access.ForOrganiser(networkId, number, caller, stop) : await access.Find(networkId, number, caller, stop);
        if (found is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, type);
        return body.Problem is { } problem ? problem : Answer(http, await act(file, body.Value));
    }

    public static IResult Answer(HttpContext http, Done<GatheringFile> done) => Answers.Of(done, file => Answer(http, file));

    public static IResult Answer(HttpContext http, GatheringFile file)
    {
        ETags.Set(http, file.State.Edition);
        return TypedResults.Json(GatheringView.Of(file, http.FindCaller()), GatheringsJson.Default.GatheringView);
    }
}
