using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Idempotency;

/// <summary>What a request is known by when it comes again: its actor and its <c>Idempotency-Key</c>.</summary>
public static class IdentityOfRequest
{
    private static readonly object Key = new();

    /// <summary>
    /// The same for the same actor and key; another each time without a key. Ids that are made of it (<see cref="RandomIds.Of"/>)
    /// are the same when a request is repeated after a crash, so that nothing is made twice.
    /// </summary>
    public static string RequestIdentity(this HttpContext http)
    {
        if (http.Items[Key] is string known) return known;
        var made = RandomIds.Case() + RandomIds.Case();
        http.Items[Key] = made;
        return made;
    }

    internal static void SetIdentity(this HttpContext http, string identity) => http.Items[Key] = identity;
}
