using System.Text.Json.Nodes;
using Grants.Contracts.Calls;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Bodies that are taken, with every field that they can have.</summary>
internal static class Bodies
{
    public static JsonNode Scores => Of("""
        { "scores": {
            "plan": { "points": 4, "reason": "Planen holder." }, "need": { "points": 3, "reason": "Bygger på vurderingen." },
            "budget": { "points": 5, "reason": "Realistisk." }, "certainty": { "points": 2, "reason": "Kort tid." }, "value": { "points": 0, "reason": "Lite egne midler." } },
          "changeReason": "Så feil." }
        """);

    public static JsonNode Proposal => Of("""
        { "outcome": "grant", "amount": 100000, "reasons": "Godt prosjekt.", "terms": ["Send rapport.", "Bruk pengene."] }
        """);

    public static JsonNode Call(string id, string deadline)
    {
        var call = Hordaland2018.At(id, "2026-09-01T08:00", deadline, "2027-01-15");
        (call["paymentsBy"], call["projectsStart"], call["useBy"], call["reportDue"]) = ("2027-01-31", "2027-02-01", "2027-12-31", "2028-03-01");
        return call;
    }

    public static JsonNode Network(string id) => Of($$"""
        { "id": "{{id}}", "title": "Barnevernsløft", "organiser": "KS", "text": "Om nettverket",
          "members": [ { "municipality": "4631", "from": "2020-01-01", "to": null }, { "municipality": "4601", "from": "2020-01-01", "to": "2030-12-31" } ],
          "registrationDeadline": "2027-06-15T23:59:59", "fees": [ { "upTo": 5000, "fee": 11625 }, { "fee": 55000 } ],
          "populationDate": "2024-01-01", "populationNote": "Registerets dato.", "boardAndLodgingPerPersonPerGathering": 2500, "minimumMunicipalities": 2,
          "maximumMunicipalities": 20, "hostMunicipalityMustParticipate": true, "approvedForOuFunding": true, "ouCeiling": 35000, "feeDueDays": 30, "offerHours": 48,
          "gatherings": [ { "number": 1, "starts": "2027-11-10", "ends": "2027-11-11", "place": "Bergen", "digital": false }, { "number": 2, "starts": "2028-01", "digital": true } ],
          "roles": [ "ordfører", "barnevernleder" ], "councilVisit": { "year": 2028, "season": "spring" }, "invites": [ "46", "1103" ],
          "withdrawalTerms": "Avgiften betales i sin helhet.",
          "accountNumber": "12345678903", "payee": "Nettverket", "kidRule": "mod11" }
        """);

    /// <param name="email">Who is written to.</param>
    public static JsonNode Registration(string municipality, string email) => Of($$"""
        { "municipality": "{{municipality}}", "hostMunicipality": "4630", "contact": { "name": "Kari Kontakt", "email": "{{email}}", "mobile": "+4790000000" },
          "participants": [ { "name": "Odd Ordfører", "email": "odd@nr{{municipality}}.kommune.example", "role": "ordfører", "gatherings": [ 1, 2 ] } ],
          "ouFunding": true, "from": "2027-01-01" }
        """);

    /// <param name="email">Who gets it.</param>
    public static JsonNode Task(string email) => Of($$"""
        { "title": "Lage en mal", "text": "Se forslaget fra samlingen.", "owner": { "name": "Ingrid Moland", "email": "{{email}}" }, "due": "2027-02-01" }
        """);

    /// <param name="email">Who leads it.</param>
    public static JsonNode Group(string email) => Of($$"""
        { "seats": [ { "name": "Kari Leder", "email": "{{email}}", "body": "Alver kommune", "role": "chair", "from": "2026-01-01", "to": "2027-12-31" },
                     { "name": "Sol Sakkunnig", "email": "sol@ks.example", "body": "RKBU Vest", "role": "member", "from": "2026-01-01" } ] }
        """);

    public static JsonNode Project() => Of($$"""
        { "title": "Felles mottak", "text": "Tre kommuner prøver ett mottak.", "contactMunicipality": "4631",
          "contact": { "name": "Ingrid Moland", "email": "{{GrantsApp.Contact}}" }, "municipalities": [ "4601" ], "from": "2026-01-01", "to": "2027-06-30",
          "status": "running", "applications": [] }
        """);

    public static JsonNode ThemeMeeting() => Of($$"""
        { "networkId": "lift", "organiser": "KS", "municipality": "4631",
          "contact": { "name": "Ingrid Moland", "email": "{{GrantsApp.Contact}}", "mobile": "+4790000000" },
          "wishes": [ "2028-03", "2028-04-20" ], "text": "Helst om formiddagen." }
        """);

    public static JsonNode Time(string starts) => Of($$"""{ "starts": "{{starts}}", "place": "Kommunestyresalen" }""");

    public static JsonNode Application(string title = "Trygg start") => Of($$"""
        { "title": "{{title}}", "languageForm": "bokmål", "activity": "other", "activityText": "Et felles veiledningsteam",
          "lead": {{Participant("4631", GrantsApp.Contact)}}, "partners": [ {{Participant("4601", World.Partner)}} ],
          "networkId": "lift", "expertBodies": [ { "name": "RKBU Vest", "contribution": "følgeevaluering" } ],
          "riskAssessments": [ { "municipalities": ["4631", "4601"], "completedOn": "2026-05-03", "summary": "Mange små kommuner.", "attachmentId": "vedlegg1" } ],
          "goals": "Færre plasseringer", "plan": { "description": "Vi møtes hver måned.", "startsOn": "2027-02-15", "endsOn": "2027-11-30",
            "milestones": [ { "title": "Oppstart", "due": "2027-03-01" }, { "title": "Slutt", "due": "2027-11-01" } ] },
          "budget": { "costs": [ { "text": "Prosjektleder 50 %", "amount": 400000 } ],
            "ownFunding": [ { "municipality": "4631", "text": "Egenandel", "amount": 100000 } ],
            "otherFunding": [ { "text": "Andre", "amount": 0 } ], "requestedAmount": 300000 } }
        """);

    public static string LeaderOf(string municipality) => $"leder@nr{municipality}.kommune.example";

    private static string Participant(string municipality, string contact) => $$"""
        { "municipality": "{{municipality}}", "leader": { "name": "Lise Leder", "title": "kommunedirektør", "email": "{{LeaderOf(municipality)}}" },
          "contacts": [ { "name": "Kari Kontakt", "email": "{{contact}}", "mobile": "+4790000000", "role": "barnevernleder" } ] }
        """;

    private static JsonNode Of(string json) => JsonNode.Parse(json)!;
}
