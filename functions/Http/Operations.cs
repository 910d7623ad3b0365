using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Grants.Functions.Http;

/// <summary>The requests that have a name in the portal and in telemetry, the API's and the pages', and all others: the one pipeline answers each, and asks who may.</summary>
public sealed class Operations(WebPipeline web)
{
    [Function("SubmitApplication")]
    public Task<IResult> Submit([HttpTrigger(Anonymous, "post", Route = "api/applications/{id}/submit")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("SubmitApplicationOnPage")]
    public Task<IResult> SubmitOnPage([HttpTrigger(Anonymous, "post", Route = "soknad/{id}/send")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("SaveDraft")]
    public Task<IResult> Save([HttpTrigger(Anonymous, "put", Route = "api/applications/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("ConfirmParticipation")]
    public Task<IResult> Confirm([HttpTrigger(Anonymous, "post", Route = "api/confirmations/{token}")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("ConfirmParticipationOnPage")]
    public Task<IResult> ConfirmOnPage([HttpTrigger(Anonymous, "post", Route = "bekreft/{token}")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("DecideApplication")]
    public Task<IResult> Decide([HttpTrigger(Anonymous, "post", Route = "api/applications/{id}/approve")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("DecideApplicationOnPage")]
    public Task<IResult> DecideOnPage([HttpTrigger(Anonymous, "post", Route = "saksbehandling/{id}/godkjenn")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("RegisterMunicipality")]
    public Task<IResult> Register([HttpTrigger(Anonymous, "post", Route = "api/networks/{networkId}/registrations")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("RegisterMunicipalityOnPage")]
    public Task<IResult> RegisterOnPage([HttpTrigger(Anonymous, "post", Route = "nettverk/{networkId}/pamelding")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("RequestThemeMeeting")]
    public Task<IResult> RequestMeeting([HttpTrigger(Anonymous, "post", Route = "api/theme-meetings")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("RequestThemeMeetingOnPage")]
    public Task<IResult> RequestMeetingOnPage([HttpTrigger(Anonymous, "post", Route = "temamote")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("ReviewQueue")]
    public Task<IResult> Queue([HttpTrigger(Anonymous, "get", Route = "api/review-queue")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("ReviewQueueOnPage")]
    public Task<IResult> QueueOnPage([HttpTrigger(Anonymous, "get", Route = "saksbehandling")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
    [Function("Pages")]
    public Task<IResult> Pages([HttpTrigger(Anonymous, "get", "head", "post", "put", "delete", "patch", "options", Route = "{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) => web.Answer(request, client);
}
