using System.Text.Json;
using Grants.Functions.Cases;
using Grants.Functions.Hosting;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Grants.Functions.Mail;

/// <summary>
/// SendGrid tells here what became of mail that it took (source: Twilio SendGrid, "Event Webhook Reference"): what bounced, was blocked, or was
/// dropped since the address bounced before, came back. What it is answered with 503 it tells again, for a day.
/// </summary>
public sealed class SendGridEvents(Settings settings, ReturnedMail returned, DurableClients clients, IClock clock)
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";
    private const int MostBytes = 4 * 1024 * 1024;

    [Function(nameof(SendGridEvents))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sendgrid/events")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        var stop = request.HttpContext.RequestAborted;
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = MostBytes;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        if (settings.Events?.Holds(request.Headers[SignatureHeader], request.Headers[TimestampHeader], body.GetBuffer().AsSpan(0, (int)body.Length), clock.GetCurrentInstant()) is not true)
            return Results.Unauthorized();
        using var _ = clients.Use(client);
        try
        {
            var all = true;
            using var events = JsonDocument.Parse(body.ToArray());
            if (events.RootElement.ValueKind is not JsonValueKind.Array) return Results.BadRequest();
            foreach (var one in events.RootElement.EnumerateArray())
                if (Of(one, "event") is "bounce" or "blocked" or "dropped" && Of(one, SendGridMailer.Key) is { } key) all &= await returned.Take(key, Of(one, "reason") ?? Of(one, "event")!, stop);
            return all ? Results.NoContent() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception fault) when (fault is RowConflictException or StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (JsonException)
        {
            // Told again it would be no better.
            return Results.BadRequest();
        }
    }

    /// <summary>A text of an event; null when it has none of that name.</summary>
    private static string? Of(JsonElement one, string name) =>
        one.ValueKind is JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
