using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests of an office's staff about cases that are taken.</summary>
internal static class ReviewExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/applications/{id}/assign", GrantsApp.Caseworker, named["inReview"]) { Json = Of("caseworker", GrantsApp.OtherCaseworker) },
        new("POST /api/applications/{id}/impartiality", World.Economist, named["inReview"]) { Json = JsonNode.Parse("""{"impartial":true}""") },
        new("POST /api/applications/{id}/request-completion", GrantsApp.Caseworker, named["inReview"])
        {
            Json = JsonNode.Parse("""{"text":"Send vurderingen.","until":"2026-11-20"}"""),
        },
        new("POST /api/applications/{id}/attachments/{attachmentId}/destroy", GrantsApp.Caseworker, named["proposed"], named["proposedAttachment"])
        {
            Json = JsonNode.Parse("""{"reason":"Navnet på et barn.","sure":true}"""),
        },
        new("PUT /api/applications/{id}/criteria/{criterionId}", GrantsApp.Caseworker, named["inReview"], "purpose")
        {
            Json = JsonNode.Parse("""{"result":"notMet","reason":"Ikke i tråd med formålet."}"""),
        },
        new("PUT /api/applications/{id}/scores", GrantsApp.Caseworker, named["inReview"]) { Json = Bodies.Scores },
        new("PUT /api/applications/{id}/scores", GrantsApp.OtherCaseworker, named["scored"]) { Json = Bodies.Scores },
        new("POST /api/applications/{id}/allow-one-score", GrantsApp.Approver, named["inReview"]) { Json = Of("reason", "Den andre er syk.") },
        new("POST /api/applications/{id}/propose", GrantsApp.Caseworker, named["scored"]) { Json = Bodies.Proposal },
        new("POST /api/applications/{id}/propose", GrantsApp.Caseworker, named["inReview"])
        {
            Json = JsonNode.Parse("""{"outcome":"dismiss","amount":null,"reasons":"Kom for sent.","terms":[]}"""),
        },
        new("POST /api/applications/{id}/approve", GrantsApp.Approver, named["proposed"]),
        new("POST /api/applications/{id}/return", GrantsApp.Approver, named["proposed"]) { Json = Of("text", "Begrunn bedre.") },
        new("POST /api/applications/{id}/messages/seen", GrantsApp.Approver, named["inReview"]),
        new("POST /api/applications/{id}/notes", GrantsApp.Approver, named["inReview"]) { Json = Of("text", "Ringte kommunen.") },
        new("POST /api/applications/{id}/messages/on-behalf", GrantsApp.Caseworker, named["inReview"])
        {
            Json = JsonNode.Parse("""{"receivedAt":"2026-10-15T09:30","text":"Et brev i posten."}"""),
        },
        new("POST /api/applications/{id}/bounces", GrantsApp.Caseworker, named["inReview"])
        {
            Json = JsonNode.Parse($$"""{"email":"{{GrantsApp.Contact}}","reason":"Postkassen er full."}"""),
        },
        new("POST /api/applications/{id}/send-decision", GrantsApp.Caseworker, named["undelivered"])
        {
            Json = JsonNode.Parse("""{"name":"Nils Ny","email":"nils@alver.kommune.example"}"""),
        },
        new("POST /api/applications/{id}/decision-arrived", GrantsApp.Caseworker, named["undelivered"]) { Json = Of("arrivedOn", "2026-10-16") },
        new("POST /api/calls/{callId}/request-completions", GrantsApp.Caseworker, named["pastCall"]),
        new("POST /api/calls/{callId}/request-completions", GrantsApp.Caseworker, named["pastCall"])
        {
            Json = new JsonObject { ["applications"] = new JsonArray(named["inReview"], named["scored"]) },
        },
        new("POST /api/calls/{callId}/applications/on-behalf", GrantsApp.Caseworker, named["pastCall"])
        {
            Json = new JsonObject { ["receivedAt"] = "2026-10-14T12:00", ["application"] = Bodies.Application("På papir") },
        },
    ];

    private static JsonObject Of(string name, string text) => new() { [name] = text };
}
