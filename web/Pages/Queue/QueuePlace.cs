using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Queue;

/// <summary>The queue that a reader came to a case from: its filter, as its address has it; null when the reader did not.</summary>
public sealed record QueuePlace(string? From)
{
    private const int Longest = 600;

    public static QueuePlace Of(HttpContext http) =>
        new(http.Request.Query.TryGetValue("from", out var from) && from.ToString() is { Length: <= Longest } known ? known : null);

    /// <summary>What an address of a case ends with so that the place is kept; empty when there is none.</summary>
    public string Query => From is null ? "" : $"?from={Uri.EscapeDataString(From)}";

    /// <summary>The queue, at the page and the row of a case.</summary>
    public string QueueAt(string id) =>
        $"/saksbehandling?{(string.IsNullOrEmpty(From) ? "" : $"{From}&")}at={Uri.EscapeDataString(id)}#{RowOf(id)}";

    /// <summary>The id of a case's row on the page.</summary>
    public static string RowOf(string id) => $"s-{id[(id.LastIndexOf('.') + 1)..]}";

    public string With(string name, string value) => $"{(From is null ? "?" : Query + "&")}{name}={Uri.EscapeDataString(value)}";
}
