using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about calls, networks and staff that are taken.</summary>
internal static class CallExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/calls", GrantsApp.Administrator) { Json = Bodies.Call("ny-2026", "2026-12-15T23:59:59") },
        new("PUT /api/calls/{callId}", GrantsApp.Administrator, named["unpublishedCall"])
        {
            Json = Bodies.Call(named["unpublishedCall"], "2026-12-16T23:59:59"), IfMatch = "\"1\"",
        },
        new("PUT /api/calls/{callId}", GrantsApp.Administrator, named["openCall"])
        {
            Json = Bodies.Call(named["openCall"], "2026-12-15T23:59:59"), IfMatch = "*",
        },
        new("POST /api/calls/{callId}/publish", GrantsApp.Administrator, named["unpublishedCall"]),
        new("POST /api/calls/{callId}/copy", GrantsApp.Administrator, named["pastCall"]) { Json = Text("id", "kopi-2027") },
        new("POST /api/calls/{callId}/move-deadline", GrantsApp.Administrator, named["openCall"])
        {
            Json = System.Text.Json.Nodes.JsonNode.Parse("""{"deadline":"2026-12-20T12:00","reason":"Nettet var nede."}"""),
        },
        new("POST /api/calls/{callId}/release", GrantsApp.Approver, named["togetherCall"]),
        new("POST /api/networks", World.Organiser) { Json = Bodies.Network("nytt") },
        new("PUT /api/networks/{networkId}", World.Organiser, named["unlisted"]) { Json = Bodies.Network("kladd"), IfMatch = "*" },
        new("POST /api/networks/{networkId}/publish", World.Organiser, named["unlisted"]),
        new("POST /api/cost-keys", null)
        {
            Json = System.Text.Json.Nodes.JsonNode.Parse("""
                {"participants":[{"name":"A","population":3000},{"name":"B","population":1000}],"rounding":"eachRow",
                 "parts":{"fixed":400,"groupGuidance":400,"individual":200},"groupFixedPercent":50,
                 "usage":[{"name":"A","groupGuidance":1,"individual":1}],"paid":[{"name":"B","amount":300}]}
                """),
        },
        new("PUT /api/offices/{number}/staff", GrantsApp.Administrator, GrantsApp.Vestland) { Json = Staff, IfMatch = "*" },
    ];

    private static System.Text.Json.Nodes.JsonNode Staff => System.Text.Json.Nodes.JsonNode.Parse($$"""
        { "staff": [
          { "name": "Adele Admin", "email": "{{GrantsApp.Administrator}}", "roles": ["administrator"] },
          { "name": "Kari Saksbehandler", "email": "{{GrantsApp.Caseworker}}", "roles": ["caseworker", "economist"],
            "absences": [ { "from": "2026-10-20", "to": "2026-10-24" } ], "standIn": "{{GrantsApp.OtherCaseworker}}" },
          { "name": "Per Saksbehandler", "email": "{{GrantsApp.OtherCaseworker}}", "roles": ["caseworker"] },
          { "name": "Anne Godkjenner", "email": "{{GrantsApp.Approver}}", "roles": ["approver"] },
          { "name": "Nora Ny", "email": "nora.ny@statsforvalteren.example", "roles": ["organiser"] } ] }
        """)!;

    private static System.Text.Json.Nodes.JsonObject Text(string name, string text) => new() { [name] = text };
}
