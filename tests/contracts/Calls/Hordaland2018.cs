using System.Text.Json.Nodes;

namespace Grants.Contracts.Calls;

/// <summary>The call of 2018 as it is sent to the API, with its figures and dates (source: the presentation of 7 June 2018).</summary>
public static class Hordaland2018
{
    private const string Facts = """
        {
          "id": "hordaland-2018", "title": "Stimuleringsmidlar 2018", "office": "974760665",
          "officeName": "Statsforvaltaren i Vestland (i 2018: Fylkesmannen i Hordaland)", "languageForm": "nynorsk",
          "purpose": "Utvikling av tenester og tiltak i læringsnettverk",
          "pot": 650000, "minimumAmount": 50000, "maximumAmount": 500000,
          "opensAt": "2018-06-07T15:00", "deadline": "2018-11-01T23:59:59", "deadlineMovesToWorkingDay": false,
          "decisionsBy": "2018-12-01", "paymentsBy": "2018-11-30", "projectsStart": "2019-01-01", "useBy": "2019-12-31", "reportDue": "2020-03-01",
          "minimumMunicipalities": 2, "requiresNetwork": true, "requiresExpertBody": true, "requiresRiskAssessment": true,
          "completionDays": 14, "scorers": 2, "releaseTogether": false,
          "appeal": { "allowed": true, "instance": "Barne-, ungdoms- og familiedirektoratet", "source": "forvaltningsloven § 28" },
          "assessment": [
            { "id": "plan", "text": "Fagleg plan" }, { "id": "need", "text": "Lokal vurdering" }, { "id": "budget", "text": "Realistisk budsjett" },
            { "id": "certainty", "text": "Sikker gjennomføring" }, { "id": "value", "text": "Beløp mot eigenfinansiering" }
          ],
          "activities": [
            { "id": "measures", "text": "Hjelpetiltak" }, { "id": "joint-service", "text": "Felles tilbod" }, { "id": "other", "text": "Anna" }
          ]
        }
        """;

    public static JsonObject Json() => JsonNode.Parse(Facts)!.AsObject();

    /// <summary>The same with one field set otherwise, or away.</summary>
    public static JsonObject With(string field, JsonNode? value)
    {
        var json = Json();
        json[field] = value;
        return json;
    }

    public static JsonObject Without(string field)
    {
        var json = Json();
        json.Remove(field);
        return json;
    }

    /// <summary>The same call under another id and with other dates, so that a test can be before, in or after its time.</summary>
    public static JsonObject At(string id, string opensAt, string deadline, string decisionsBy)
    {
        var json = Json();
        (json["id"], json["opensAt"], json["deadline"], json["decisionsBy"]) = (id, opensAt, deadline, decisionsBy);
        return json;
    }
}
