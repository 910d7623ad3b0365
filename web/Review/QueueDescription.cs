using Grants.Domain.Applications;
using Grants.Web.Applications;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Builder;

namespace Grants.Web.Review;

/// <summary>Says on the queue's endpoint what it is asked by.</summary>
internal static class QueueDescription
{
    public static T AsksAsTheQueue<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint
        .Asks("call", "The call's id.")
        .Asks("status", "Where the case is; open: not decided yet.", [QueueQuery.Open, .. Words<ApplicationStatus>().Where(word => word is not "draft")])
        .Asks("assignee", "A caseworker's e-mail, me, or none.")
        .Asks("waits", "What the case waits for; me: the caller.", [QueueQuery.Me, .. Words<Waiting>()])
        .Asks("q", "Searched in number, title and municipalities.")
        .Asks("sort", "What the rows are sorted by; a minus before it turns it round.", [.. QueueQuery.Sorts, .. QueueQuery.Sorts.Select(sort => $"-{sort}")])
        .Pages();

    private static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetValues<T>().Select(ViewWriter.Word);
}
