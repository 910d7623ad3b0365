using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about gatherings that are taken.</summary>
internal static class GatheringExamples
{
    public static JsonNode Programme => Of("""
        { "slots": [ { "from": "2027-11-10T12:00:00", "to": "2027-11-10T13:00", "title": "Lunsj", "who": "Hotellet", "text": "Vi møtes i restauranten." },
                     { "from": "2027-11-11T09:00", "to": "2027-11-11T11:30", "title": "Barnets stemme" } ],
          "link": "https://motested.example/samling-1" }
        """);

    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("PUT /api/networks/{networkId}/gatherings/{number:int}/programme", World.Organiser, named["network"], "1") { Json = Programme, IfMatch = "*" },
        new("POST /api/networks/{networkId}/gatherings/{number:int}/programme/send", World.Organiser, named["network"], "1"),
    ];

    private static JsonNode Of(string json) => JsonNode.Parse(json)!;
}
