using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about calls that are being set up, the register, and what has failed, that are taken.</summary>
internal static class AdministrationExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("PUT /api/call-drafts/{callId}", GrantsApp.Administrator, "begynt-2027") { Json = Bodies.Call("begynt-2027", "2026-12-15T23:59:59") },
        new("PUT /api/call-drafts/{callId}", GrantsApp.Administrator, named["callDraft"])
        {
            Json = Bodies.Call(named["callDraft"], "2026-12-16T23:59:59"), IfMatch = "*",
        },
        new("POST /api/call-drafts/{callId}/complete", GrantsApp.Administrator, named["wholeCallDraft"]),
        new("DELETE /api/call-drafts/{callId}", GrantsApp.Administrator, named["callDraft"]),
        new("PUT /api/municipalities/{municipality}/completions/{from}", GrantsApp.Administrator, "4631", "2026-11-01")
        {
            Json = JsonNode.Parse("""
                { "to": "2030-12-31", "mailDomains": ["alver.kommune.example"], "registryMailbox": "post@alver.kommune.example", "languageForm": "nynorsk" }
                """),
        },
        new("DELETE /api/municipalities/{municipality}/completions/{from}", GrantsApp.Administrator, "4601", WorldLife.CompletedFrom),
        new("POST /api/register/check", GrantsApp.Administrator) { Bytes = "number;name\n4631;Alver\n"u8.ToArray(), MediaType = "text/csv" },
        new("POST /api/offices/{number}/failed-messages/{key}/send-again", GrantsApp.Administrator, GrantsApp.Vestland, named["failedMessage"])
        {
            Json = JsonNode.Parse("""{"email":"leder@alver.kommune.example"}"""),
        },
        new("POST /api/offices/{number}/failed-messages/{key}/settle", GrantsApp.Administrator, GrantsApp.Vestland, named["failedMessage"])
        {
            Json = JsonNode.Parse("""{"text":"Ringte lederen."}"""),
        },
        new("POST /api/offices/{number}/failing-steps/{step}/try-now", GrantsApp.Administrator, GrantsApp.Vestland, named["failingStep"]),
    ];
}
