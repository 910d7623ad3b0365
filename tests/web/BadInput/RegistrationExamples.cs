using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about registrations to networks that are taken.</summary>
internal static class RegistrationExamples
{
    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/networks/{networkId}/registrations", World.Partner, named["network"]) { Json = Bodies.Registration("4601", World.Partner) },
        new("POST /api/networks/{networkId}/registrations", World.Organiser, named["network"]) { Json = Bodies.Registration("1103", World.Stranger) },
        new("POST /api/networks/{networkId}/decline", World.Partner, named["network"]) { Json = JsonNode.Parse("""{"municipality":"4601"}""") },
        new("POST /api/networks/{networkId}/close-registration", World.Organiser, named["fullNetwork"])
        {
            Json = JsonNode.Parse("""{"outcome":"extend","until":"2028-01-15T23:59:59"}"""),
        },
        new("PUT /api/registrations/{id}", GrantsApp.Contact, named["registration"]) { Json = Bodies.Registration("4631", World.Colleague), IfMatch = "*" },
        new("POST /api/registrations/{id}/withdraw", GrantsApp.Contact, named["registration"]),
        new("POST /api/networks/{networkId}/claims/payments", World.Organiser, named["startedNetwork"]) { Json = JsonNode.Parse("""{"lines":"1234;11625;2026-10-16"}""") },
        new("POST /api/registrations/{id}/claim/paid", World.Organiser, named["claimed"]) { Json = JsonNode.Parse("""{"amount":5000,"paidOn":"2026-10-16"}""") },
        new("POST /api/registrations/{id}/claim/unpaid", World.Organiser, named["paid"]) { Json = JsonNode.Parse("""{"payment":1,"reason":"Et annet krav"}""") },
        new("POST /api/registrations/{id}/claim/uncredit", World.Organiser, named["paid"]) { Json = JsonNode.Parse("""{"credit":1,"reason":"En annen kommune"}""") },
        new("POST /api/registrations/{id}/claim/credit", World.Organiser, named["claimed"]) { Json = JsonNode.Parse("""{"amount":5000,"reason":"Trakk seg"}""") },
        new("POST /api/registrations/{id}/accept-place", GrantsApp.Contact, named["offered"]) { Json = JsonNode.Parse("""{"accept":true}""") },
    ];
}
