using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Review;

/// <summary>The queue that a reader came to a case from: its filter, as its address has it; null when the reader did not.</summary>
public sealed record QueuePlace(string? From)
{
    private const int Longest = 600;

    public static QueuePlace Of(HttpContext http) =>
        new(http.Request.Query.TryGetValue("from", out var from) && from.ToString() is { Length: <= Longest } known ? known : null);

    public string Queue => string.IsNullOrEmpty(From) ? "/saksbehandling" : $"/saksbehandling?{From}";

    /// <summary>What an address of the case ends with so that the place is kept; empty when there is none.</summary>
    public string Query => From is null ? "" : $"?from={Uri.EscapeDataString(From)}";

    public string With(string name, string value) => $"{(From is null ? "?" : Query + "&")}{name}={Uri.EscapeDataString(value)}";
}
