using System.Text.Json.Nodes;

namespace Grants.Contracts.Networks;

/// <summary>
/// The network of 2020 as it is sent to the API, with its figures and dates (source: the invitation to Barnevernløftet for Troms og Finnmark).
/// The invitation gives no date of the populations; the register's is used.
/// </summary>
public static class Barnevernloftet2020
{
    public const string Id = "barnevernloftet-2020";

    private const string Facts = """
        {
          "id": "barnevernloftet-2020", "title": "Barnevernløftet for Troms og Finnmark", "organiser": "KS",
          "registrationDeadline": "2020-06-15T23:59:59",
          "fees": [
            { "upTo": 5000, "fee": 11625 }, { "upTo": 7500, "fee": 14125 }, { "upTo": 10000, "fee": 21750 }, { "upTo": 15000, "fee": 28250 },
            { "upTo": 20000, "fee": 34625 }, { "upTo": 30000, "fee": 42250 }, { "upTo": 40000, "fee": 47375 }, { "upTo": null, "fee": 55000 }
          ],
          "populationDate": "2024-01-01",
          "boardAndLodgingPerPersonPerGathering": 2500, "approvedForOuFunding": true, "hostMunicipalityMustParticipate": true,
          "gatherings": [
            { "number": 1, "starts": "2020-11-10", "ends": "2020-11-11", "place": "Tromsø, Clarion The Edge", "digital": false },
            { "number": 2, "starts": "2021-01", "digital": true }, { "number": 3, "starts": "2021-04", "digital": false },
            { "number": 4, "starts": "2021-10", "digital": false }
          ],
          "roles": ["ordfører", "kommunedirektør", "kommunalsjef", "barnevernleder", "nestleder", "fagleder"],
          "councilVisit": { "year": 2021, "season": "spring" },
          "invites": ["55", "56"]
        }
        """;

    /// <summary>As the invitation has it, with what an organiser adds: how many it needs and has room for, and how the fee is paid.</summary>
    public static JsonObject Json(int minimum, int maximum)
    {
        var network = JsonNode.Parse(Facts)!.AsObject();
        (network["minimumMunicipalities"], network["maximumMunicipalities"]) = (minimum, maximum);
        (network["payee"], network["accountNumber"], network["kidRule"], network["feeDueDays"]) = ("KS", "12345678903", "mod10", 30);
        network["ouCeiling"] = 35_000;
        return network;
    }
}
