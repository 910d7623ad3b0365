using Grants.Web.Access;
using Grants.Web.Idempotency;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Applications;

/// <summary>What a form that is sent is known by: a page gives each of its forms a key, so that one that is sent twice is done once.</summary>
internal static class FormRequests
{
    private const int LongestKey = 100;

    public static string RequestOf(this HttpContext http, TypedForm typed) =>
        typed["key"] is { Length: > 0 and <= LongestKey } key ? $"{http.Caller().Person}\n{key}" : http.RequestIdentity();
}
