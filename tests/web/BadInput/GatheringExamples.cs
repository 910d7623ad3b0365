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

    public static JsonNode Dates => Of("""{ "dates": [ { "starts": "2028-01-11", "ends": "2028-01-12" }, { "starts": "2028-01-18" } ], "answerBy": "2027-12-01" }""");

    public static JsonNode Minutes => Of("""
        { "sections": [ { "title": "Barnets stemme", "text": "Vi hørte tre innlegg." } ],
          "decisions": [ { "text": "Vi lager en felles mal.", "responsible": "Bergen", "due": "2027-12-01" }, { "text": "Vi møtes igjen i januar." } ],
          "changes": "Fristen er rettet." }
        """);

    public static JsonNode Meetings => Of("""
        { "title": "Månedsmøte", "weekday": "friday", "monthly": "last", "from": "09:00", "to": "15:30", "first": "2027-01-01", "last": "2028-12-31",
          "monthsOff": [ 7 ], "evesOff": true, "onHoliday": "weekBefore", "place": "Bergen", "digital": false }
        """);

    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("PUT /api/networks/{networkId}/gatherings/{number:int}/programme", World.Organiser, named["network"], "1") { Json = Programme, IfMatch = "*" },
        new("POST /api/networks/{networkId}/gatherings/{number:int}/programme/send", World.Organiser, named["network"], "1"),
        new("POST /api/networks/{networkId}/gatherings/{number:int}/dates", World.Organiser, named["network"], "2") { Json = Dates },
        new("POST /api/networks/{networkId}/gatherings/{number:int}/dates/answer", GrantsApp.Contact, named["network"], "1") { Json = Of("""{ "municipality": "4631", "suits": [ 1, 2 ] }""") },
        new("POST /api/networks/{networkId}/gatherings/{number:int}/dates/fix", World.Organiser, named["network"], "1") { Json = Of("""{ "choice": 1 }""") },
        new("PUT /api/networks/{networkId}/gatherings/{number:int}/minutes", World.Organiser, named["heldNetwork"], "1") { Json = Minutes, IfMatch = "*" },
        new("POST /api/networks/{networkId}/gatherings/{number:int}/minutes/approve", World.Organiser, named["heldNetwork"], "1"),
        new("PUT /api/networks/{networkId}/meetings", World.Organiser, named["network"]) { Json = Meetings, IfMatch = "*" },
        new("POST /api/networks/{networkId}/meetings/preview", World.Organiser, named["network"]) { Json = Of("""
            { "title": "Kaffe", "weekday": "tuesday", "weeks": 2, "from": "09:00", "to": "10:00", "first": "2027-01-01", "last": "2027-12-31" }
            """) },
        new("POST /api/networks/{networkId}/meetings/{day}/cancel", World.Organiser, named["network"], "2027-02-26"),
        new("POST /api/networks/{networkId}/meetings/{day}/move", World.Organiser, named["network"], "2027-02-26") { Json = Of("""{ "on": "2027-02-24", "from": "10:00", "to": "12:00" }""") },
        new("POST /api/networks/{networkId}/meetings/{day}/restore", World.Organiser, named["network"], "2027-02-26"),
        new("POST /api/networks/{networkId}/gatherings/{number:int}/attendance", World.Organiser, named["heldNetwork"], "1")
        {
            Json = Of($$"""
                { "people": [ { "person": "{{named["participant"]}}", "present": true } ], "others": [ { "name": "Siv Sein", "municipality": "4601", "role": "rådgiver" } ] }
                """),
        },
    ];

    private static JsonNode Of(string json) => JsonNode.Parse(json)!;
}
