using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests to be let in that are taken.</summary>
internal static class DoorExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/sign-in", null) { Json = JsonNode.Parse("""{"email":"lars@alver.kommune.example"}""") },
        new("POST /api/sign-in/code", null) { Json = new JsonObject { ["email"] = World.AtTheDoor, ["code"] = named["code"] } },
        new("POST /api/sign-in/{token}", null, named["token"]),
        new("POST /api/sign-out", World.Colleague),
        new("POST /api/access-requests", null)
        {
            Json = JsonNode.Parse("""{"email":"ny@elsewhere.example","municipality":"4631","text":"Jeg er ny i kommunen."}"""),
        },
        new("POST /api/access-requests/{id}/answer", GrantsApp.Administrator, named["accessRequest"])
        {
            Json = JsonNode.Parse("""{"allow":true,"text":"Velkommen."}"""),
        },
    ];
}
