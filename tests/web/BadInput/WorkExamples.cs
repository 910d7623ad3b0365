using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about a network's papers and projects that are taken.</summary>
internal static class WorkExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("PUT /api/networks/{networkId}/steering-group", World.Organiser, named["network"]) { Json = Bodies.Group(World.Stranger), IfMatch = "*" },
        new("PUT /api/networks/{networkId}/plan", World.Organiser, named["network"]) { Json = JsonNode.Parse("""{ "text": "Ny plan", "change": "Alt" }"""), IfMatch = "*" },
        new("PUT /api/networks/{networkId}/reports/{year:int}", World.Organiser, named["network"], "2026") { Json = JsonNode.Parse("""{ "text": "Et godt år." }""") },
        new("POST /api/networks/{networkId}/projects", World.Organiser, named["network"]) { Json = Bodies.Project() },
        new("PUT /api/projects/{projectId}", GrantsApp.Contact, named["project"]) { Json = Bodies.Project(), IfMatch = "*" },
    ];
}
