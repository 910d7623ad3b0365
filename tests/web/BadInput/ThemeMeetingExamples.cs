using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Requests about theme meetings that are taken.</summary>
internal static class ThemeMeetingExamples
{
    /// <summary>A resource person's.</summary>
    public const string Leader = "lars@ks.example";

    private const string Ks = "971032146";

    public static JsonNode Busy(string starts, string ends) =>
        new JsonObject { ["person"] = new JsonObject { ["name"] = "Lars Leder", ["email"] = Leader }, ["starts"] = starts, ["ends"] = ends };

    public static IEnumerable<Example> Of(Dictionary<string, string> named) =>
    [
        new("POST /api/theme-meetings", GrantsApp.Contact) { Json = Bodies.ThemeMeeting() },
        new("POST /api/theme-meetings", World.Organiser) { Json = Bodies.ThemeMeeting() },
        new("POST /api/theme-meetings/{meetingId}/wishes", GrantsApp.Contact, named["meeting"]) { Json = Of("""{ "wishes": [ "2028-05", "2028-06-14" ], "text": "Helst om formiddagen." }""") },
        new("POST /api/theme-meetings/busy", World.Organiser) { Json = Busy("2028-06-01T09:00", "2028-06-01T15:00") },
        new("POST /api/theme-meetings/busy/{busyId}/remove", World.Organiser, named["busy"]),
        new("POST /api/theme-meetings/{meetingId}/preparation", World.Organiser, named["meeting"]) { Json = Bodies.Time("2028-02-10T10:00") },
        new("POST /api/theme-meetings/{meetingId}/people", World.Organiser, named["meeting"])
        {
            Json = Of("""
                { "processLeader": { "name": "Lars Leder", "email": "lars@ks.example" },
                  "professionalSpeaker": { "name": "Sol Sakkunnig", "email": "sol@ks.example" } }
                """),
        },
        new("POST /api/theme-meetings/{meetingId}/schedule", World.Organiser, named["meeting"])
        {
            Json = Of("""{ "starts": "2028-04-20T09:00:00", "ends": "2028-04-20T11:30:00", "place": "Kommunestyresalen" }"""),
        },
        new("POST /api/theme-meetings/{meetingId}/agenda", World.Organiser, named["meeting"])
        {
            Json = Of("""{ "points": [ { "text": "Velkommen", "minutes": 10 }, { "text": "Veien videre" } ] }"""),
        },
        new("POST /api/theme-meetings/{meetingId}/held", World.Organiser, named["pastMeeting"])
        {
            Json = Of("""{ "participants": 25, "rating": 4, "text": "God samtale." }"""),
        },
        new("POST /api/theme-meetings/{meetingId}/held", World.Organiser, named["meeting"])
        {
            Json = Of("""{ "participants": 25, "starts": "2026-10-13T09:00", "ends": "2026-10-13T11:00", "place": "Kulturhuset" }"""),
        },
        new("POST /api/theme-meetings/{meetingId}/held", GrantsApp.Contact, named["pastMeeting"]) { Json = Of("""{ "rating": 5 }""") },
        new("POST /api/theme-meetings/{meetingId}/cancel", GrantsApp.Contact, named["meeting"]) { Json = Of("""{ "text": "Kommunestyret møtes ikke." }""") },
        new("POST /api/offices/{number}/theme-meeting-terms", World.Organiser, Ks)
        {
            Json = Of("""{ "from": "2028-01-01", "to": "2028-12-31", "deadline": "2027-12-15T23:59:59" }"""),
        },
    ];

    private static JsonNode Of(string json) => JsonNode.Parse(json)!;
}
