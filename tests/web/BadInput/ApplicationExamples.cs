using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests of applicants and leaders that are taken.</summary>
internal static class ApplicationExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/calls/{callId}/applications", GrantsApp.Contact, named["openCall"]) { Json = Bodies.Application("En til") },
        new("PUT /api/applications/{id}", GrantsApp.Contact, named["draft"]) { Json = Bodies.Application("Endret"), IfMatch = "\"1\"" },
        new("PUT /api/applications/{id}", GrantsApp.Contact, named["sent"]) { Json = Bodies.Application("Endret"), IfMatch = "*" },
        new("PUT /api/applications/{id}", World.Partner, named["draft"]) { Json = Bodies.Application(), IfMatch = "\"1\"" },
        new("POST /api/applications/{id}/submit", GrantsApp.Contact, named["draft"]),
        new("POST /api/applications/{id}/ask-leaders", GrantsApp.Contact, named["draft"]),
        new("POST /api/applications/{id}/withdraw", GrantsApp.Contact, named["sent"]),
        new("POST /api/applications/{id}/more-time", GrantsApp.Contact, named["incomplete"]) { Json = Text("text", "Lederen er på ferie.") },
        new("POST /api/applications/{id}/messages", GrantsApp.Contact, named["sent"]) { Json = Text("text", "Et spørsmål om fristen.") },
        new("POST /api/applications/{id}/messages", GrantsApp.Caseworker, named["inReview"]) { Json = Text("text", "Et svar.") },
        new("POST /api/applications/{id}/take-over", World.Colleague, named["sent"]),
        new("POST /api/applications/{id}/attachments", GrantsApp.Contact, named["draft"]) { Bytes = Upload.Body, MediaType = Upload.MediaType },
        new("DELETE /api/applications/{id}/attachments/{attachmentId}", GrantsApp.Contact, named["draft"], named["attachment"]),
        new("POST /api/applications/{id}/attachments", GrantsApp.Caseworker, named["entered"]) { Bytes = Upload.Body, MediaType = Upload.MediaType },
        new("DELETE /api/applications/{id}/attachments/{attachmentId}", GrantsApp.Caseworker, named["entered"], named["enteredAttachment"]),
        new("POST /api/confirmations/{token}", null, named["question"])
        {
            Json = JsonNode.Parse("""{"participates":true,"name":"Lise Leder","title":"kommunedirektør"}"""),
        },
        new("POST /api/confirmations/{token}/forward", null, named["question"])
        {
            Json = JsonNode.Parse("""{"name":"Nils Nestleder","title":"kommunalsjef","email":"nils@alver.kommune.example"}"""),
        },
    ];

    private static JsonObject Text(string name, string text) => new() { [name] = text };
}
