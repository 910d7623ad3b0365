using System.Text.Json.Nodes;

namespace Grants.Workflows.Cases;

/// <summary>Lifts what an older release stored to the newest version of its event, one version at a time, when it is read.</summary>
internal static class EventUpgrades
{
    private static readonly Dictionary<(string Name, int From), Func<JsonObject, JsonObject>> Lifts = new()
    {
        // Letters went out as a page alone.
        [("letter-issued", 1)] = data => With(data, "pdf", null),
        // Networks had members alone, and no terms on which municipalities register.
        [("network-set-up", 1)] = data => data,
        [("network-changed", 1)] = data => data,
        // Nothing was said of how a fee is paid.
        [("network-set-up", 2)] = data => data,
        [("network-changed", 2)] = data => data,
    };

    public static JsonObject Lift(string name, int from, int to, JsonObject data)
    {
        for (var version = from; version < to; version++)
        {
            data = Lifts.TryGetValue((name, version), out var lift)
                ? lift(data)
                : throw new InvalidOperationException($"Nothing lifts '{name}' from version {version}.");
        }

        return from <= to ? data : throw new UnknownEventException($"{name}, version {from}");
    }

    private static JsonObject With(JsonObject data, string name, JsonNode? value)
    {
        data[name] = value;
        return data;
    }
}
