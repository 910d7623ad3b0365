using Grants.Workflows.Trials;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Trials;

/// <summary>The trial that a request is in.</summary>
public static class TrialOfRequest
{
    private static readonly object Key = new();

    /// <summary>Null for the real thing.</summary>
    public static Trial? FindTrial(this HttpContext http) => http.Items[Key] as Trial;

    internal static void SetTrial(this HttpContext http, Trial trial) => http.Items[Key] = trial;
}
