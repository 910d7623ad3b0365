namespace Grants.Web.Pages.Queue;

/// <summary>The colour in which a status is shown; the word says the same.</summary>
internal static class StatusColours
{
    /// <param name="status">As the API writes it.</param>
    /// <returns>One of Designsystemet's colours.</returns>
    public static string Of(string status) => status switch
    {
        "granted" => "success",
        "proposed" or "approved" => "info",
        "needsCompletion" => "warning",
        "rejected" or "dismissed" => "danger",
        "inReview" => "accent",
        _ => "neutral",
    };
}
